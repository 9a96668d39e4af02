package org.gradus.engine.diagnose.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for a known value and a part of another one: a step of gradient descent, whatever its rate, or a slope that is small and
 * not 0. One constant is fitted, and it is one that somebody writes.
 */
final class Steps {

    private static final int FROM = 100;
    private static final int STEPS = 2000;

    private final Lookup lookup;
    private final Target target;
    private final List<Expression> found = new ArrayList<>();

    private Steps(Lookup lookup, Target target) {
        this.lookup = lookup;
        this.target = target;
    }

    /**
     * Sums of the kind, the simplest first.
     *
     * @param right from which a step is the likeliest
     */
    static List<Expression> of(Lookup lookup, Expression right, Target target) {
        Steps steps = new Steps(lookup, target);
        List<Known> known = lookup.pool().fillingUp(target.shape());
        if (right.shape().equals(target.shape())) {
            steps.look(List.of(Known.of(right, lookup.pool().situations())), known);
        }
        if (steps.found.isEmpty()) {
            steps.look(known.subList(0, Math.min(FROM, known.size())), known.subList(0, Math.min(STEPS, known.size())));
        }
        return steps.found;
    }

    private void look(List<Known> from, List<Known> steps) {
        List<double[]> values = steps.stream().map(this::spread).toList();
        for (int i = 0; i < from.size() && found.isEmpty(); i++) {
            double[] start = spread(from.get(i));
            if (!lookup.pool().effort().take(steps.size())) {
                break;
            }
            for (int j = 0; j < steps.size(); j++) {
                of(from.get(i).expression(), start, steps.get(j).expression(), values.get(j));
            }
        }
    }

    private double[] spread(Known known) {
        return Values.spread(lookup.pool().situations(), known.shape(), known.entries(), target.shape());
    }

    private void of(Expression one, double[] value, Expression other, double[] step) {
        int place = Values.largestOf(step);
        double rate = (target.entries()[place] - value[place]) / step[place];
        boolean isStep = Math.abs(rate) > 1e-6 && Double.isFinite(rate);
        for (int i = 0; isStep && i < value.length; i++) {
            isStep = target.isAt(i, value[i] + rate * step[i]);
        }
        if (isStep && Numbers.isWritten(rate)) {
            Expression part = Numbers.times(Math.abs(rate), other);
            Operation operation = rate < 0 ? Operation.DIFFERENCE : Operation.SUM;
            Combined sum = Combined.of(operation, one, part);
            if (sum.shape().equals(target.shape())) {
                found.add(sum);
            }
        }
    }
}
