package org.gradus.engine.subject;

import org.gradus.wire.Script;

/** Plays scripts on one student's classes. Scripts share nothing but the classes themselves. */
public interface Subject {

    /**
     * Plays a script to its end, or until the student's code hangs or ends the process.
     *
     * @return what was answered; whatever the student's code does is a value, never an exception
     */
    Transcript play(Script script);

    /** The same, while no other lane works: for a second look at what may have been chance. */
    default Transcript playAlone(Script script) {
        return play(script);
    }

    /** Who is asked for what explains lost marks and costs none, if that is not the same. */
    default Subject forExplanations() {
        return this;
    }
}
