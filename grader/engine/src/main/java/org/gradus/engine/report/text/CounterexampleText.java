package org.gradus.engine.report.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiPredicate;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.RowLayout;
import org.gradus.engine.clean.TerminalText;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Protocol;
import org.gradus.engine.report.model.Example;
import org.gradus.engine.report.text.MatrixText.Named;
import org.gradus.engine.result.Counterexample;
import org.gradus.engine.result.Counterexample.Difference;
import org.gradus.engine.result.Given;
import org.gradus.engine.result.NumberText;
import org.gradus.engine.result.StoredMatrix;

/** A counterexample as people read it: what went in, what should have come out and what did. */
public final class CounterexampleText {

    private static final String OTHER = "other ";

    private final Part part;
    private final Protocol protocol;
    private final Facet facet;
    private final Counterexample counterexample;

    /** That of a facet. */
    public static CounterexampleText of(Example example) {
        return new CounterexampleText(example.part(), example.facet(), example.found());
    }

    /** @param facet whose example it is */
    public CounterexampleText(Part part, Facet facet, Counterexample counterexample) {
        this.part = part;
        this.protocol = part.protocol();
        this.facet = facet;
        this.counterexample = counterexample;
    }

    /** Lines of matrices that stand side by side, without indentation. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        String plain = plainArguments();
        if (!plain.isEmpty()) {
            lines.add(plain);
        }
        lines.addAll(MatrixText.sideBySide(given()));
        counterexample.difference().ifPresent(difference -> {
            String what = TerminalText.line(difference.what()) + ":";
            if (difference.isNone()) {
                lines.addAll(MatrixText.sideBySide(List.of(new Named(what, difference.actual()))));
            } else {
                lines.add(what);
                lines.addAll(MatrixText.difference(difference.expected(), difference.actual()));
                place(difference).ifPresent(lines::add);
            }
        });
        return lines;
    }

    /** Where the first difference is, in the indices of the tensors that a part has in its rows. */
    public Optional<String> place(Difference difference) {
        RowLayout layout = part.layout(facet);
        if (!Differing.isComparable(difference.expected(), difference.actual())) {
            return Optional.empty();
        }
        SortedMap<String, Integer> sizes = part.sizes().all(sizes());
        BiPredicate<Integer, Integer> differs = Differing.between(difference.expected(), difference.actual());
        int columns = difference.expected().columns();
        return IntStream.range(0, difference.expected().rows() * columns)
                .filter(at -> differs.test(at / columns, at % columns))
                .boxed()
                .findFirst()
                .flatMap(at -> layout.entry(at / columns, sizes)
                        .map(entry -> "The first that differs is " + entry + " of sample " + at % columns + "."));
    }

    private Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new HashMap<>();
        for (Given given : counterexample.arguments()) {
            if (given instanceof Given.Scalar number) {
                sizes.put(given.name(), (int) number.value());
            }
        }
        return sizes;
    }

    /** The same on one line, as in Matlab: {@code W = [1 2; 3 4], x = [1; 1]; dL/dW = [...] instead of [...]}. */
    public String onOneLine() {
        List<String> parts = new ArrayList<>();
        if (!plainArguments().isEmpty()) {
            parts.add(plainArguments());
        }
        given().forEach(named -> parts.add(named.title() + " = " + MatrixText.onOneLine(named.table())));
        String outcome =
                counterexample.difference().map(CounterexampleText::compact).orElse("");
        return String.join(", ", parts) + outcome;
    }

    /** What went in, as far as what was lost depends on it: no upstream gradient where forward is asked. */
    public List<Named> given() {
        List<Named> given = new ArrayList<>();
        given.addAll(matrices("", counterexample.arguments()));
        given.addAll(question("", counterexample.question()));
        given.addAll(matrices(OTHER, counterexample.otherArguments()));
        counterexample.otherQuestion().ifPresent(other -> given.addAll(question(OTHER, other)));
        return given;
    }

    private static List<Named> matrices(String prefix, List<Given> arguments) {
        return arguments.stream()
                .filter(Given.Matrix.class::isInstance)
                .map(Given.Matrix.class::cast)
                .map(matrix -> new Named(prefix + matrix.name(), matrix.value()))
                .toList();
    }

    private List<Named> question(String prefix, Counterexample.Matrices question) {
        Named input = new Named(prefix + protocol.input(), question.input());
        return Facet.FORWARD.covers(facet)
                ? List.of(input)
                : List.of(input, new Named(prefix + protocol.companion().word(), question.companion()));
    }

    /** What was expected and what was there. */
    public Optional<Difference> difference() {
        return counterexample.difference();
    }

    /** The arguments that are no matrices, on one line. */
    public String plainArguments() {
        return counterexample.arguments().stream()
                .filter(argument -> !(argument instanceof Given.Matrix))
                .map(CounterexampleText::plain)
                .collect(Collectors.joining(", "));
    }

    private static String plain(Given argument) {
        if (argument instanceof Given.Flag flag) {
            return flag.name() + " = " + flag.value();
        }
        return argument.name() + " = " + NumberText.show(((Given.Scalar) argument).value());
    }

    private static String compact(Difference difference) {
        StoredMatrix expected = difference.expected();
        StoredMatrix actual = difference.actual();
        IntBinaryOperator digits = Differing.isComparable(expected, actual)
                ? Differing.digits(expected, actual)
                : (row, column) -> NumberText.DIGITS;
        return "; " + difference.what() + " should be " + MatrixText.onOneLine(expected, digits) + " but is "
                + MatrixText.onOneLine(actual, digits);
    }
}
