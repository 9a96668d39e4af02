package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/**
 * Sigmoid and binary cross entropy in one, on logits: {@code p = sigma(z)} and
 * {@code L = -1/batch sum (y log p + (1 - y) log(1 - p))}.
 *
 * <p>Shapes: prediction (the logits z) and target y {@code [out x batch]}. Outputs are summed, samples averaged. Exponents are never
 * positive, so that nothing overflows, and {@code p - y} keeps its digits where p is all but y.
 *
 * <p>Source: Bishop: Pattern Recognition and Machine Learning (2006), (4.90) and (4.91), with a for our z and t for our y.
 */
public final class BinaryCrossEntropyOnLogits implements Loss {

    /** @throws IllegalArgumentException if the target does not have the shape of the prediction */
    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        Shapes.requireLike(prediction, "target", target);
        SimpleMatrix loss =
                prediction.elementOp((int row, int column, double z) -> entropy(z, target.get(row, column)));
        return loss.elementSum() / prediction.getNumCols(); // L = -1/batch sum (y log p + (1 - y) log(1 - p))
    }

    /** @throws IllegalArgumentException if the target does not have the shape of the prediction */
    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        Shapes.requireLike(prediction, "target", target);
        SimpleMatrix difference =
                prediction.elementOp((int row, int column, double z) -> difference(z, target.get(row, column)));
        return difference.divide(prediction.getNumCols()); // (4.91): dL/dz = (p - y) / batch
    }

    /** {@code -log p = softplus(-z)} and {@code -log(1 - p) = softplus(z)}. */
    private static double entropy(double z, double y) {
        return y * softplus(-z) + (1 - y) * softplus(z);
    }

    /** {@code p - y = (1 - y) p - y (1 - p)}. */
    private static double difference(double z, double y) {
        return (1 - y) * sigma(z) - y * sigma(-z);
    }

    private static double softplus(double z) {
        return StrictMath.max(0, z) + StrictMath.log1p(StrictMath.exp(-StrictMath.abs(z))); // log(1 + e^z)
    }

    private static double sigma(double z) {
        double e = StrictMath.exp(-StrictMath.abs(z));
        return (z >= 0 ? 1 : e) / (1 + e); // sigma(z) = 1 / (1 + e^-z) = e^z / (1 + e^z)
    }
}
