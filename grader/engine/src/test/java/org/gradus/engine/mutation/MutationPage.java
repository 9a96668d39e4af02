package org.gradus.engine.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gradus.mutator.Edit.Operator;

/** The page of the latest whole run: words by hand, and below a line that says so the tables. */
final class MutationPage {

    private static final Path FILE = Path.of(System.getProperty("gradus.root"), "docs/generated/mutation.md");
    private static final String START = "<!-- What follows is written by .ci/mutation. -->\n";
    private static final int LONGEST = 90;

    private MutationPage() {}

    static void write(String sample, Tally mutants, Tally conditions) {
        try {
            String page = Files.readString(FILE);
            Files.writeString(
                    FILE,
                    page.substring(0, page.indexOf(START) + START.length()) + tables(sample, mutants, conditions));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String tables(String sample, Tally mutants, Tally conditions) {
        StringBuilder page = new StringBuilder("\n## Changed mechanically\n\n")
                .append(sample)
                .append("\n\n")
                .append(HEADER);
        for (Operator operator : Operator.values()) {
            page.append(
                    row(operator.words(), mutants.of(one -> one.mutant().edit().operator() == operator)));
        }
        page.append(row("all", mutants)).append("\n").append(open(mutants));
        page.append("\n## Right but for one condition\n\n").append(HEADER);
        conditions.all().stream()
                .map(one -> one.mutant().part())
                .distinct()
                .forEach(part -> page.append(
                        row(part, conditions.of(one -> one.mutant().part().equals(part)))));
        page.append(row("all", conditions)).append("\n").append(open(conditions));
        return page.toString();
    }

    private static final String HEADER = """
            | | mutants | equivalent | others | lose marks where they should | | exception or shape | name, formula or condition | wrong |
            |---|---|---|---|---|---|---|---|---|
            """;

    private static String row(String name, Tally tally) {
        return String.join(
                        " | ",
                        List.of(
                                "| " + name,
                                Long.toString(tally.all().size()),
                                Long.toString(tally.equivalent()),
                                Long.toString(tally.telling()),
                                Long.toString(tally.caught()),
                                percent(tally.caught(), tally.telling()),
                                Long.toString(tally.speaking()),
                                Long.toString(tally.explained()),
                                Long.toString(tally.wronglyExplained())))
                + " |\n";
    }

    static String percent(long some, long all) {
        return all == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * some / all);
    }

    private static String open(Tally tally) {
        if (tally.open().isEmpty()) {
            return "None of the others keeps its marks.\n";
        }
        StringBuilder list = new StringBuilder();
        tally.open().forEach(one -> list.append("- ").append(line(one)).append("\n"));
        return list.toString();
    }

    /** Where, what, and what came of it. */
    static String line(Examined one) {
        String change = String.join(" ", Arrays.asList(one.mutant().change().split("\\s+")));
        String shown = change.length() > LONGEST ? change.substring(0, LONGEST) + "..." : change;
        return one.fate().words() + ": " + one.mutant().part() + ", "
                + one.mutant().shortName()
                + (one.mutant().line() == 0 ? "" : ", line " + one.mutant().line()) + ", `"
                + shown.replace("`", "'").replace("|", "\\|") + "`; differs in " + one.differs() + ", lost "
                + one.lost();
    }
}
