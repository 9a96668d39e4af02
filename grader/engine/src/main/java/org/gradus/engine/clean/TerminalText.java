package org.gradus.engine.clean;

/**
 * Text for a terminal, as a piece of a line of ours. There is no control character in it and no escape sequence, nothing that
 * turns the direction of writing round, nothing without a width, and no more than 2,000 characters.
 */
public final class TerminalText {

    private TerminalText() {}

    /** On one line: line ends and tabs become spaces. */
    public static String line(String text) {
        return Length.cut(Legible.line(text), Length.LONGEST);
    }

    /** Text that has lines of its own, such as the last words of a process: 200 of them at most, without an end after the last. */
    public static String lines(String text) {
        return String.join("\n", Length.cut(Legible.lines(text)));
    }
}
