package org.gradus.engine.diagnose.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody may write in the place of a piece of a formula: another operand, operation or factor, something left out. */
final class Alternatives {

    private static final List<Constant> CONSTANTS =
            Stream.of(0.0, 1.0, -1.0, 2.0, 0.5, 1e-8).map(Constant::new).toList();

    private static final List<EntryFunction> FUNCTIONS = List.of(
            EntryFunction.EXP,
            EntryFunction.LOG,
            EntryFunction.ROOT,
            EntryFunction.SQUARE,
            EntryFunction.ABSOLUTE,
            EntryFunction.SIGN,
            EntryFunction.SIGMA,
            EntryFunction.TANH,
            EntryFunction.POSITIVE_PART);

    private static final List<Constant> FACTORS =
            Stream.of(-1.0, 2.0, 0.5).map(Constant::new).toList();

    private final List<Operand> operands;
    private final List<Expression> numbers = new ArrayList<>();

    /** Those that have a name, and what is left of 1 without them. */
    private final List<Expression> named = new ArrayList<>();

    private final List<Expression> factors = new ArrayList<>();

    /** What is likely in the place of a matrix. */
    private final List<Expression> plainNumbers = new ArrayList<>(CONSTANTS.subList(0, 2));

    /** An index that was taken for the entry at it. */
    private final List<Operand> indices;

    /** @param operands what there is */
    Alternatives(List<Operand> operands) {
        this.operands = operands;
        this.indices = Numbering.all(operands);
        operands.stream()
                .filter(operand -> operand.shape().equals(FormulaShape.NUMBER))
                .forEach(number -> {
                    plainNumbers.add(number);
                    named.addAll(List.of(number, rest(number)));
                });
        factors.addAll(named);
        factors.addAll(FACTORS);
        numbers.addAll(named);
        numbers.addAll(CONSTANTS);
    }

    /** All of them; some have another shape than the piece. */
    Stream<Expression> to(Expression piece) {
        return Stream.of(
                        plain(piece),
                        sums(piece),
                        piece instanceof Stacked stacked ? stacked.moved() : Stream.<Expression>of(),
                        conditions(piece),
                        repeated(piece),
                        functions(piece),
                        slopes(piece),
                        Helper.slipsOfWays(piece),
                        turned(piece))
                .flatMap(some -> some);
    }

    /** Those that numbers have too: another operation, operand or number, something left out, one too many. */
    Stream<Expression> plain(Expression piece) {
        return Stream.of(inside(piece), operands(piece), scaled(piece), shifted(piece))
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
        return Stream.concat(piece.parts().stream(), combined);
    }

    /** Other sums; of a product of matrices what is left without one of them, or without all terms but one. */
    private static Stream<Expression> sums(Expression piece) {
        if (piece instanceof Reduced reduced) {
            return Arrays.stream(Reduction.values())
                    .map(reduction -> new Reduced(reduction, reduced.argument()))
                    .filter(other -> other.shape().equals(reduced.shape()))
                    .map(other -> other);
        }
        return piece instanceof MatrixProduct product
                ? Stream.concat(
                        Stream.of(
                                new Reduced(Reduction.ROW_SUMS, product.left()),
                                new Reduced(Reduction.COLUMN_SUMS, product.right())),
                        OneTerm.each(product))
                : Stream.of();
    }

    /** The border on the other side of it, or the sides exchanged. */
    private static Stream<Expression> conditions(Expression piece) {
        if (piece instanceof Chosen chosen) {
            return Stream.of(chosen.exchanged());
        }
        return piece instanceof Applied condition && condition.function().isCondition()
                ? Stream.of(
                        new Applied(EntryFunction.IS_POSITIVE, condition.argument()),
                        new Applied(EntryFunction.IS_NOT_NEGATIVE, condition.argument()))
                : Stream.of();
    }

    /** Functions of what may stand there. */
    Stream<Expression> functionsOfOthers(Expression piece) {
        return operands(piece).flatMap(Alternatives::functions);
    }

    private Stream<Expression> operands(Expression piece) {
        return Stream.concat(
                Stream.concat(operands.stream(), indices.stream())
                        .filter(operand -> operand.shape().equals(piece.shape())),
                piece.shape().equals(FormulaShape.NUMBER) ? numbers.stream() : plainNumbers.stream());
    }

    /** One sample or row of it for all, or all but one, or all in reverse order; sums of all but one. */
    private static Stream<Expression> repeated(Expression piece) {
        if (piece instanceof Operand operand) {
            return Stream.of(OneForAll.each(operand), LeftOut.ofSides(operand), Reversed.COLUMNS.each(operand))
                    .flatMap(some -> some);
        }
        return piece instanceof Reduced reduced
                ? LeftOut.of(reduced.argument()).map(rest -> new Reduced(reduced.reduction(), rest))
                : Stream.of();
    }

    private Stream<Expression> scaled(Expression piece) {
        return piece instanceof Constant
                ? Stream.of()
                : Stream.concat(
                        factors.stream().map(factor -> Combined.of(Operation.PRODUCT, factor, piece)),
                        named.stream().map(number -> Combined.of(Operation.QUOTIENT, piece, number)));
    }

    private static Stream<Expression> shifted(Expression piece) {
        if (piece instanceof Constant constant) {
            return Stream.of(new Constant(constant.value() + 1), new Constant(constant.value() - 1));
        }
        return Stream.of(
                Combined.of(Operation.SUM, piece, Constant.ONE),
                Combined.of(Operation.DIFFERENCE, piece, Constant.ONE));
    }

    /** Of the piece, or of what another function is taken of; of no number that stands there, nor of an index. */
    private static Stream<Expression> functions(Expression piece) {
        return Stream.concat(Stream.of(piece), piece instanceof Applied ? piece.parts().stream() : Stream.of())
                .filter(argument -> !(argument instanceof Constant) && !Numbering.is(argument))
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
        return operands.stream()
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
