package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.ConstructorParameter.IntegerParameter;
import org.gradus.engine.assignment.ConstructorParameter.MatrixParameter;
import org.gradus.engine.assignment.ConstructorParameter.NumberParameter;
import org.gradus.engine.assignment.Dimension;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.Shape;
import org.gradus.engine.check.QuantityNames;
import org.gradus.engine.diagnose.formula.EntryFunction;
import org.gradus.engine.diagnose.formula.Extent;
import org.gradus.engine.diagnose.formula.FormulaLanguage;
import org.gradus.engine.diagnose.formula.FormulaShape;
import org.gradus.engine.diagnose.formula.Operand;
import org.gradus.engine.diagnose.formula.Reduction;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;

/**
 * What formulae of a part may be made of whose right ones nobody has written down: what its methods see, and the right answers themselves, which
 * are pieces like any other. A formula has three extents beside 1; matrices with a fourth are left out.
 *
 * @param quantities of the part, the main one first
 */
record CourseFormulas(Part part, List<Quantity> quantities) {

    private static final Set<EntryFunction> FUNCTIONS = Set.of(
            EntryFunction.SQUARE,
            EntryFunction.ABSOLUTE,
            EntryFunction.SIGN,
            EntryFunction.POSITIVE_PART,
            EntryFunction.IS_POSITIVE);

    private static final Set<Reduction> REDUCTIONS = Set.of(
            Reduction.SUM,
            Reduction.ROW_SUMS,
            Reduction.COLUMN_SUMS,
            Reduction.MEAN,
            Reduction.ROW_MEANS,
            Reduction.COLUMN_MEANS,
            Reduction.FIRST_COLUMN,
            Reduction.LAST_COLUMN);

    /** A matrix that a method sees. */
    private record Seen(String name, Shape shape, Operand.Reading reading) {}

    FormulaLanguage language(Quantity quantity) {
        Map<String, Extent> extents = extents(quantity);
        Operand right =
                new Operand(right(quantity), shape(extents, shapeOf(quantity)).orElseThrow(), quantity.truth()::of);
        Map<String, Operand> operands = new LinkedHashMap<>();
        Stream.of(Stream.of(right), matrices(quantity, extents), numbers(), sizes(extents))
                .flatMap(some -> some)
                .forEach(operand -> operands.putIfAbsent(operand.name(), operand));
        return new FormulaLanguage(
                quantity,
                new ArrayList<>(operands.values()),
                FUNCTIONS,
                REDUCTIONS,
                (extent, question) -> size(extents, extent, question),
                List.of(right));
    }

    /** As a piece of a formula. */
    private static String right(Quantity quantity) {
        String name = QuantityNames.name(quantity.facet());
        return "(right " + (quantity.facet().holdsOneNumber() ? "value" : name) + ")";
    }

    private Shape shapeOf(Quantity quantity) {
        Facet facet = quantity.facet();
        if (facet.holdsOneNumber()) {
            return new Shape(new Dimension.Fixed(1), new Dimension.Fixed(1));
        } else if (facet.equals(part.main())) {
            return part.output().orElse(part.input());
        }
        return part.parameter(facet.parameter())
                .map(parameter -> ((MatrixParameter) parameter).shape())
                .orElse(part.input());
    }

    /** Those of the quantity before all others. */
    private Map<String, Extent> extents(Quantity quantity) {
        Map<String, Extent> extents = new LinkedHashMap<>();
        extents.put(new Dimension.Fixed(1).toString(), Extent.ONE);
        extents.putIfAbsent(part.input().columns().toString(), Extent.SAMPLES);
        List<Extent> free = new ArrayList<>(List.of(Extent.OUTPUTS, Extent.INPUTS));
        Stream.concat(Stream.of(shapeOf(quantity)), seen().map(Seen::shape))
                .flatMap(shape -> Stream.of(shape.rows(), shape.columns()))
                .map(Dimension::toString)
                .distinct()
                .filter(side -> !extents.containsKey(side))
                .limit(free.size())
                .forEach(side -> extents.put(side, free.remove(0)));
        return extents;
    }

    private static Optional<FormulaShape> shape(Map<String, Extent> extents, Shape declared) {
        Extent rows = extents.get(declared.rows().toString());
        Extent columns = extents.get(declared.columns().toString());
        return rows == null || columns == null ? Optional.empty() : Optional.of(new FormulaShape(rows, columns));
    }

    /** What goes into the part's methods. */
    private Stream<Seen> seen() {
        boolean isLayer = part.output().isPresent();
        return Stream.concat(
                Stream.of(
                        new Seen(isLayer ? "x" : "prediction", part.input(), FormulaInputs::input),
                        new Seen(
                                isLayer ? "dL/dy" : "target",
                                part.output().orElse(part.input()),
                                FormulaInputs::other)),
                part.matrices().stream()
                        .map(matrix -> new Seen(
                                matrix.name(),
                                matrix.shape(),
                                question -> question.arguments().matrix(matrix.name()))));
    }

    private Stream<Operand> matrices(Quantity quantity, Map<String, Extent> extents) {
        boolean isMain = quantity.facet().equals(part.main());
        Stream<Seen> given = seen().filter(
                        one -> !isMain || part.output().isEmpty() || !one.name().equals("dL/dy"));
        Stream<Seen> answers = quantities.stream()
                .filter(other -> !other.equals(quantity) && !isMain)
                .map(other -> new Seen(right(other), shapeOf(other), other.truth()::of));
        return Stream.concat(given, answers)
                .flatMap(one ->
                        shape(extents, one.shape())
                                .map(shape -> new Operand(one.name(), shape, one.reading()))
                                .stream());
    }

    private Stream<Operand> numbers() {
        return part.constructor().stream().flatMap(parameter -> {
            if (parameter instanceof NumberParameter) {
                return Stream.of(ActivationFormulas.parameter(parameter.name()));
            }
            return parameter instanceof IntegerParameter
                    ? Stream.of(number(
                            parameter.name(), question -> question.arguments().integer(parameter.name())))
                    : Stream.of();
        });
    }

    /** How many there are of what has a name. */
    private Stream<Operand> sizes(Map<String, Extent> extents) {
        return extents.entrySet().stream()
                .filter(side -> !Character.isDigit(side.getKey().charAt(0)))
                .map(side -> number(side.getKey(), question -> size(extents, side.getValue(), question)));
    }

    private static Operand number(String name, ToIntFunction<FormulaInputs> value) {
        return new Operand(
                name, FormulaShape.NUMBER, question -> SimpleMatrix.filled(1, 1, value.applyAsInt(question)));
    }

    private int size(Map<String, Extent> extents, Extent extent, FormulaInputs question) {
        return seen().flatMap(one -> {
                    SimpleMatrix matrix = one.reading().of(question);
                    return Stream.concat(
                            side(extents, extent, one.shape().rows(), matrix.getNumRows()),
                            side(extents, extent, one.shape().columns(), matrix.getNumCols()));
                })
                .findFirst()
                .orElse(1);
    }

    private static Stream<Integer> side(Map<String, Extent> extents, Extent wanted, Dimension declared, int actual) {
        return wanted == extents.get(declared.toString()) ? Stream.of(actual) : Stream.of();
    }
}
