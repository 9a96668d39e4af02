package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Squared errors with a wrong gradient and nothing else wrong. */
final class SquaredErrorGradient {

    private SquaredErrorGradient() {}

    @Wrong(
            part = "SquaredError",
            loses = {"gradient"},
            name = "two-forgotten")
    static final class TwoForgotten extends PlainSquaredError {
        TwoForgotten(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction.minus(target).scale(weight(prediction));
        }
    }

    @Wrong(
            part = "SquaredError",
            loses = {"gradient"},
            name = "factor-forgotten")
    static final class FactorForgotten extends PlainSquaredError {
        FactorForgotten(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction.minus(target).scale(2 * weight(prediction) / factor);
        }
    }

    @Wrong(
            part = "SquaredError",
            loses = {"gradient"},
            name = "averaged-over-outputs")
    static final class AveragedOverOutputs extends PlainSquaredError {
        AveragedOverOutputs(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return new PlainSquaredError(factor, true).gradient(prediction, target);
        }
    }

    /** The summands of the value, not differentiated. */
    @Wrong(
            part = "SquaredError",
            loses = {"gradient"})
    static final class SquareLeft extends PlainSquaredError {
        SquareLeft(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix error = prediction.minus(target);
            return error.elementMult(error).scale(weight(prediction));
        }
    }
}
