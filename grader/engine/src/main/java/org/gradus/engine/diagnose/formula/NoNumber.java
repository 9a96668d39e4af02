package org.gradus.engine.diagnose.formula;

import java.util.OptionalDouble;

/** Pieces of formulae that are no number whatever is given, as {@code x / 0}: nobody writes them, whatever a function makes of them. */
final class NoNumber {

    private NoNumber() {}

    /** Whether there is one by how it is written. */
    static boolean isIn(Expression formula) {
        boolean isOne = formula instanceof Combined combined
                && combined.operation() == Operation.QUOTIENT
                && isZero(combined.right());
        return isOne || isNotFinite(formula) || formula.parts().stream().anyMatch(NoNumber::isIn);
    }

    /** Whether there is one by the numbers that were given. */
    static boolean isIn(Expression formula, Situations situations) {
        return WayDown.throughAll(formula).stream()
                .map(path -> path.piece().in(situations))
                .anyMatch(NoNumber::isNowhereFinite);
    }

    private static boolean isNowhereFinite(double[] entries) {
        for (double entry : entries) {
            if (Double.isFinite(entry)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isZero(Expression expression) {
        OptionalDouble number = number(expression);
        return number.isPresent() && number.getAsDouble() == 0;
    }

    private static boolean isNotFinite(Expression expression) {
        OptionalDouble number = number(expression);
        return number.isPresent() && !Double.isFinite(number.getAsDouble());
    }

    /** What is the same whatever is given. */
    private static OptionalDouble number(Expression expression) {
        if (expression instanceof Constant constant) {
            return OptionalDouble.of(constant.value());
        } else if (expression instanceof Applied applied) {
            OptionalDouble argument = number(applied.argument());
            return argument.isPresent()
                    ? OptionalDouble.of(applied.function().of(argument.getAsDouble()))
                    : OptionalDouble.empty();
        }
        return expression instanceof Combined combined ? number(combined) : OptionalDouble.empty();
    }

    private static OptionalDouble number(Combined combined) {
        OptionalDouble left = number(combined.left());
        OptionalDouble right = number(combined.right());
        return left.isPresent() && right.isPresent()
                ? OptionalDouble.of(combined.operation().of(left.getAsDouble(), right.getAsDouble()))
                : OptionalDouble.empty();
    }
}
