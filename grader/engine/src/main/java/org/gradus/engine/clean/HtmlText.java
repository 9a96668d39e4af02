package org.gradus.engine.clean;

/**
 * Text in HTML, between tags or in an attribute with either kind of quotes; not in a script, a style, a comment, an address or an
 * attribute without quotes. A name in letters that run from right to left may still move what stands beside it: put it into
 * {@code <bdi>}.
 */
public final class HtmlText {

    private HtmlText() {}

    /** On one line, of at most 2,000 characters before they are escaped. */
    public static String line(String text) {
        return Markup.escaped(TerminalText.line(text));
    }

    /** Text that has lines of its own, for {@code <pre>}. */
    public static String lines(String text) {
        return Markup.escaped(TerminalText.lines(text));
    }
}
