package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/**
 * Mean absolute error, {@code L = c sum |a - y|}, averaged over the samples. Its derivative where a is y is taken to be 0.
 *
 * <p>Shapes: prediction a and target y {@code [out x batch]}. The weight of an error is {@code c = 1 / batch}, or
 * {@code c = 1 / (out batch)} if the mean is taken over the outputs as well, as PyTorch and Keras take it.
 *
 * <p>Source: Willmott, Matsuura: Advantages of the mean absolute error over the root mean square error, Climate Research 30 (2005),
 * MAE, over all outputs and samples. What is taken for the derivative at 0 is what PyTorch and TensorFlow take for it.
 */
public final class MeanAbsoluteError implements Loss {

    private final boolean meanOverOutputs;

    /** @param meanOverOutputs whether the outputs of a sample are averaged; otherwise they are summed */
    public MeanAbsoluteError(boolean meanOverOutputs) {
        this.meanOverOutputs = meanOverOutputs;
    }

    /** @throws IllegalArgumentException if the target does not have the shape of the prediction */
    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        Shapes.requireLike(prediction, "target", target);
        SimpleMatrix error = prediction.minus(target);
        // L = c sum |a - y|
        return weight(error)
                * error.elementOp((int row, int column, double r) -> StrictMath.abs(r))
                        .elementSum();
    }

    /** @throws IllegalArgumentException if the target does not have the shape of the prediction */
    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        Shapes.requireLike(prediction, "target", target);
        SimpleMatrix error = prediction.minus(target);
        // dL/da = c sign(a - y)
        return error.elementOp((int row, int column, double r) -> weight(error) * StrictMath.signum(r));
    }

    private double weight(SimpleMatrix a) {
        double batch = a.getNumCols();
        return meanOverOutputs ? 1 / (a.getNumRows() * batch) : 1 / batch;
    }
}
