package org.gradus.engine.clean;

import java.util.Locale;

/**
 * Text in JSON. Programs read it back as it was, to the last character, so nothing is replaced or cut; but what cannot be shown
 * stands in the file as an escape, for the people who look at it.
 */
public final class JsonString {

    private JsonString() {}

    /** The string with its quotes. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '"' || unit == '\\') {
                quoted.append('\\').append(unit);
            } else if (isEscaped(unit)) {
                quoted.append(escape(unit));
            } else {
                quoted.append(unit);
            }
        }
        return quoted.append('"').toString();
    }

    /** Whether a unit of UTF-16 is written as an escape; both halves of a pair are, which every reader puts together again. */
    public static boolean isEscaped(int unit) {
        return !Legible.isShown(unit);
    }

    /** The escape of a unit of UTF-16: <code>\u001b</code>. */
    public static String escape(int unit) {
        return String.format(Locale.ROOT, "\\u%04x", unit);
    }
}
