package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Optimizer;

/**
 * RMSProp: {@code s = decay s + (1 - decay) dw^2}, {@code w = w - rate dw / (sqrt(s) + epsilon)}, entry by entry.
 *
 * <p>Shapes: parameter w, gradient dw and mean of squares s are of one shape. At first {@code s = 0}.
 *
 * <p>Source: CS231n, Neural Networks Part 3, "Per-parameter adaptive learning rates", whose cache is our s; PyTorch,
 * {@code torch.optim.RMSprop}, whose alpha is our decay. In both epsilon is added to the root, not under it.
 */
public final class RMSProp implements Optimizer {

    private final double rate;
    private final double decay;
    private final double epsilon;
    private SimpleMatrix squares = new SimpleMatrix(0, 0);

    /**
     * @param rate by how much a step goes on
     * @param decay how much of the mean of squares is left in the next step
     * @param epsilon what keeps the root away from 0
     */
    public RMSProp(double rate, double decay, double epsilon) {
        this.rate = rate;
        this.decay = decay;
        this.epsilon = epsilon;
    }

    /** @throws IllegalArgumentException if the gradient does not have the shape of the parameter */
    @Override
    public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
        Shapes.requireLike(parameter, "gradient", gradient);
        squares = Mean.next(squares, decay, gradient.elementMult(gradient)); // s = decay s + (1 - decay) dw^2
        SimpleMatrix root = squares.elementOp((int row, int column, double s) -> StrictMath.sqrt(s));
        return parameter.minus(
                gradient.elementDiv(root.plus(epsilon)).scale(rate)); // w - rate dw / (sqrt(s) + epsilon)
    }
}
