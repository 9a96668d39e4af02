package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Optimizer;

/**
 * Adam, with the correction of its means: {@code m = beta1 m + (1 - beta1) dw}, {@code v = beta2 v + (1 - beta2) dw^2},
 * {@code w = w - rate (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon)} in step t = 1, 2, ..., entry by entry.
 *
 * <p>Shapes: parameter w, gradient dw and the means m and v are of one shape. At first {@code m = v = 0}.
 *
 * <p>Source: Kingma, Ba: Adam: A Method for Stochastic Optimization, arXiv:1412.6980v9, Algorithm 1. CS231n and PyTorch,
 * {@code torch.optim.Adam}, compute the same. What the paper calls more efficient, and TensorFlow computes, is another formula: there
 * epsilon is not corrected.
 */
public final class Adam implements Optimizer {

    private final double rate;
    private final double beta1;
    private final double beta2;
    private final double epsilon;
    private SimpleMatrix mean = new SimpleMatrix(0, 0);
    private SimpleMatrix squares = new SimpleMatrix(0, 0);
    private int t;

    /**
     * @param rate by how much a step goes on
     * @param beta1 how much of the mean is left in the next step
     * @param beta2 how much of the mean of squares is left in the next step
     * @param epsilon what keeps the root away from 0
     */
    public Adam(double rate, double beta1, double beta2, double epsilon) {
        this.rate = rate;
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.epsilon = epsilon;
    }

    /** @throws IllegalArgumentException if the gradient does not have the shape of the parameter */
    @Override
    public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
        Shapes.requireLike(parameter, "gradient", gradient);
        t++;
        mean = Mean.next(mean, beta1, gradient); // m = beta1 m + (1 - beta1) dw
        squares = Mean.next(squares, beta2, gradient.elementMult(gradient)); // v = beta2 v + (1 - beta2) dw^2
        SimpleMatrix m = mean.divide(1 - StrictMath.pow(beta1, t)); // m / (1 - beta1^t)
        SimpleMatrix v = squares.divide(1 - StrictMath.pow(beta2, t)); // v / (1 - beta2^t)
        SimpleMatrix root = v.elementOp((int row, int column, double e) -> StrictMath.sqrt(e));
        return parameter.minus(m.elementDiv(root.plus(epsilon)).scale(rate)); // w - rate m / (sqrt(v) + epsilon)
    }
}
