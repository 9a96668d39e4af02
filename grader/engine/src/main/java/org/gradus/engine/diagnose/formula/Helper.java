package org.gradus.engine.diagnose.formula;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What people write a helper for, that they use in several places. */
enum Helper {
    SIGMA {
        @Override
        Expression of(Expression argument) {
            return new Applied(EntryFunction.SIGMA, argument);
        }

        @Override
        Stream<UnaryOperator<Expression>> others() {
            return Stream.of(
                    z -> z,
                    z -> rest(of(z)),
                    z -> new Applied(EntryFunction.TANH, z),
                    z -> new Applied(EntryFunction.EXP, z),
                    z -> new Applied(EntryFunction.POSITIVE_PART, z),
                    z -> product(of(z), rest(of(z))));
        }
    },
    TANH {
        @Override
        Expression of(Expression argument) {
            return new Applied(EntryFunction.TANH, argument);
        }

        @Override
        Stream<UnaryOperator<Expression>> others() {
            return Stream.of(
                    z -> z,
                    z -> Combined.minus(of(z)),
                    z -> new Applied(EntryFunction.SIGMA, z),
                    z -> new Applied(EntryFunction.POSITIVE_PART, z));
        }
    },
    /** By what it comes to. */
    SLOPE_OF_SIGMA {
        @Override
        Expression of(Expression argument) {
            return product(argument, rest(argument));
        }

        @Override
        Stream<UnaryOperator<Expression>> others() {
            return Stream.concat(
                    slopes(),
                    Stream.of(
                            a -> rest(square(a)),
                            a -> product(a, Combined.of(Operation.SUM, Constant.ONE, a)),
                            a -> product(a, Combined.of(Operation.DIFFERENCE, a, Constant.ONE)),
                            a -> Combined.of(Operation.DIFFERENCE, a, rest(a)),
                            a -> Combined.of(Operation.SUM, a, rest(a))));
        }
    },
    /** By what it comes to. */
    SLOPE_OF_TANH {
        @Override
        Expression of(Expression argument) {
            return rest(square(argument));
        }

        @Override
        Stream<UnaryOperator<Expression>> others() {
            return Stream.concat(
                    slopes(),
                    Stream.of(
                            a -> product(a, rest(a)),
                            a -> Combined.of(Operation.SUM, Constant.ONE, a),
                            a -> Combined.of(Operation.SUM, Constant.ONE, square(a)),
                            a -> square(rest(a)),
                            a -> Combined.minus(rest(square(a)))));
        }
    };

    /** What it does to something. */
    abstract Expression of(Expression argument);

    /** What a wrong one does. */
    abstract Stream<UnaryOperator<Expression>> others();

    /** What a piece of a formula has it done to, alone or as a factor. */
    Optional<Expression> argument(Expression piece) {
        return arguments(piece)
                .filter(argument -> of(argument).equals(piece) || isLastFactor(piece, argument))
                .findFirst();
    }

    /** A piece that has it with another in its place. */
    Optional<Expression> replaced(Expression piece, UnaryOperator<Expression> other) {
        return argument(piece)
                .map(argument -> of(argument).equals(piece)
                        ? other.apply(argument)
                        : product(before(piece), other.apply(argument)));
    }

    private static Stream<Expression> arguments(Expression piece) {
        return WayDown.below(piece).stream().map(WayDown::piece).distinct();
    }

    /** {@code dC * g * i * (1 - i)} is read from the left: the slope is in two factors of it. */
    private boolean isLastFactor(Expression piece, Expression argument) {
        return this == SLOPE_OF_SIGMA
                && piece instanceof Combined all
                && all.left() instanceof Combined some
                && some.operation() == Operation.PRODUCT
                && all.equals(product(product(some.left(), argument), rest(argument)));
    }

    private static Expression before(Expression piece) {
        return piece.parts().get(0).parts().get(0);
    }

    private static Stream<UnaryOperator<Expression>> slopes() {
        return Stream.of(a -> Constant.ONE, a -> a, Helper::square, Helper::rest);
    }

    private static Expression product(Expression one, Expression other) {
        return Combined.of(Operation.PRODUCT, one, other);
    }

    private static Expression square(Expression a) {
        return new Applied(EntryFunction.SQUARE, a);
    }

    private static Expression rest(Expression a) {
        return Combined.of(Operation.DIFFERENCE, Constant.ONE, a);
    }
}
