package net.study.losses;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.study.base.BatchLoss;

public class SoftmaxCrossEntropy extends BatchLoss {

    @Override
    protected double sampleLoss(double[] z, double[] y) {
        double log = logSumExp(z);
        return IntStream.range(0, z.length).mapToDouble(i -> y[i] * (log - z[i])).sum();
    }

    @Override
    protected double[] sampleGradient(double[] z, double[] y) {
        double log = logSumExp(z);
        return IntStream.range(0, z.length)
                .mapToDouble(i -> Math.exp(z[i] - log) - y[i])
                .toArray();
    }

    private static double logSumExp(double[] z) {
        double max = Arrays.stream(z).max().orElseThrow();
        return max + Math.log(Arrays.stream(z).map(v -> Math.exp(v - max)).sum());
    }
}
