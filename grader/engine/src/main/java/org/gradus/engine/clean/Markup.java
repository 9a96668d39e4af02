package org.gradus.engine.clean;

/** The five characters that mean something between tags or in an attribute, in XML and HTML alike. */
final class Markup {

    private Markup() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                // Of itself harmless, but "]]>" is not.
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
