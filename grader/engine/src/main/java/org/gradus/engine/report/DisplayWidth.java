package org.gradus.engine.report;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** How many columns of a terminal a text takes: an ideograph or a symbol of a picture takes two, a combining accent none. */
final class DisplayWidth {

    private static final Set<UnicodeScript> WIDE =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);
    private static final int FIRST_FULL_WIDTH_FORM = 0xFF01;
    private static final int LAST_FULL_WIDTH_FORM = 0xFF60;
    private static final int LAST_HALF_WIDTH_FORM = 0xFFDC;
    private static final int FIRST_PICTURE = 0x1F300;
    private static final int LAST_PICTURE = 0x1FAFF;

    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    private static int of(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    private static boolean isWide(int codePoint) {
        if (codePoint >= FIRST_FULL_WIDTH_FORM && codePoint <= LAST_HALF_WIDTH_FORM) {
            return codePoint <= LAST_FULL_WIDTH_FORM;
        }
        return (codePoint >= FIRST_PICTURE && codePoint <= LAST_PICTURE) || WIDE.contains(UnicodeScript.of(codePoint));
    }
}
