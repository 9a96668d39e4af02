package org.gradus.engine.sandbox.jars;

import java.util.function.Supplier;
import org.gradus.engine.file.FileStates;
import org.gradus.engine.sandbox.SandboxException;

/**
 * Holds the files of the student's side to what they must be while submissions are graded: with a jar that somebody altered or
 * removed, a right class would fail to compile or to load, and cost its author marks. Work during which a file was touched does not
 * count; it is done again, on repaired files.
 *
 * <p>For one lane: what it keeps alive from one submission to the next must be given up together with altered files.
 */
public final class JarGuard {

    private static final int MOST_TRIES = 3;

    private final InnerJars jars;
    private final Runnable giveUp;
    private FileStates sound;

    /**
     * Guards the work of one lane.
     *
     * @param giveUp ends the lane's processes, which may have read altered files
     */
    public JarGuard(InnerJars jars, Runnable giveUp) {
        this.jars = jars;
        this.giveUp = giveUp;
        this.sound = jars.sound();
    }

    /**
     * Does work on sound files.
     *
     * @throws SandboxException if the files are touched again and again, or cannot be repaired; or whatever the work throws while
     *     they are sound
     */
    public <T> T on(Supplier<T> work) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            restore();
            try {
                T result = work.get();
                if (isSound()) {
                    return result;
                }
            } catch (SandboxException e) {
                if (isSound()) {
                    throw e;
                }
            }
        }
        throw new SandboxException(
                "Somebody is changing the files in " + jars.worker().getParent()
                        + " while they are in use, so nothing can be marked. Find out who writes there, or name another folder with"
                        + " the environment variable XDG_CACHE_HOME, and run it again.");
    }

    private boolean isSound() {
        return jars.states().equals(sound);
    }

    private void restore() {
        if (!isSound()) {
            giveUp.run();
            sound = jars.repaired();
        }
    }
}
