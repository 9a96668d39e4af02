package org.gradus.engine.clean;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whole lines for a terminal that may be the log of a CI system, which takes some of them for commands: set a variable, hide a
 * word, report an error, fold what follows. A backslash before what it would obey makes a command a text.
 */
public final class LogText {

    /** GitHub's {@code ::error::}, which may be indented. Its runner compares as people do: marks between the colons do not count. */
    private static final Pattern AT_START = Pattern.compile("^([\\p{Z}\\p{M}]*):(?=\\p{M}*:)");

    /** {@code ##[error]} of GitHub and Azure, {@code ##vso[...]} of Azure, {@code ##teamcity[...]}, all of them anywhere in a line. */
    private static final Pattern ANYWHERE = Pattern.compile("#(\\p{M}*)#(?=[\\p{L}\\p{M}\\p{N}_-]*\\[)");

    /** GitLab's {@code section_start:1700000000:name}. */
    private static final Pattern SECTION = Pattern.compile("(section_(?:start|end)):(?=\\d)", Pattern.CASE_INSENSITIVE);

    private LogText() {}

    /** A whole line of at most 10,000 characters, with our own words and with pieces of a student's text in it. */
    public static String line(String line) {
        return Length.cut(withoutCommands(Legible.line(line)), Length.LONGEST_LINE);
    }

    /** All lines of a text, however many. */
    public static List<String> lines(String text) {
        return text.lines().map(LogText::line).toList();
    }

    /** A line that needs nothing but that. */
    static String withoutCommands(String line) {
        String first = AT_START.matcher(line).replaceFirst("$1\\\\:");
        String second = ANYWHERE.matcher(first).replaceAll("#$1\\\\#");
        return SECTION.matcher(second).replaceAll("$1\\\\:");
    }
}
