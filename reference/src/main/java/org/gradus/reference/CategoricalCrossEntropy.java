package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/**
 * Categorical cross entropy on probabilities, {@code L = -1/batch sum y log p}: summed over the classes, averaged over the samples.
 *
 * <p>Shapes: prediction p and target y {@code [classes x batch]}, both in [0, 1]; a column of y is 1 at the sample's class and 0
 * elsewhere, or any probabilities. The columns of p are taken as they are: whoever makes them sums them to 1. {@code 0 log 0} is 0,
 * so that a class that is not the sample's costs nothing, and has no gradient; a true class of probability 0 costs infinity.
 *
 * <p>Source: Bishop: Pattern Recognition and Machine Learning (2006), (4.108), E = -sum t ln y, averaged over the samples.
 */
public final class CategoricalCrossEntropy implements Loss {

    /** @throws IllegalArgumentException if the target does not have the shape of the prediction */
    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        Shapes.requireLike(prediction, "target", target);
        return prediction
                        .elementOp((int row, int column, double p) -> entropy(p, target.get(row, column)))
                        .elementSum()
                / prediction.getNumCols();
    }

    /** @throws IllegalArgumentException if the target does not have the shape of the prediction */
    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        Shapes.requireLike(prediction, "target", target);
        return prediction
                .elementOp((int row, int column, double p) -> entropyPrime(p, target.get(row, column)))
                .divide(prediction.getNumCols());
    }

    private static double entropy(double p, double y) {
        return y == 0 ? 0 : -y * StrictMath.log(p); // (4.108): -t ln y
    }

    private static double entropyPrime(double p, double y) {
        return y == 0 ? 0 : -y / p; // its derivative: -t / y
    }
}
