package org.gradus.engine.clean;

/** Text in XML 1.0, between tags or in an attribute with either kind of quotes. No character is left that XML does not allow. */
public final class XmlText {

    private XmlText() {}

    /** On one line, of at most 2,000 characters before they are escaped. */
    public static String line(String text) {
        return TerminalText.line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                // Of itself harmless, but "]]>" is not.
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
