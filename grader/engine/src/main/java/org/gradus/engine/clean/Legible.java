package org.gradus.engine.clean;

import java.util.List;
import java.util.Locale;

/**
 * What every format begins with: text in which nothing is hidden and which no screen obeys. Letters, numbers, symbols and accents
 * of every script stay as they are; all else becomes a visible escape, <code>\u001B</code> for example.
 */
final class Legible {

    private static final String TAB_IN_LINES = "    ";
    private static final int MOST_MARKS = 8;

    /** Letters, marks and symbols that show as nothing at all. */
    private static final String BLANKS = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0";

    /** Where Unicode has reserved room for pictures: one that this Java does not know yet is a picture all the same. */
    private static final int FIRST_PICTURE = 0x1F000;

    private static final int LAST_PICTURE = 0x1FAFF;

    private Legible() {}

    /** One line: line ends and tabs become spaces. */
    static String line(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        int marks = MOST_MARKS;
        for (int codePoint : text.codePoints().toArray()) {
            boolean isMark = isMark(codePoint);
            marks = isMark ? marks + 1 : 0;
            if (isMark && marks > MOST_MARKS) {
                // No letter before it, or so many that they would be drawn over the lines above.
                clean.append(escape(codePoint));
            } else {
                append(clean, codePoint);
            }
        }
        return clean.toString();
    }

    /** The same for text of several lines, which stay lines; empty ones at the end go. */
    static List<String> lines(String text) {
        List<String> lines =
                text.lines().map(line -> line(line.replace("\t", TAB_IN_LINES))).toList();
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isEmpty()) {
            end--;
        }
        return lines.subList(0, end);
    }

    /** Whether a code point is shown as it is. */
    static boolean isShown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.UNASSIGNED -> codePoint >= FIRST_PICTURE && codePoint <= LAST_PICTURE;
            default -> BLANKS.indexOf(codePoint) < 0;
        };
    }

    private static void append(StringBuilder clean, int codePoint) {
        if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t') {
            clean.append(' ');
        } else if (isShown(codePoint)) {
            clean.appendCodePoint(codePoint);
        } else {
            clean.append(escape(codePoint));
        }
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static String escape(int codePoint) {
        return String.format(Locale.ROOT, "\\u%04X", codePoint);
    }
}
