package net.study.losses;

import java.util.stream.IntStream;
import net.study.base.BatchLoss;

public class SquaredError extends BatchLoss {

    private final double factor;
    private final boolean mean;

    public SquaredError(double factor, boolean mean) {
        this.factor = factor;
        this.mean = mean;
    }

    @Override
    protected double sampleLoss(double[] a, double[] y) {
        return scale(a) * IntStream.range(0, a.length)
                .mapToDouble(i -> a[i] - y[i])
                .map(e -> e * e)
                .sum();
    }

    @Override
    protected double[] sampleGradient(double[] a, double[] y) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> 2 * scale(a) * (a[i] - y[i]))
                .toArray();
    }

    private double scale(double[] a) {
        return mean ? factor / a.length : factor;
    }
}
