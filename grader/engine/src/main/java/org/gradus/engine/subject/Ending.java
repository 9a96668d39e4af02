package org.gradus.engine.subject;

/** How the playing of a script came to its end. */
public enum Ending {
    /** Every step was answered. */
    COMPLETE,
    /** The time of the script was up, and again when it was repeated alone. */
    TIMED_OUT,
    /** The JVM ran out of memory, and again when it was repeated alone. */
    OUT_OF_MEMORY,
    /** The process ended itself. */
    DIED,
    /** A signal ended the process, a crash of the JVM for example, and again alone; not the system's want of memory. */
    KILLED,
    /** A signal that the program can neither have sent nor provoked ended the process: it says nothing about the student's code. */
    STRUCK_DOWN,
    /** The process sent something that is not a reply. */
    BROKE_PROTOCOL,
    /** The first unanswered step was not asked, because the same call had hit a limit or ended the process before. */
    NOT_ASKED,
    /** Nothing was asked, because the submission has used up what it may take. */
    OVER_BUDGET;

    /** Whether a limit ended it, which a busy machine might have had a part in. */
    boolean isLimit() {
        return this == TIMED_OUT || this == OUT_OF_MEMORY || this == KILLED || this == STRUCK_DOWN;
    }
}
