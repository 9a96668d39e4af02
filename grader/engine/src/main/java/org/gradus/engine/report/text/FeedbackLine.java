package org.gradus.engine.report.text;

import org.gradus.engine.clean.LogText;

/**
 * A line of feedback, which commands nobody, and what it says at a glance where a terminal has colours.
 *
 * @param text without an end
 */
public record FeedbackLine(Tone tone, String text) {

    /** What a line says at a glance; the words say it too. */
    public enum Tone {
        PLAIN,
        HEADING,
        GOOD,
        BAD
    }

    public FeedbackLine {
        text = LogText.line(text);
    }
}
