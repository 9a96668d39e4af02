package org.gradus.engine.intake.git;

import org.eclipse.jgit.lib.EmptyProgressMonitor;

/** Whether nobody waits for a repository any longer: work on it that reports its progress is then cancelled. */
final class GivenUp extends EmptyProgressMonitor {

    static final String WHY = "the repository takes too long";

    private volatile boolean given;

    void giveUp() {
        given = true;
    }

    @Override
    public boolean isCancelled() {
        return given;
    }

    /** @throws CloneException if nobody waits for it */
    void requireNot() throws CloneException {
        if (given) {
            throw new CloneException(WHY);
        }
    }
}
