package org.gradus.engine.author.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Network;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.protocol.ChainPlace;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.NumberText;

/** The page that students begin with: what to write, how to test it, and how the marks come about. */
final class ReadmeFile {

    private static final List<String> NUMBERS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final Pattern TO_DO = Pattern.compile("UnsupportedOperationException\\(\\s*\"([^\"\\\\]+)\"");
    private static final Pattern LINE = Pattern.compile("\n");

    private final Assignment assignment;

    private ReadmeFile(Assignment assignment) {
        this.assignment = assignment;
    }

    /**
     * Writes it.
     *
     * @param stub of the first part
     * @param given the folders of classes that students get and leave alone
     */
    static String of(Assignment assignment, String stub, SortedSet<String> given) {
        ReadmeFile page = new ReadmeFile(assignment);
        List<Part> parts = assignment.parts();
        Map<String, String> values = new TreeMap<>();
        values.put("ID", assignment.id());
        values.put("RELEASE", Integer.toString(assignment.javaRelease()));
        values.put("COUNT", count(parts.size()));
        values.put("SORTS", page.sorts());
        values.put(
                "EXAMPLE",
                TO_DO.matcher(stub)
                        .results()
                        .map(found -> found.group(1))
                        .findFirst()
                        .orElse(parts.get(0).className()));
        values.put("TABLE", parts.stream().map(ReadmeFile::row).collect(Collectors.joining("\n")));
        values.put("NOTE", page.note());
        values.put("CONTRACT", page.writesOurs() ? TemplateText.of("contract.txt") : "");
        values.put("STABILITY", page.asksForStability() ? TemplateText.of("stability.txt") : "");
        values.put("NETWORK", assignment.network().map(ReadmeFile::together).orElse(""));
        boolean takesSteps = page.has(ChainPlace.ALONE);
        values.put(
                "COLUMNS",
                takesSteps
                        ? "forward, value, or the first step | backward, gradient, or a later step"
                        : "forward, or value | backward, or gradient");
        values.put("OPTIMIZER", takesSteps ? ";\n- an optimizer: `firstStep`, `laterSteps`, `conduct`" : "");
        values.put("GIVEN", given.stream().map(folder -> "`" + folder + "`").collect(Collectors.joining(", ")));
        values.put("BLOCKS", blocks(parts));
        values.put("FIRST", firstExample(parts.get(0)));
        return TemplateText.of("readme.txt", values);
    }

    /** As a word in a shell, which would take the prime of {@code h'} for a quote. */
    private static String firstExample(Part part) {
        Facet first = part.facetsOf(part.main()).get(0);
        return part.className() + "-" + first.toString().replace("'", "\\'");
    }

    /** The blocks of rows that have marks of their own. */
    private static String blocks(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.points().keySet().stream().anyMatch(Facet::namesABlock))
                .map(part -> "\n  of `" + part.className() + "` the blocks of rows have marks of their own: "
                        + part.points().keySet().stream()
                                .filter(Facet::namesABlock)
                                .map(facet -> "`" + facet + "`")
                                .collect(Collectors.joining(", "))
                        + ";")
                .collect(Collectors.joining());
    }

    /** What the classes are worth together. */
    private static String together(Network network) {
        String training = network.training()
                .map(what -> " They are also trained: the loss of `" + what.testCase() + "` has to fall below "
                        + NumberText.show(what.below()) + " within " + what.steps() + " steps of "
                        + what.optimizer() + ".")
                .orElse("");
        return "**Together.** There are marks for your classes one after the other, on the cases of whole networks."
                + training + "\n\n";
    }

    private static String count(int number) {
        return (number < NUMBERS.size() ? NUMBERS.get(number) : Integer.toString(number)) + " small "
                + (number == 1 ? "class" : "classes");
    }

    private String sorts() {
        List<String> sorts = new ArrayList<>();
        if (has(ChainPlace.INSIDE)) {
            sorts.add("layers that go forward and backward");
        }
        if (has(ChainPlace.END)) {
            sorts.add("losses");
        }
        if (has(ChainPlace.ALONE)) {
            sorts.add("optimizers that take step after step");
        }
        int last = sorts.size() - 1;
        return last == 0 ? sorts.get(0) : String.join(", ", sorts.subList(0, last)) + ", and " + sorts.get(last);
    }

    private boolean has(ChainPlace place) {
        return assignment.parts().stream().anyMatch(part -> part.protocol().chainPlace() == place);
    }

    private static String row(Part part) {
        PartWords words = new PartWords(part);
        return "| `" + words.signature() + "` | "
                + words.kind().map(kind -> formulae(kind).get(0)).orElseGet(() -> declared(part)) + " |";
    }

    /** The two cells of the table; and what is to be said below it, if anything is. */
    private static List<String> formulae(String kind) {
        return LINE.splitAsStream(TemplateText.of("kinds/" + kind + ".txt")).toList();
    }

    private static String declared(Part part) {
        if (part.adapter().isPresent()) {
            return "see its stub | see its stub";
        }
        Optional<String> known = formulae(part);
        if (known.isPresent()) {
            return known.get();
        }
        String shape = PartWords.shape(part.input());
        String names = part.learnt().stream()
                .map(matrix -> "\"" + matrix.name() + "\" `[" + PartWords.shape(matrix.shape()) + "]`")
                .collect(Collectors.joining(", "));
        return part.output()
                        .map(output -> "y `[" + PartWords.shape(output) + "]` of x `[" + shape + "]`")
                        .orElse("one number, of a prediction `[" + shape + "]`")
                + " | "
                + (names.isEmpty() ? "`[" + shape + "]`" : "`dL/dx`; `gradients()`: " + names);
    }

    /** The two cells of what has formulae and no row of its own: the main quantity, and everything else. */
    private static Optional<String> formulae(Part part) {
        Formulae formulae = Formulae.of(part);
        String others = part.quantities().stream()
                .filter(quantity -> !quantity.equals(part.main()))
                .flatMap(quantity -> formulae.ticked(quantity).stream())
                .collect(Collectors.joining("; "));
        return formulae.ticked(part.main()).map(main -> main + " | " + others);
    }

    private String note() {
        List<String> notes = new ArrayList<>();
        notes.add("`*` between matrices is the product entry by entry");
        assignment.parts().stream()
                .flatMap(part -> new PartWords(part).kind().stream())
                .distinct()
                .forEach(kind ->
                        notes.addAll(formulae(kind).subList(1, formulae(kind).size())));
        return String.join("; ", notes) + ".";
    }

    private boolean writesOurs() {
        return assignment.parts().stream().anyMatch(part -> part.adapter().isEmpty());
    }

    private boolean asksForStability() {
        return assignment.parts().stream()
                .anyMatch(part -> part.points()
                                .getOrDefault(Facet.STABILITY, BigDecimal.ZERO)
                                .signum()
                        > 0);
    }
}
