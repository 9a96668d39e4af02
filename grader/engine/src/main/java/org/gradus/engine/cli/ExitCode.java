package org.gradus.engine.cli;

/** What the exit status says. */
final class ExitCode {

    /** All graded; for one submission: at or above the wanted percentage. */
    static final int OK = 0;

    /** One submission was graded and is below the wanted percentage, a case that was run alone did not pass, or marks differ. */
    static final int BELOW = 1;

    /** Wrong usage, or an assignment or a folder that cannot be used. */
    static final int USAGE = 2;

    /** A fault of ours: somebody has no marks who should have some. */
    static final int FAULT = 3;

    /** Nothing was graded of a single submission: it is empty, or a person has to look at it first. */
    static final int NOT_GRADED = 4;

    /** Interrupted; the same command goes on where it stopped. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
