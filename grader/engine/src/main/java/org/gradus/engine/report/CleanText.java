package org.gradus.engine.report;

import java.util.Locale;

/** Makes text of a student's harmless and readable on one line, before a format adds its own rules. */
public final class CleanText {

    private static final int LONGEST = 2000;

    private CleanText() {}

    /**
     * Line ends and tabs become spaces; control characters, direction overrides and halves of surrogate pairs become visible
     * escapes, <code>\u001B</code> for example; what is longer than 2,000 characters is cut and says so. So do the marks by which a
     * CI service knows a command in what a job prints: two colons at the start of a line, <code>##[</code> anywhere.
     */
    public static String of(String text) {
        StringBuilder clean = new StringBuilder();
        int end = Math.min(text.length(), LONGEST);
        text.substring(0, end).codePoints().forEach(codePoint -> append(clean, codePoint));
        String line = withoutCommands(clean.toString());
        return end < text.length() ? line + " [... " + (text.length() - end) + " more characters]" : line;
    }

    private static String withoutCommands(String line) {
        String plain = line.replace("##[", "##\\u005B");
        boolean isCommand = plain.stripLeading().startsWith("::");
        return isCommand ? plain.replaceFirst(":", "\\\\u003A") : plain;
    }

    private static void append(StringBuilder clean, int codePoint) {
        if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t') {
            clean.append(' ');
        } else if (isHarmful(codePoint)) {
            clean.append(String.format(Locale.ROOT, "\\u%04X", codePoint));
        } else {
            clean.appendCodePoint(codePoint);
        }
    }

    private static boolean isHarmful(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
