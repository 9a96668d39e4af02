package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Gradient descent that goes wrong in its first step already. */
final class GradientDescentSteps {

    private GradientDescentSteps() {}

    @Wrong(
            part = "StochasticGradientDescent",
            loses = {"firstStep", "laterSteps", "conduct"},
            name = "climbs")
    static final class Climbs extends PlainStochasticGradientDescent {
        Climbs(double rate, double momentum, boolean nesterov, double weightDecay) {
            super(rate, momentum, nesterov, weightDecay);
        }

        @Override
        SimpleMatrix moved(SimpleMatrix parameter, SimpleMatrix direction) {
            return parameter.plus(direction.scale(rate));
        }
    }

    @Wrong(
            part = "StochasticGradientDescent",
            loses = {"firstStep", "laterSteps", "conduct"},
            name = "decay-sign")
    static final class GrowsInsteadOfDecaying extends PlainStochasticGradientDescent {
        GrowsInsteadOfDecaying(double rate, double momentum, boolean nesterov, double weightDecay) {
            super(rate, momentum, nesterov, weightDecay);
        }

        @Override
        SimpleMatrix decayed(SimpleMatrix parameter, SimpleMatrix gradient) {
            return gradient.minus(parameter.scale(weightDecay));
        }
    }

    @Wrong(
            part = "StochasticGradientDescent",
            loses = {"firstStep", "laterSteps", "conduct"},
            name = "decay-forgotten")
    static final class DoesNotDecay extends PlainStochasticGradientDescent {
        DoesNotDecay(double rate, double momentum, boolean nesterov, double weightDecay) {
            super(rate, momentum, nesterov, weightDecay);
        }

        @Override
        SimpleMatrix decayed(SimpleMatrix parameter, SimpleMatrix gradient) {
            return gradient;
        }
    }

    /** Nesterov's step is the usual one. */
    @Wrong(
            part = "StochasticGradientDescent",
            loses = {"firstStep", "laterSteps", "conduct"},
            name = "nesterov-ignored")
    static final class DoesNotLookAhead extends PlainStochasticGradientDescent {
        DoesNotLookAhead(double rate, double momentum, boolean nesterov, double weightDecay) {
            super(rate, momentum, false, weightDecay);
        }
    }

    /** The mean of the gradients, as Adam has it. */
    @Wrong(
            part = "StochasticGradientDescent",
            loses = {"firstStep", "laterSteps", "conduct"},
            name = "velocity-averaged")
    static final class AveragesTheGradients extends PlainStochasticGradientDescent {
        AveragesTheGradients(double rate, double momentum, boolean nesterov, double weightDecay) {
            super(rate, momentum, nesterov, weightDecay);
        }

        @Override
        SimpleMatrix next(SimpleMatrix g) {
            SimpleMatrix share = g.scale(1 - momentum);
            return velocity.getNumElements() == 0
                    ? share
                    : velocity.scale(momentum).plus(share);
        }
    }

    @Wrong(
            part = "StochasticGradientDescent",
            loses = {"firstStep", "laterSteps", "conduct"},
            name = "rate-forgotten")
    static final class WithoutTheRate extends PlainStochasticGradientDescent {
        WithoutTheRate(double rate, double momentum, boolean nesterov, double weightDecay) {
            super(rate, momentum, nesterov, weightDecay);
        }

        @Override
        SimpleMatrix moved(SimpleMatrix parameter, SimpleMatrix direction) {
            return parameter.minus(direction);
        }
    }

    @Wrong(
            part = "StochasticGradientDescent",
            loses = {"firstStep", "laterSteps", "conduct"},
            name = "decay-apart")
    static final class DecaysBesideTheVelocity extends PlainStochasticGradientDescent {
        DecaysBesideTheVelocity(double rate, double momentum, boolean nesterov, double weightDecay) {
            super(rate, momentum, nesterov, weightDecay);
        }

        @Override
        SimpleMatrix decayed(SimpleMatrix parameter, SimpleMatrix gradient) {
            return gradient;
        }

        @Override
        SimpleMatrix moved(SimpleMatrix parameter, SimpleMatrix direction) {
            return super.moved(parameter, direction.plus(parameter.scale(weightDecay)));
        }
    }
}
