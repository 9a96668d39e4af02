package org.gradus.engine.clean;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in GitHub flavoured Markdown that is shown as it is: no link, no picture, no tag, no mention of anybody. */
public final class MarkdownText {

    private static final Pattern PUNCTUATION = Pattern.compile("\\p{Punct}");
    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final int SHORTEST_FENCE = 3;

    /** Shown as nothing, and keeps apart what GitHub, after all of Markdown, would make a mention, a link or a picture of. */
    private static final String APART = "<!-- -->";

    private static final String STARTS_SOMETHING = "@#:";
    private static final Pattern ADDRESS = Pattern.compile("(?i)www(?=\\\\\\.)");

    private MarkdownText() {}

    /** In the running text or in a cell of a table: on one line, of at most 2,000 characters before they are escaped. */
    public static String line(String text) {
        String escaped = PUNCTUATION
                .matcher(TerminalText.line(text).strip())
                .replaceAll(match -> Matcher.quoteReplacement(escaped(match.group())));
        return ADDRESS.matcher(escaped).replaceAll(match -> match.group() + APART);
    }

    /** As code within a line, between as many backticks as it takes; not in a table, where a bar would end the cell. */
    public static String code(String text) {
        String line = TerminalText.line(text);
        if (line.isEmpty()) {
            return "";
        }
        String fence = "`".repeat(longestRun(line) + 1);
        boolean isPadded = line.startsWith("`") || line.endsWith("`") || (line.startsWith(" ") && line.endsWith(" "));
        String padding = isPadded && !line.isBlank() ? " " : "";
        return fence + padding + line + padding + fence;
    }

    /** As code in lines of its own, with a line end after the last fence. It begins at the start of a line. */
    public static String block(String text) {
        String lines = TerminalText.lines(text);
        String fence = "`".repeat(Math.max(SHORTEST_FENCE, longestRun(lines) + 1));
        return fence + "text\n" + lines + "\n" + fence + "\n";
    }

    private static String escaped(String punctuation) {
        return "\\" + punctuation + (STARTS_SOMETHING.contains(punctuation) ? APART : "");
    }

    private static int longestRun(String text) {
        return BACKTICKS
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
