package org.gradus.reference.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Definitions of what goes from step to step: every unit of every sample by itself, from sums over the rows of its weights. */
final class Recurrences {

    /** Of one sample: h and c of every unit. */
    private record States(List<Dual> h, List<Dual> c) {}

    private Recurrences() {}

    /** h' and c' from x, h and c below each other, with tanh(z) = 1 - 2 / (e^2z + 1), which the reference does not compute. */
    static final Definition LSTM_CELL = matrices -> {
        int features = matrices.get(1).get(0).size();
        int hidden = matrices.get(2).get(0).size();
        return bySamples(matrices.get(0), (n, x) -> {
            States next = next(
                    matrices,
                    x.subList(0, features),
                    new States(
                            x.subList(features, features + hidden),
                            x.subList(features + hidden, features + 2 * hidden)));
            List<Dual> y = new ArrayList<>(next.h);
            y.addAll(next.c);
            return y;
        });
    };

    /** The h of all steps, from the steps of x below each other. */
    static final Definition LSTM =
            matrices -> overSteps(matrices, (x, before) -> next(matrices, x, before), matrices.get(4), matrices.get(5));

    /** The same with h = tanh(Wx x + Wh h + b), and no c. */
    static final Definition RECURRENT = matrices -> {
        Step step = (x, before) -> {
            List<Dual> h = IntStream.range(0, before.h.size())
                    .mapToObj(unit -> tanh(sum(matrices, unit, x, before.h)))
                    .toList();
            return new States(h, h);
        };
        return overSteps(matrices, step, matrices.get(4), matrices.get(4));
    };

    private static List<List<Dual>> overSteps(
            List<List<List<Dual>>> matrices, Step step, List<List<Dual>> h0, List<List<Dual>> c0) {
        int features = matrices.get(1).get(0).size();
        return bySamples(matrices.get(0), (n, x) -> {
            States states = new States(column(h0, n), column(c0, n));
            List<Dual> y = new ArrayList<>();
            for (int t = 0; t < x.size(); t += features) {
                states = step.of(x.subList(t, t + features), states);
                y.addAll(states.h);
            }
            return y;
        });
    }

    private static States next(List<List<List<Dual>>> matrices, List<Dual> x, States before) {
        int hidden = before.h.size();
        List<Dual> h = new ArrayList<>();
        List<Dual> c = new ArrayList<>();
        for (int unit = 0; unit < hidden; unit++) {
            Dual in = sigma(sum(matrices, unit, x, before.h));
            Dual forget = sigma(sum(matrices, hidden + unit, x, before.h));
            Dual out = sigma(sum(matrices, 2 * hidden + unit, x, before.h));
            Dual candidate = tanh(sum(matrices, 3 * hidden + unit, x, before.h));
            Dual cell = in.times(candidate).plus(forget.times(before.c.get(unit)));
            c.add(cell);
            h.add(tanh(cell).times(out));
        }
        return new States(h, c);
    }

    /** Wx x + Wh h + b of one row. */
    private static Dual sum(List<List<List<Dual>>> matrices, int row, List<Dual> x, List<Dual> h) {
        return matrices.get(3)
                .get(row)
                .get(0)
                .plus(product(matrices.get(1).get(row), x))
                .plus(product(matrices.get(2).get(row), h));
    }

    private static Dual product(List<Dual> weights, List<Dual> entries) {
        Dual sum = weights.get(0).times(entries.get(0));
        for (int k = 1; k < weights.size(); k++) {
            sum = sum.plus(weights.get(k).times(entries.get(k)));
        }
        return sum;
    }

    private static Dual sigma(Dual z) {
        Dual power = z.exp();
        return power.dividedBy(power.plus(z.constant(1)));
    }

    private static Dual tanh(Dual z) {
        Dual power = z.times(z.constant(2)).exp();
        return z.constant(1).minus(z.constant(2).dividedBy(power.plus(z.constant(1))));
    }

    /** What comes of each sample, as rows again. */
    private static List<List<Dual>> bySamples(List<List<Dual>> x, Sample sample) {
        List<List<Dual>> columns = IntStream.range(0, x.get(0).size())
                .mapToObj(n -> sample.of(n, column(x, n)))
                .toList();
        return Tables.of(
                columns.get(0).size(),
                columns.size(),
                (row, n) -> columns.get(n).get(row));
    }

    private static List<Dual> column(List<List<Dual>> rows, int n) {
        return rows.stream().map(row -> row.get(n)).toList();
    }

    private interface Sample {
        List<Dual> of(int n, List<Dual> x);
    }

    private interface Step {
        States of(List<Dual> x, States before);
    }
}
