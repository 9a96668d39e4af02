package net.study.losses;

import java.util.stream.IntStream;
import net.study.base.BatchLoss;

/** Binary cross entropy; probabilities are clipped at the smallest double, so that 0 log 0 is 0. */
public class CrossEntropy extends BatchLoss {

    @Override
    protected double sampleLoss(double[] p, double[] y) {
        return -IntStream.range(0, p.length)
                .mapToDouble(i -> y[i] * Math.log(clip(p[i])) + (1 - y[i]) * Math.log(clip(1 - p[i])))
                .sum();
    }

    @Override
    protected double[] sampleGradient(double[] p, double[] y) {
        return IntStream.range(0, p.length)
                .mapToDouble(i -> (1 - y[i]) / clip(1 - p[i]) - y[i] / clip(p[i]))
                .toArray();
    }

    private static double clip(double p) {
        return Math.max(p, 1e-300);
    }
}
