package org.gradus.engine.intake;

import java.util.List;
import java.util.stream.Collectors;

/** How names that a student made appear in messages: on one line and of bounded length. */
public final class Wording {

    private static final int LONGEST_NAME = 100;
    private static final int NAMES_SHOWN = 3;
    private static final int KIBI = 1024;

    private Wording() {}

    /** The name itself, or its last 100 code points after {@code ...}; line breaks and other controls become blanks. */
    public static String name(String name) {
        int[] points = name.codePoints().map(Wording::onOneLine).toArray();
        if (points.length <= LONGEST_NAME) {
            return new String(points, 0, points.length);
        }
        return "..." + new String(points, points.length - LONGEST_NAME, LONGEST_NAME);
    }

    /** At most three names, and how many more there are. */
    public static String names(List<String> names) {
        String shown = names.stream().limit(NAMES_SHOWN).map(Wording::name).collect(Collectors.joining(", "));
        return names.size() <= NAMES_SHOWN ? shown : shown + " and " + (names.size() - NAMES_SHOWN) + " more";
    }

    /** What was found in several places: at most three, and how many more there are. */
    static String sentences(List<Unread> found) {
        String shown = found.stream().limit(NAMES_SHOWN).map(Unread::sentence).collect(Collectors.joining("; "));
        return found.size() <= NAMES_SHOWN ? shown : shown + "; and " + (found.size() - NAMES_SHOWN) + " more";
    }

    static String bytes(long count) {
        return count % KIBI == 0 ? count / KIBI + " KiB" : count + " bytes";
    }

    private static int onOneLine(int point) {
        int type = Character.getType(point);
        boolean breaks =
                type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
        return breaks ? ' ' : point;
    }
}
