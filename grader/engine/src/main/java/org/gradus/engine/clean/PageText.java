package org.gradus.engine.clean;

/**
 * Text for a page whose template escapes it, or whose data are JSON between tags of HTML: made legible, and not escaped yet. A name in
 * letters that run from right to left may still move what stands beside it: put it into {@code <bdi>}.
 */
public final class PageText {

    /** What ends a script, begins a comment or a character reference; the two line ends that JSON and JavaScript disagree about. */
    private static final String OF_MARKUP = "<>&'\u2028\u2029";

    private PageText() {}

    /** On one line, of at most 2,000 characters. */
    public static String line(String text) {
        return TerminalText.line(text);
    }

    /** Text that has lines of its own. */
    public static String lines(String text) {
        return TerminalText.lines(text);
    }

    /** Whether a unit of UTF-16 in JSON between tags is written as an escape, by {@link JsonString#escape}. */
    public static boolean isEscaped(int unit) {
        return OF_MARKUP.indexOf(unit) >= 0 || JsonString.isEscaped(unit);
    }
}
