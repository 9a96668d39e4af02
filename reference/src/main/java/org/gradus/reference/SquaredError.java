package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/**
 * Squared error, {@code L = c sum (a - y)^2}, averaged over the samples.
 *
 * <p>Shapes: prediction a and target y {@code [out x batch]}. The weight of a squared error is
 * {@code c = factor / batch}, or {@code c = factor / (out batch)} if the mean is taken over the outputs as well.
 *
 * <p>Sources: 000, loss and step 1: factor 1, summed over outputs; 001, "Gradient": factor 1/2, mean over outputs; 002,
 * "Compute the total error" and (I): factor 1/2, summed.
 */
public final class SquaredError implements Loss {

    private final double factor;
    private final boolean meanOverOutputs;

    /**
     * @param factor what each squared error is multiplied by, usually 1 or 1/2
     * @param meanOverOutputs whether the outputs of a sample are averaged; otherwise they are summed
     * @throws IllegalArgumentException if the factor is not finite
     */
    public SquaredError(double factor, boolean meanOverOutputs) {
        if (!Double.isFinite(factor)) {
            throw new IllegalArgumentException("factor: expected a finite number but was " + factor);
        }
        this.factor = factor;
        this.meanOverOutputs = meanOverOutputs;
    }

    /** @throws IllegalArgumentException if the target does not have the shape of the prediction */
    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        Shapes.requireLike(prediction, "target", target);
        SimpleMatrix error = prediction.minus(target);
        return weight(prediction) * error.elementMult(error).elementSum(); // 000, 001, 002: L = c sum (a - y)^2
    }

    /** @throws IllegalArgumentException if the target does not have the shape of the prediction */
    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        Shapes.requireLike(prediction, "target", target);
        return prediction.minus(target).scale(2 * weight(prediction)); // 000 step 1, 001, 002 (I): dL/da = 2 c (a - y)
    }

    private double weight(SimpleMatrix a) {
        double batch = a.getNumCols();
        return meanOverOutputs ? factor / (a.getNumRows() * batch) : factor / batch;
    }
}
