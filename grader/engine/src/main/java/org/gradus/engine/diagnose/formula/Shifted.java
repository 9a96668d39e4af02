package org.gradus.engine.diagnose.formula;

import java.util.List;

/** The right formula and a constant: {@code y + 1}, {@code 2 y - 1}. Both numbers are such as somebody writes, or nothing is found. */
final class Shifted {

    private Shifted() {}

    static List<Expression> of(Expression right, Target target) {
        if (!right.shape().equals(target.shape())) {
            return List.of();
        }
        double[] value = right.in(target.situations());
        double[] entries = target.entries();
        int least = 0;
        int most = 0;
        for (int i = 0; i < value.length; i++) {
            least = value[i] < value[least] ? i : least;
            most = value[i] > value[most] ? i : most;
        }
        double factor = (entries[most] - entries[least]) / (value[most] - value[least]);
        double term = entries[most] - factor * value[most];
        return Numbers.isWritten(factor) && Numbers.isWritten(term) && isEverywhere(target, value, factor, term)
                ? List.of(written(right, factor, term))
                : List.of();
    }

    private static boolean isEverywhere(Target target, double[] value, double factor, double term) {
        for (int i = 0; i < value.length; i++) {
            if (!target.isAt(i, factor * value[i] + term)) {
                return false;
            }
        }
        return true;
    }

    private static Expression written(Expression right, double factor, double term) {
        return Combined.of(
                term < 0 ? Operation.DIFFERENCE : Operation.SUM,
                Numbers.times(factor, right),
                Numbers.times(Math.abs(term), Constant.ONE));
    }
}
