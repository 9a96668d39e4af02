package org.gradus.engine.report.text;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How many columns of a terminal a text takes: an ideograph or a picture takes two, a combining accent none. */
final class DisplayWidth {

    private static final String CUT = "...";

    /** The code points that Unicode's East Asian Width calls wide or full-width, coarsely: first to last. */
    private static final NavigableMap<Integer, Integer> WIDE = new TreeMap<>(Map.ofEntries(
            Map.entry(0x1100, 0x115F), // Hangul, first letters of a syllable
            Map.entry(0x231A, 0x231B),
            Map.entry(0x23E9, 0x23EC),
            Map.entry(0x2614, 0x2615),
            Map.entry(0x2648, 0x2653),
            Map.entry(0x26AA, 0x26AB),
            Map.entry(0x26BD, 0x26BE),
            Map.entry(0x2705, 0x2705),
            Map.entry(0x270A, 0x270B),
            Map.entry(0x2728, 0x2728),
            Map.entry(0x274C, 0x274C),
            Map.entry(0x2753, 0x2755),
            Map.entry(0x2757, 0x2757),
            Map.entry(0x2795, 0x2797),
            Map.entry(0x2B1B, 0x2B1C),
            Map.entry(0x2B50, 0x2B50),
            Map.entry(0x2B55, 0x2B55),
            Map.entry(0x2E80, 0x303E), // radicals, ideographic space and punctuation
            Map.entry(0x3041, 0x4DBF), // kana, enclosed letters, ideographs
            Map.entry(0x4E00, 0xA4CF), // ideographs, Yi
            Map.entry(0xA960, 0xA97C),
            Map.entry(0xAC00, 0xD7A3), // Hangul syllables
            Map.entry(0xF900, 0xFAFF),
            Map.entry(0xFE10, 0xFE19),
            Map.entry(0xFE30, 0xFE6B),
            Map.entry(0xFF01, 0xFF60), // full-width forms
            Map.entry(0xFFE0, 0xFFE6),
            Map.entry(0x1F300, 0x1F64F), // pictures
            Map.entry(0x1F680, 0x1F6FF),
            Map.entry(0x1F900, 0x1FAFF),
            Map.entry(0x20000, 0x3FFFD))); // ideographs

    /** The letters of a Hangul syllable after its first are drawn into the same two columns. */
    private static final int FIRST_JOINED = 0x1160;

    private static final int LAST_JOINED = 0x11FF;

    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** The text itself, or as much of its beginning as fits with three dots after it. */
    static String shortened(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        int width = CUT.length();
        for (int codePoint : text.codePoints().toArray()) {
            width += of(codePoint);
            if (width > columns) {
                break;
            }
            shown.appendCodePoint(codePoint);
        }
        return shown + CUT;
    }

    private static int of(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (codePoint >= FIRST_JOINED && codePoint <= LAST_JOINED)) {
            return 0;
        }
        Map.Entry<Integer, Integer> range = WIDE.floorEntry(codePoint);
        return range != null && codePoint <= range.getValue() ? 2 : 1;
    }
}
