package org.gradus.wire;

/** When the answers to the steps of a script are sent. */
public enum Pace {
    /** As the channel fills up, and at the end: for a script that is expected to come to its end. */
    TOGETHER,
    /** Each before the next step begins: shows in which step a script hangs or dies. */
    STEP_BY_STEP
}
