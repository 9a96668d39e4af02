package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Squared errors with a wrong value and the right gradient. */
final class SquaredErrorValue {

    private SquaredErrorValue() {}

    @Wrong(
            part = "SquaredError",
            loses = {"value", "stability", "conduct"},
            name = "factor-forgotten",
            from = "56")
    static final class FactorForgotten extends PlainSquaredError {
        FactorForgotten(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return super.value(prediction, target) / factor;
        }
    }

    @Wrong(
            part = "SquaredError",
            loses = {"value", "stability", "conduct"},
            name = "averaged-over-outputs")
    static final class AveragedOverOutputs extends PlainSquaredError {
        AveragedOverOutputs(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return new PlainSquaredError(factor, true).value(prediction, target);
        }
    }

    /** The length of the error in place of its square. */
    @Wrong(
            part = "SquaredError",
            loses = {"value", "stability", "conduct"})
    static final class RootTaken extends PlainSquaredError {
        RootTaken(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return Math.sqrt(super.value(prediction, target));
        }
    }
}
