package org.gradus.engine.diagnose.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The slips that a right program may have in one place: another operand, operation or factor, something left out, two lines exchanged. */
final class LineSlips {

    private static final List<Constant> CONSTANTS =
            Stream.of(0.0, 1.0, -1.0, 2.0, 0.5, 1e-8).map(Constant::new).toList();

    private static final List<EntryFunction> FUNCTIONS = List.of(
            EntryFunction.ROOT,
            EntryFunction.SQUARE,
            EntryFunction.ABSOLUTE,
            EntryFunction.SIGN,
            EntryFunction.SIGMA,
            EntryFunction.TANH,
            EntryFunction.POSITIVE_PART);

    private final Program right;
    private final List<Expression> numbers = new ArrayList<>();

    /** An index that was taken for the entry at it. */
    private final List<Operand> indices;

    private LineSlips(Program right) {
        this.right = right;
        this.indices = Numbering.all(right.operands());
        right.operands().stream()
                .filter(operand -> operand.shape().equals(FormulaShape.NUMBER))
                .forEach(number -> {
                    numbers.add(number);
                    numbers.add(rest(number));
                });
        numbers.addAll(CONSTANTS);
    }

    static List<LineSlip> in(Program right) {
        LineSlips slips = new LineSlips(right);
        int lines = right.lines().size();
        return Stream.concat(
                        IntStream.range(0, lines)
                                .boxed()
                                .flatMap(slips::inLine)
                                .sorted(Comparator.comparing(LineSlip::isLeftOut)
                                        .reversed()
                                        .thenComparingInt(LineSlip::length)),
                        IntStream.range(0, lines - 1)
                                .filter(place -> slips.stage(place) == slips.stage(place + 1))
                                .mapToObj(place -> new LineSlip(right, right.withExchanged(place), place)))
                .toList();
    }

    private Program.Stage stage(int place) {
        return right.lines().get(place).stage();
    }

    private Stream<LineSlip> inLine(int place) {
        Line line = right.lines().get(place);
        Set<Expression> others = new LinkedHashSet<>();
        for (WayDown path : WayDown.throughAll(line.formula())) {
            instead(path.piece())
                    .flatMap(other -> put(path, other).stream())
                    .filter(other -> other.shape().fillsUp(line.shape()))
                    .map(Simpler::of)
                    .forEach(others::add);
        }
        LeftOut.of(line.formula()).forEach(others::add);
        operands(line.formula()).flatMap(LineSlips::functions).forEach(others::add);
        others.remove(line.formula());
        return others.stream().map(other -> new LineSlip(right, right.with(place, line.with(other)), place));
    }

    /** Nothing where another shape does not fit there. */
    private static Optional<Expression> put(WayDown path, Expression other) {
        try {
            return Optional.of(path.with(other));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Stream<Expression> instead(Expression piece) {
        return Stream.of(
                        inside(piece),
                        operands(piece),
                        repeated(piece),
                        scaled(piece),
                        shifted(piece),
                        functions(piece),
                        slopes(piece),
                        turned(piece))
                .flatMap(some -> some);
    }

    /** One of its parts alone, or its parts otherwise combined. */
    private static Stream<Expression> inside(Expression piece) {
        Stream<Expression> combined = piece instanceof Combined pair
                ? Stream.of(Operation.values())
                        .flatMap(operation -> Stream.of(
                                Combined.of(operation, pair.left(), pair.right()),
                                Combined.of(operation, pair.right(), pair.left())))
                : Stream.of();
        return Stream.of(piece.parts().stream(), combined, sums(piece)).flatMap(some -> some);
    }

    /** What is left of a product of matrices without one of them. */
    private static Stream<Expression> sums(Expression piece) {
        return piece instanceof MatrixProduct product
                ? Stream.of(
                        new Reduced(Reduction.ROW_SUMS, product.left()),
                        new Reduced(Reduction.COLUMN_SUMS, product.right()))
                : Stream.of();
    }

    private Stream<Expression> operands(Expression piece) {
        boolean isNumber = piece.shape().equals(FormulaShape.NUMBER);
        return Stream.concat(
                Stream.concat(right.operands().stream(), indices.stream())
                        .filter(operand -> operand.shape().equals(piece.shape())),
                isNumber ? numbers.stream() : CONSTANTS.stream().limit(2));
    }

    /** One sample or row of it for all, or all but one; sums of all but one. */
    private static Stream<Expression> repeated(Expression piece) {
        if (piece instanceof Operand operand) {
            return Stream.concat(OneForAll.each(operand), LeftOut.of(operand));
        }
        return piece instanceof Reduced reduced
                ? LeftOut.of(reduced.argument()).map(rest -> new Reduced(reduced.reduction(), rest))
                : Stream.of();
    }

    private Stream<Expression> scaled(Expression piece) {
        return numbers.stream()
                .flatMap(number -> Stream.of(
                        Combined.of(Operation.PRODUCT, number, piece), Combined.of(Operation.QUOTIENT, piece, number)));
    }

    private static Stream<Expression> shifted(Expression piece) {
        if (piece instanceof Constant constant) {
            return Stream.of(new Constant(constant.value() + 1), new Constant(constant.value() - 1));
        }
        return Stream.of(
                Combined.of(Operation.SUM, piece, Constant.ONE),
                Combined.of(Operation.DIFFERENCE, piece, Constant.ONE));
    }

    /** Of the piece, or of what another function is taken of. */
    private static Stream<Expression> functions(Expression piece) {
        return Stream.concat(Stream.of(piece), piece instanceof Applied ? piece.parts().stream() : Stream.of())
                .flatMap(argument -> FUNCTIONS.stream().map(function -> new Applied(function, argument)));
    }

    /** Those of sigma and tanh, of any operand, in the place of one. */
    private Stream<Expression> slopes(Expression piece) {
        if (!(piece instanceof Combined pair)) {
            return Stream.of();
        } else if (pair.operation() == Operation.DIFFERENCE && pair.left().equals(Constant.ONE)) {
            return slopes();
        }
        return pair.operation() == Operation.PRODUCT
                        && pair.left() instanceof Combined before
                        && before.operation() == Operation.PRODUCT
                        && pair.right().equals(rest(before.right()))
                ? slopes().flatMap(slope -> times(before.left(), slope).stream())
                : Stream.of();
    }

    private Stream<Expression> slopes() {
        return right.operands().stream()
                .filter(operand -> !operand.shape().equals(FormulaShape.NUMBER))
                .flatMap(operand -> Stream.of(
                        Combined.of(Operation.PRODUCT, operand, rest(operand)),
                        rest(operand),
                        rest(new Applied(EntryFunction.SQUARE, operand))));
    }

    /** What is left of 1. */
    private static Expression rest(Expression share) {
        return Combined.of(Operation.DIFFERENCE, Constant.ONE, share);
    }

    /** Nothing where another shape does not fit there. */
    private static Optional<Expression> times(Expression left, Expression right) {
        return left.shape().beside(right.shape()).map(shape -> new Combined(Operation.PRODUCT, left, right, shape));
    }

    /** Where it fits so, too. */
    private static Stream<Expression> turned(Expression piece) {
        return Stream.of(new Transposed(piece));
    }
}
