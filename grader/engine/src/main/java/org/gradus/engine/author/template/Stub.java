package org.gradus.engine.author.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.ConstructorParameter;
import org.gradus.engine.assignment.ConstructorParameter.MatrixParameter;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.PartSizes;
import org.gradus.engine.assignment.RowLayout;
import org.gradus.engine.protocol.Facet;

/**
 * The class that students start from: with the formulae, where the part is of a kind that has some, else with the constructor and the
 * shapes that the assignment declares. Every method throws an exception that says what is to do.
 */
final class Stub {

    /** The gaps of the stubs that formulae fill. */
    private static final Map<Facet, String> NAMED = Map.of(
            Facet.FORWARD, "FORWARD",
            Facet.DX, "DX",
            Facet.VALUE, "VALUE",
            Facet.GRADIENT, "GRADIENT",
            Facet.FIRST_STEP, "FIRST_STEP",
            Facet.LATER_STEPS, "LATER_STEPS");

    /** What stands there where nobody knows one. */
    private static final Map<Facet, String> WITHOUT_FORMULA = Map.of(
            Facet.FORWARD, "y",
            Facet.DX, "dL/dx",
            Facet.VALUE, "L, averaged over the samples",
            Facet.GRADIENT, "dL/dprediction, the factor 1/batch included",
            Facet.FIRST_STEP, "the parameter after the first step",
            Facet.LATER_STEPS, "the parameter after a later step");

    private Stub() {}

    static String of(Part part) {
        PartWords words = new PartWords(part);
        return words.kind()
                .map(kind -> TemplateText.of("kinds/" + kind + ".java", words.values()))
                .orElseGet(() -> declared(part, words.values()));
    }

    private static String declared(Part part, Map<String, String> values) {
        values.put("CONSTRUCTOR", part.constructor().isEmpty() ? "" : constructor(part));
        values.put("IMPORT", part.learnt().isEmpty() ? "" : "import java.util.Map;\n");
        Formulae formulae = Formulae.of(part);
        NAMED.forEach((facet, gap) -> {
            String otherwise = WITHOUT_FORMULA.getOrDefault(facet, "");
            values.put(gap, formulae.code(facet, otherwise));
            values.put(gap + "_TEXT", formulae.quoted(facet, otherwise));
        });
        values.put("ROWS", each(part.learnt(), matrix -> row(matrix, formulae)));
        values.put("GRADIENTS", part.learnt().isEmpty() ? "" : gradients(part));
        values.put("SIZES", sizes(part.sizes()));
        return TemplateText.of(part.protocol().word() + ".java", values);
    }

    private static String constructor(Part part) {
        List<ConstructorParameter> all = part.constructor();
        String parameters =
                all.stream().map(one -> PartWords.type(one) + " " + one.name()).collect(Collectors.joining(", "));
        return "\n"
                + each(
                        all,
                        one -> "    private final " + PartWords.type(one) + " " + one.name() + ";" + comment(one)
                                + "\n")
                + "\n    public " + part.className() + "(" + parameters + ") {\n"
                + each(all, one -> "        this." + one.name() + " = " + one.name() + ";\n") + "    }\n";
    }

    private static String comment(ConstructorParameter parameter) {
        return parameter instanceof MatrixParameter matrix
                ? " // [" + PartWords.shape(matrix.shape()) + "]" + (isLearnt(matrix) ? "" : ", not learnt")
                : "";
    }

    private static boolean isLearnt(MatrixParameter matrix) {
        return matrix.gradient() == ConstructorParameter.Gradient.ASKED;
    }

    private static String row(MatrixParameter matrix, Formulae formulae) {
        return " *   <tr><td>{@link #gradients}, \"" + matrix.name() + "\"</td><td>"
                + formulae.code(Facet.gradients(matrix.name()), "{@code dL/d" + matrix.name() + "}")
                + "</td><td>{@code [" + PartWords.shape(matrix.shape()) + "]}</td></tr>\n";
    }

    /** Sizes that follow from others, and what the rows are. */
    private static String sizes(PartSizes sizes) {
        List<String> said = new ArrayList<>();
        sizes.derived().forEach((name, formula) -> said.add("{@code " + name + " = " + formula + "}"));
        rows("the input", sizes.input()).ifPresent(said::add);
        rows("the output", sizes.output()).ifPresent(said::add);
        return said.isEmpty() ? "" : " *\n * <p>" + String.join(";\n * ", said) + ".\n";
    }

    private static Optional<String> rows(String what, RowLayout layout) {
        String blocks = layout.blocks().stream()
                .map(block -> "{@code " + block.name() + "[" + String.join(", ", block.sides()) + "]}")
                .collect(Collectors.joining(", then "));
        return blocks.isEmpty() ? Optional.empty() : Optional.of("the rows of " + what + " are " + blocks);
    }

    private static String gradients(Part part) {
        String names = part.learnt().stream()
                .map(matrix -> "\\\"" + matrix.name() + "\\\", dL/d" + matrix.name())
                .collect(Collectors.joining(", "));
        return """

                    /** Returns the gradient of every matrix that is learnt, under its name and in its shape. */
                    @Override
                    public Map<String, SimpleMatrix> gradients() {
                        throw new UnsupportedOperationException(
                                "%s.gradients: Map.of(%s), from the latest backward");
                    }
                """.formatted(part.className(), names);
    }

    private static <T> String each(List<T> all, Function<T, String> text) {
        return all.stream().map(text).collect(Collectors.joining());
    }
}
