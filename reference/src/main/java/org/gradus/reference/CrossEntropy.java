package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/**
 * Binary cross entropy on probabilities, {@code L = -1/batch sum (y log a + (1 - y) log(1 - a))}: summed over the outputs,
 * averaged over the samples.
 *
 * <p>Shapes: prediction a and target y {@code [out x batch]}, both in [0, 1]; targets between 0 and 1 are allowed. {@code 0
 * log 0} is 0, so that value and gradient are finite where a certain prediction is right; where it is wrong, the value is
 * infinite and the gradient infinite.
 *
 * <p>A prediction outside [0, 1] is no probability. Its gradient is the formula's number all the same. Its value is NaN for
 * targets between 0 and 1, for target 1 below 0 and for target 0 above 1; it is {@code -log(1 - a)} for target 0 below 0 and
 * {@code -log a} for target 1 above 1, less than the loss of a certain prediction that is right.
 *
 * <p>Source: 003, which names this loss and its derivative ("Cross Entropy Prime") without writing them out.
 */
public final class CrossEntropy implements Loss {

    /** @throws IllegalArgumentException if the target does not have the shape of the prediction */
    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        Shapes.requireLike(prediction, "target", target);
        return prediction
                        .elementOp((int row, int column, double a) -> entropy(a, target.get(row, column)))
                        .elementSum()
                / prediction.getNumCols();
    }

    /** @throws IllegalArgumentException if the target does not have the shape of the prediction */
    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        Shapes.requireLike(prediction, "target", target);
        return prediction
                .elementOp((int row, int column, double a) -> entropyPrime(a, target.get(row, column)))
                .divide(prediction.getNumCols());
    }

    private static double entropy(double a, double y) {
        double yes = y == 0 ? 0 : y * StrictMath.log(a);
        double no = y == 1 ? 0 : (1 - y) * StrictMath.log1p(-a);
        return -(yes + no); // 003: CE = -(y log a + (1 - y) log(1 - a))
    }

    private static double entropyPrime(double a, double y) {
        double yes = y == 0 ? 0 : y / a;
        double no = y == 1 ? 0 : (1 - y) / (1 - a);
        return no - yes; // 003: CE' = (1 - y) / (1 - a) - y / a
    }
}
