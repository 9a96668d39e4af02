package org.gradus.engine.report.text;

/** How much of what may be told is shown. */
public enum Detail {
    /** What fits a screen or two: each part in a line, and under what was lost why, without the checks behind it. */
    SCREEN,
    /** All of it. */
    EVERYTHING
}
