package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Gradient descent whose first step is right, and which remembers wrongly. */
final class GradientDescentMemory {

    private GradientDescentMemory() {}

    @Wrong(
            part = "StochasticGradientDescent",
            loses = {"laterSteps"},
            name = "momentum-sign")
    static final class BrakesInsteadOfRolling extends PlainStochasticGradientDescent {
        BrakesInsteadOfRolling(double rate, double momentum, boolean nesterov, double weightDecay) {
            super(rate, momentum, nesterov, weightDecay);
        }

        @Override
        SimpleMatrix next(SimpleMatrix g) {
            return velocity.getNumElements() == 0 ? g : g.minus(velocity.scale(momentum));
        }
    }

    @Wrong(
            part = "StochasticGradientDescent",
            loses = {"laterSteps"},
            name = "velocity-forgotten")
    static final class ForgetsItsVelocity extends PlainStochasticGradientDescent {
        ForgetsItsVelocity(double rate, double momentum, boolean nesterov, double weightDecay) {
            super(rate, momentum, nesterov, weightDecay);
        }

        @Override
        SimpleMatrix next(SimpleMatrix g) {
            return g;
        }
    }

    @Wrong(
            part = "StochasticGradientDescent",
            loses = {"laterSteps"},
            name = "momentum-forgotten")
    static final class NeverSlowsDown extends PlainStochasticGradientDescent {
        NeverSlowsDown(double rate, double momentum, boolean nesterov, double weightDecay) {
            super(rate, momentum, nesterov, weightDecay);
        }

        @Override
        SimpleMatrix next(SimpleMatrix g) {
            return velocity.getNumElements() == 0 ? g : velocity.plus(g);
        }
    }

    /** Goes on from where it was itself, whoever has changed the parameter since. */
    @Wrong(
            part = "StochasticGradientDescent",
            loses = {"laterSteps"})
    static final class ParameterOfTheFirstStep extends PlainStochasticGradientDescent {
        private SimpleMatrix start = new SimpleMatrix(0, 0);

        ParameterOfTheFirstStep(double rate, double momentum, boolean nesterov, double weightDecay) {
            super(rate, momentum, nesterov, weightDecay);
        }

        @Override
        public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
            start = start.getNumElements() == 0 ? parameter : start;
            return super.step(start, gradient);
        }
    }
}
