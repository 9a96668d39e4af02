package org.gradus.wire.compile;

/** Makes text of unknown origin fit to be shown: one line, nothing that a terminal obeys, not too long. */
final class PlainText {

    private static final String CUT = "...";

    private PlainText() {}

    /** One character for one: tabs, line breaks and controls become spaces, invisible or broken characters U+FFFD. */
    static String printable(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().map(PlainText::printable).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** The text itself, or its beginning and three dots, {@code longest} characters together at most. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    private static int printable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> 0xFFFD;
            default -> codePoint;
        };
    }
}
