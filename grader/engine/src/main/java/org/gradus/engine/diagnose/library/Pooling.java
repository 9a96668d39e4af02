package org.gradus.engine.diagnose.library;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.library.Convolution.Images;
import org.gradus.engine.diagnose.library.Convolution.Pixels;

/** A pooling, right or as students have it: which pixels are in a window, and what becomes of them. */
record Pooling(FormulaInputs given, Images images, Pixels pixels) {

    /** What y is made of a window, row by row. */
    interface Summary {
        double of(double[] window);
    }

    /** How often each pixel of a window gets its dL/dy. */
    interface Shares {
        double[] of(double[] window);
    }

    static final Summary MAXIMUM = window -> Arrays.stream(window).max().orElseThrow();
    static final Summary MEAN = window -> Arrays.stream(window).average().orElseThrow();

    /** The first of the largest pixels gets all. */
    static final Shares TO_THE_LARGEST = window -> {
        double[] shares = new double[window.length];
        int place = 0;
        while (window[place] != MAXIMUM.of(window)) {
            place++;
        }
        shares[place] = 1;
        return shares;
    };

    static final Shares TO_ALL_ALIKE = window -> {
        double[] shares = new double[window.length];
        Arrays.fill(shares, 1.0 / window.length);
        return shares;
    };

    static Pooling of(FormulaInputs given) {
        return new Pooling(given, Images.unpadded(given.arguments()), Convolution.RIGHT);
    }

    Pooling with(Pixels others) {
        return new Pooling(given, images, others);
    }

    /** The pixels of a window. */
    double area() {
        return images.k() * images.k();
    }

    /** y. */
    SimpleMatrix output(Summary summary) {
        return new SimpleMatrix(images.channels() * images.places(), given.batch())
                .elementOp((int output, int sample, double zero) -> summary.of(values(rows(output, pixels), sample)));
    }

    /** dL/dx. */
    SimpleMatrix inputGradient(Shares shares) {
        return inputGradient(shares, pixels, Double::sum);
    }

    /** dL/dx where what is for one pixel goes to another. */
    SimpleMatrix inputGradient(Shares shares, Pixels others) {
        return inputGradient(shares, others, Double::sum);
    }

    /** dL/dx where every window takes the place of those before. */
    SimpleMatrix lastInputGradient(Shares shares) {
        return inputGradient(shares, pixels, (before, term) -> term == 0 ? before : term);
    }

    private SimpleMatrix inputGradient(Shares shares, Pixels receivers, DoubleBinaryOperator joined) {
        SimpleMatrix dX = new SimpleMatrix(given.input().getNumRows(), given.batch());
        for (int output = 0; output < given.other().getNumRows(); output++) {
            int[] window = rows(output, pixels);
            int[] rows = rows(output, receivers);
            for (int sample = 0; sample < given.batch(); sample++) {
                double[] parts = shares.of(values(window, sample));
                for (int e = 0; e < parts.length; e++) {
                    double term = parts[e] * given.other().get(output, sample);
                    dX.set(rows[e], sample, joined.applyAsDouble(dX.get(rows[e], sample), term));
                }
            }
        }
        return dX;
    }

    private int[] rows(int output, Pixels which) {
        int[] rows = new int[images.k() * images.k()];
        int channel = output / images.places();
        int r = output / images.outW() % images.outH();
        int c = output % images.outW();
        Arrays.setAll(rows, e -> which.at(images, channel, r, c, e / images.k(), e % images.k()));
        return rows;
    }

    private double[] values(int[] rows, int sample) {
        return Arrays.stream(rows)
                .mapToDouble(row -> given.input().get(row, sample))
                .toArray();
    }
}
