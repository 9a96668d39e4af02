package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Optimizer;

/** A right gradient descent with momentum and weight decay, for wrong ones to change one thing of. */
class PlainStochasticGradientDescent implements Optimizer {

    final double rate;
    final double momentum;
    final boolean nesterov;
    final double weightDecay;
    SimpleMatrix velocity = new SimpleMatrix(0, 0);

    PlainStochasticGradientDescent(double rate, double momentum, boolean nesterov, double weightDecay) {
        this.rate = rate;
        this.momentum = momentum;
        this.nesterov = nesterov;
        this.weightDecay = weightDecay;
    }

    @Override
    public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
        SimpleMatrix g = decayed(parameter, gradient);
        velocity = next(g);
        return moved(parameter, nesterov ? g.plus(velocity.scale(momentum)) : velocity);
    }

    SimpleMatrix decayed(SimpleMatrix parameter, SimpleMatrix gradient) {
        return gradient.plus(parameter.scale(weightDecay));
    }

    SimpleMatrix next(SimpleMatrix g) {
        return velocity.getNumElements() == 0 ? g : velocity.scale(momentum).plus(g);
    }

    SimpleMatrix moved(SimpleMatrix parameter, SimpleMatrix direction) {
        return parameter.minus(direction.scale(rate));
    }
}
