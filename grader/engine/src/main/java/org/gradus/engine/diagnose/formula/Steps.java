package org.gradus.engine.diagnose.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for a known value and a part of another one: a step of gradient descent, whatever its rate, or a slope that is small and
 * not 0. One constant is fitted, and it is one that somebody writes.
 */
final class Steps {

    private static final int TRIED = 400;

    private final Lookup lookup;
    private final Target target;
    private final List<Expression> found = new ArrayList<>();

    private Steps(Lookup lookup, Target target) {
        this.lookup = lookup;
        this.target = target;
    }

    static List<Expression> of(Lookup lookup, Target target) {
        Steps steps = new Steps(lookup, target);
        List<double[]> values = new ArrayList<>();
        List<Known> known = lookup.pool().fillingUp(target.shape());
        List<Known> some = known.subList(0, Math.min(TRIED, known.size()));
        for (Known one : some) {
            values.add(Values.spread(lookup.pool().situations(), one.shape(), one.entries(), target.shape()));
        }
        for (int i = 0; i < some.size() && steps.found.isEmpty(); i++) {
            for (int j = 0; j < some.size(); j++) {
                steps.of(some.get(i).expression(), values.get(i), some.get(j).expression(), values.get(j));
            }
            if (!lookup.pool().budget().take(some.size())) {
                break;
            }
        }
        return steps.found;
    }

    private void of(Expression one, double[] value, Expression other, double[] step) {
        int place = target.first();
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
