package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/**
 * Hinge loss of several classes, {@code L = 1/batch sum max(0, s_k - s_t + 1)}: summed over the classes k other than the true one t,
 * averaged over the samples. Where a margin {@code s_k - s_t + 1} is exactly 0 it has no gradient.
 *
 * <p>Shapes: prediction (the scores s) and target y {@code [classes x batch]}; a column of y is 1 at the sample's class and 0 elsewhere.
 *
 * <p>Source: Weston, Watkins: Support Vector Machines for Multi-Class Pattern Recognition (1999), in the form of Stanford's CS231n,
 * "Linear Classification", L_i with a margin of 1, and "Optimization", its gradient, an indicator of margins above 0.
 */
public final class Hinge implements Loss {

    /** @throws IllegalArgumentException if the target does not have the shape of the prediction */
    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        Shapes.requireLike(prediction, "target", target);
        // L = 1/batch sum max(0, s_k - s_t + 1)
        return margins(prediction, target)
                        .elementOp((int k, int column, double margin) -> StrictMath.max(0, margin))
                        .elementSum()
                / prediction.getNumCols();
    }

    /** @throws IllegalArgumentException if the target does not have the shape of the prediction */
    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        Shapes.requireLike(prediction, "target", target);
        SimpleMatrix missed =
                margins(prediction, target).elementOp((int k, int column, double margin) -> margin > 0 ? 1 : 0);
        // dL/ds_k = 1/batch where s_k - s_t + 1 > 0, dL/ds_t = -1/batch times their number
        return missed.elementOp((int k, int column, double one) ->
                        one - target.get(k, column) * missed.getColumn(column).elementSum())
                .divide(prediction.getNumCols());
    }

    /** {@code s_k - s_t + 1} of the classes other than the true one, for which 0 stands there. */
    private static SimpleMatrix margins(SimpleMatrix s, SimpleMatrix y) {
        return s.elementOp((int k, int column, double score) ->
                y.get(k, column) == 1 ? 0 : score - s.getColumn(column).dot(y.getColumn(column)) + 1);
    }
}
