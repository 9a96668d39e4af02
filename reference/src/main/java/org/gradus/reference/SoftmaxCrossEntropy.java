package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/**
 * Softmax and cross entropy in one, on logits: {@code p = e^z / sum e^z} in each column, {@code L = -1/batch sum y log p}.
 *
 * <p>Shapes: prediction (the logits z) and target y {@code [classes x batch]}; a column of y is 1 at the sample's class and
 * 0 elsewhere. The largest logit of a column is taken out of the exponents, so that nothing overflows, and out of the sum,
 * so that {@code log p} and {@code p - y} keep their digits where p is all but 1.
 *
 * <p>Source: 004 belongs to an assignment that goes on with this loss; the formulae are the usual ones.
 */
public final class SoftmaxCrossEntropy implements Loss {

    /** @throws IllegalArgumentException if the target does not have the shape of the prediction */
    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        Shapes.requireLike(prediction, "target", target);
        SimpleMatrix loss =
                prediction.elementOp((int i, int column, double z) -> minusLogSoftmax(prediction, i, column));
        return target.elementMult(loss).elementSum() / prediction.getNumCols(); // L = -1/batch sum y log p
    }

    /** @throws IllegalArgumentException if the target does not have the shape of the prediction */
    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        Shapes.requireLike(prediction, "target", target);
        SimpleMatrix p = prediction.elementOp((int i, int column, double z) -> softmax(prediction, i, column));
        SimpleMatrix difference = p.elementOp((int i, int column, double e) -> difference(p, target, i, column));
        return difference.divide(prediction.getNumCols()); // dL/dz = (p - y) / batch
    }

    /** {@code p_i = e^(z_i - max z) / sum_k e^(z_k - max z)}. */
    private static double softmax(SimpleMatrix z, int i, int column) {
        int top = argmax(z, column);
        return StrictMath.exp(z.get(i, column) - z.get(top, column)) / (1 + others(z, top, column));
    }

    /** {@code -log p_i = max z - z_i + log sum_k e^(z_k - max z)}. */
    private static double minusLogSoftmax(SimpleMatrix z, int i, int column) {
        int top = argmax(z, column);
        return z.get(top, column) - z.get(i, column) + StrictMath.log1p(others(z, top, column));
    }

    /** {@code sum_k e^(z_k - max z)} without the term of the maximum itself, which is 1. */
    private static double others(SimpleMatrix z, int top, int column) {
        double sum = 0;
        for (int k = 0; k < z.getNumRows(); k++) {
            sum += k == top ? 0 : StrictMath.exp(z.get(k, column) - z.get(top, column));
        }
        return sum;
    }

    /** {@code p_i - y_i = sum_k (p_i y_k - y_i p_k)}, as p and y both add up to 1; the term of k = i is 0. */
    private static double difference(SimpleMatrix p, SimpleMatrix y, int i, int column) {
        double sum = 0;
        for (int k = 0; k < p.getNumRows(); k++) {
            sum += p.get(i, column) * y.get(k, column) - y.get(i, column) * p.get(k, column);
        }
        return sum;
    }

    private static int argmax(SimpleMatrix z, int column) {
        int top = 0;
        for (int k = 1; k < z.getNumRows(); k++) {
            top = z.get(k, column) > z.get(top, column) ? k : top;
        }
        return top;
    }
}
