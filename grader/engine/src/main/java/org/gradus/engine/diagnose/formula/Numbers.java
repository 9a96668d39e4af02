package org.gradus.engine.diagnose.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Numbers that somebody writes into a program: whole ones, fractions of small ones, and short decimals. */
final class Numbers {

    private static final double CLOSE = 1e-8;
    private static final int LARGEST_WHOLE = 1000;

    /** A tenth and a fifth are written as decimals. */
    private static final List<Integer> DENOMINATORS = List.of(1, 2, 3, 4, 6, 7, 9, 12);

    private static final int LARGEST_NUMERATOR = 12;
    private static final MathContext SHORT = new MathContext(3, RoundingMode.HALF_EVEN);

    private Numbers() {}

    /** The number that is meant, if it is one that somebody writes. */
    static Optional<Expression> written(double number) {
        if (number < 0) {
            return Optional.empty();
        }
        for (int denominator : DENOMINATORS) {
            double numerator = Math.rint(number * denominator);
            boolean isSmall = numerator >= 1 && numerator <= (denominator == 1 ? LARGEST_WHOLE : LARGEST_NUMERATOR);
            if (isSmall && isClose(number, numerator / denominator)) {
                return Optional.of(
                        denominator == 1
                                ? new Constant(numerator)
                                : Combined.of(Operation.QUOTIENT, new Constant(numerator), new Constant(denominator)));
            }
        }
        double decimal = new BigDecimal(number).round(SHORT).doubleValue();
        return decimal != 0 && isClose(number, decimal) ? Optional.of(new Constant(decimal)) : Optional.empty();
    }

    /** Whether somebody writes this number, or its opposite. */
    static boolean isWritten(double number) {
        return written(Math.abs(number)).isPresent();
    }

    /** A number times an expression, as it is written: {@code -x}, {@code 2 x}, {@code x / 2}. */
    static Expression times(double number, Expression expression) {
        if (number < 0) {
            return Combined.minus(times(-number, expression));
        } else if (isClose(number, 1)) {
            return expression;
        }
        Expression factor = written(number).orElse(new Constant(number));
        return expression.equals(Constant.ONE) ? factor : Combined.of(Operation.PRODUCT, factor, expression);
    }

    private static boolean isClose(double one, double other) {
        return Math.abs(one - other) <= CLOSE * Math.abs(other);
    }
}
