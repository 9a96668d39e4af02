package org.gradus.engine.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.gradus.engine.clean.CsvCell;

/**
 * Submissions that a person could take for one: a file system may hold their names to be one, or a table shows them as one, and then
 * nobody knows whose marks are whose.
 */
public final class Namesakes {

    private Namesakes() {}

    /** Equal for names of namesakes. */
    public static String likeness(String name) {
        return Names.likeness(CsvCell.text(Names.likeness(name)).toString());
    }

    /**
     * Whether tables alone show them as one: they are of several people, rather than one person's in two forms.
     *
     * @param names of namesakes
     */
    public static boolean areOnlyShownAlike(List<String> names) {
        return names.stream().map(Names::likeness).distinct().count() == names.size();
    }

    /** Why they need a person, where tables alone show them as one. */
    public static String shownAlike(List<String> names) {
        return "there is more than one submission whose name is shown like this ("
                + Wording.names(names.stream().map(Namesakes::spelt).toList())
                + "): rename all but one of them, so that everybody can tell them apart";
    }

    /** With line ends and tabs to be seen. */
    private static String spelt(String name) {
        return name.codePoints().mapToObj(Namesakes::spelt).collect(Collectors.joining());
    }

    private static String spelt(int codePoint) {
        return switch (codePoint) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> Character.toString(codePoint);
        };
    }
}
