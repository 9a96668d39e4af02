package org.gradus.engine.zoo.wrong;

import java.util.Map;
import java.util.TreeMap;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Gradient descent that is right as long as it is alone. */
final class GradientDescentConduct {

    private GradientDescentConduct() {}

    /** The velocity of all of them, which begins anew with each that is made. */
    @Wrong(
            part = "StochasticGradientDescent",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsVelocity extends PlainStochasticGradientDescent {
        private static SimpleMatrix shared = new SimpleMatrix(0, 0);

        SharesItsVelocity(double rate, double momentum, boolean nesterov, double weightDecay) {
            super(rate, momentum, nesterov, weightDecay);
            share(new SimpleMatrix(0, 0));
        }

        @Override
        public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
            boolean fits =
                    shared.getNumRows() == parameter.getNumRows() && shared.getNumCols() == parameter.getNumCols();
            velocity = fits ? shared : new SimpleMatrix(0, 0);
            SimpleMatrix next = super.step(parameter, gradient);
            share(velocity);
            return next;
        }

        private static void share(SimpleMatrix velocity) {
            shared = velocity;
        }
    }

    /** A velocity for each shape that there is: two parameters of one shape have the same. */
    @Wrong(
            part = "StochasticGradientDescent",
            loses = {"conduct"},
            name = "shares-state")
    static final class VelocityByShape extends PlainStochasticGradientDescent {
        private static final Map<String, SimpleMatrix> VELOCITIES = new TreeMap<>();

        VelocityByShape(double rate, double momentum, boolean nesterov, double weightDecay) {
            super(rate, momentum, nesterov, weightDecay);
            VELOCITIES.clear();
        }

        @Override
        public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
            String shape = parameter.getNumRows() + "x" + parameter.getNumCols();
            velocity = VELOCITIES.getOrDefault(shape, new SimpleMatrix(0, 0));
            SimpleMatrix next = super.step(parameter, gradient);
            VELOCITIES.put(shape, velocity);
            return next;
        }
    }

    /** As in a course whose parameters are arrays that everybody shares. */
    @Wrong(
            part = "StochasticGradientDescent",
            loses = {"conduct"},
            name = "writes-into-arguments")
    static final class MovesTheParameterItself extends PlainStochasticGradientDescent {
        MovesTheParameterItself(double rate, double momentum, boolean nesterov, double weightDecay) {
            super(rate, momentum, nesterov, weightDecay);
        }

        @Override
        public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
            parameter.setTo(super.step(parameter, gradient));
            return parameter;
        }
    }

    @Wrong(
            part = "StochasticGradientDescent",
            loses = {"conduct"},
            name = "reuses-its-results")
    static final class ReturnsOneMatrix extends PlainStochasticGradientDescent {
        private final SimpleMatrix result = new SimpleMatrix(0, 0);

        ReturnsOneMatrix(double rate, double momentum, boolean nesterov, double weightDecay) {
            super(rate, momentum, nesterov, weightDecay);
        }

        @Override
        public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
            result.setTo(super.step(parameter, gradient));
            return result;
        }
    }
}
