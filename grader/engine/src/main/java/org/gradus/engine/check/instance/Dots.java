package org.gradus.engine.check.instance;

import org.gradus.wire.MatrixData;

/** Sums of products of entries, in the order of the rows. */
public final class Dots {

    private Dots() {}

    /** {@code sum dY (up - down)}: how much the loss with this upstream gradient changes from one output to another. */
    public static double change(MatrixData dY, MatrixData up, MatrixData down) {
        double[] weights = dY.rowMajor();
        double[] ups = up.rowMajor();
        double[] downs = down.rowMajor();
        double change = 0;
        for (int i = 0; i < weights.length; i++) {
            change += weights[i] * (ups[i] - downs[i]);
        }
        return change;
    }

    /** {@code sum |dY y|}: the size of the numbers that the loss is added up from. */
    public static double magnitude(MatrixData dY, MatrixData y) {
        double[] weights = dY.rowMajor();
        double[] outputs = y.rowMajor();
        double magnitude = 0;
        for (int i = 0; i < weights.length; i++) {
            magnitude += Math.abs(weights[i] * outputs[i]);
        }
        return magnitude;
    }
}
