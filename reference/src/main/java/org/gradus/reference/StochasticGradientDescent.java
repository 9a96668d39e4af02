package org.gradus.reference;

import java.util.Optional;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Optimizer;

/**
 * Gradient descent with momentum, Nesterov's or the usual one, and weight decay: {@code g = dw + decay w}, {@code v = momentum v + g},
 * {@code w = w - rate v}. Nesterov's goes on by what comes next, {@code w = w - rate (g + momentum v)}.
 *
 * <p>Shapes: parameter w, gradient dw and velocity v are of one shape. At first {@code v = 0}.
 *
 * <p>Source: PyTorch, {@code torch.optim.SGD}, with dampening 0. CS231n writes {@code v = momentum v - rate dw} and
 * {@code w = w + v}: with one rate for all steps the same, its v being -rate times ours.
 */
public final class StochasticGradientDescent implements Optimizer {

    private final double rate;
    private final double momentum;
    private final boolean nesterov;
    private final double weightDecay;
    private Optional<SimpleMatrix> velocity = Optional.empty();

    /**
     * @param rate by how much of the velocity a step goes on
     * @param momentum how much of the velocity is left in the next step
     * @param nesterov whether a step looks ahead
     * @param weightDecay how much of the parameter is added to its gradient
     */
    public StochasticGradientDescent(double rate, double momentum, boolean nesterov, double weightDecay) {
        this.rate = rate;
        this.momentum = momentum;
        this.nesterov = nesterov;
        this.weightDecay = weightDecay;
    }

    /** @throws IllegalArgumentException if the gradient does not have the shape of the parameter */
    @Override
    public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
        Shapes.requireLike(parameter, "gradient", gradient);
        SimpleMatrix g = gradient.plus(parameter.scale(weightDecay)); // g = dw + decay w
        SimpleMatrix v = velocity.map(old -> old.scale(momentum).plus(g)).orElse(g); // v = momentum v + g
        velocity = Optional.of(v);
        SimpleMatrix direction = nesterov ? g.plus(v.scale(momentum)) : v;
        return parameter.minus(direction.scale(rate)); // w = w - rate v, or w - rate (g + momentum v)
    }
}
