package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * Softmax, {@code y = e^x / sum e^x} in each column. Each entry of y depends on all entries of its column of x, by the Jacobian
 * {@code dy_k/dx_i = y_i (1[i = k] - y_k)}.
 *
 * <p>Shapes: x and y {@code [n x batch]}, columns are samples. The largest entry of a column is taken out of the exponents, so that
 * nothing overflows; differences of upstream gradients are taken before they are summed, so that they keep their digits where one y is
 * all but 1.
 *
 * <p>Source: Bridle: Probabilistic Interpretation of Feedforward Classification Network Outputs (1990), the normalised exponential.
 */
public final class Softmax implements Layer {

    private SimpleMatrix y = new SimpleMatrix(0, 0);

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        y = x.elementOp((int i, int column, double e) -> softmax(x.getColumn(column), i));
        return y.copy();
    }

    /** @throws IllegalArgumentException if dY does not have the shape of the latest x */
    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        Shapes.requireLike(y, "dY", dY);
        // dL/dx_i = sum_k dL/dy_k y_i (1[i = k] - y_k)
        return y.elementOp((int i, int column, double e) -> e * lead(y.getColumn(column), dY.getColumn(column), i));
    }

    /** {@code y_i = e^(x_i - max x) / sum_k e^(x_k - max x)}. */
    private static double softmax(SimpleMatrix x, int i) {
        double max = x.elementMax();
        double sum = 0;
        for (int k = 0; k < x.getNumRows(); k++) {
            sum += StrictMath.exp(x.get(k) - max);
        }
        return StrictMath.exp(x.get(i) - max) / sum;
    }

    /** {@code dY_i - sum_k y_k dY_k = sum_k y_k (dY_i - dY_k)}, as y adds up to 1. */
    private static double lead(SimpleMatrix y, SimpleMatrix dY, int i) {
        double sum = 0;
        for (int k = 0; k < y.getNumRows(); k++) {
            sum += y.get(k) * (dY.get(i) - dY.get(k));
        }
        return sum;
    }
}
