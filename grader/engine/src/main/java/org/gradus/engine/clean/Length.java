package org.gradus.engine.clean;

import java.util.ArrayList;
import java.util.List;

/** Bounds on what is shown. What is cut says how much is missing, and is not cut again when it is bounded once more. */
final class Length {

    /** Of a piece of text, or of a cell, in characters (code points). */
    static final int LONGEST = 2000;

    /** Of a whole line, which may hold more than one piece. */
    static final int LONGEST_LINE = 10_000;

    /** How many lines a text of several lines keeps. */
    static final int MOST_LINES = 200;

    /** Room for the words at the end, whatever the number in them. */
    private static final int ROOM = 40;

    private Length() {}

    /** The text itself, or its beginning and how many characters are missing: {@code longest} characters together at most. */
    static String cut(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        if (length <= longest) {
            return text;
        }
        int kept = longest - ROOM;
        return text.substring(0, text.offsetByCodePoints(0, kept)) + " [... " + (length - kept) + " more characters]";
    }

    /** The lines, each cut to {@link #LONGEST}; where there are too many, the first of them and how many are missing. */
    static List<String> cut(List<String> lines) {
        boolean isCut = lines.size() > MOST_LINES;
        int kept = isCut ? MOST_LINES - 1 : lines.size();
        List<String> shown = new ArrayList<>();
        lines.subList(0, kept).forEach(line -> shown.add(cut(line, LONGEST)));
        if (isCut) {
            shown.add("[... " + (lines.size() - kept) + " more lines]");
        }
        return shown;
    }
}
