package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Squared errors with a wrong value and the right gradient. */
final class SquaredErrorValue {

    private static final double SLIGHTLY = 1 + 1e-6;

    private SquaredErrorValue() {}

    @Wrong(
            part = "SquaredError",
            loses = {"value", "stability", "conduct"})
    static final class ValueOff extends PlainSquaredError {
        ValueOff(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return super.value(prediction, target) * SLIGHTLY;
        }
    }

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
            name = "first-output-only",
            from = "002: E_total = 0.274811083")
    static final class FirstOutputOnly extends PlainSquaredError {
        FirstOutputOnly(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return new PlainSquaredError(factor, false).value(prediction.getRow(0), target.getRow(0))
                    / (meanOverOutputs ? prediction.getNumRows() : 1);
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

    @Wrong(
            part = "SquaredError",
            loses = {"value", "stability", "conduct"},
            name = "not-averaged-over-batch")
    static final class NotAveraged extends PlainSquaredError {
        NotAveraged(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction.getNumCols() * super.value(prediction, target);
        }
    }

    @Wrong(
            part = "SquaredError",
            loses = {"value", "stability", "conduct"},
            name = "sign-flipped")
    static final class SignFlipped extends PlainSquaredError {
        SignFlipped(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return -super.value(prediction, target);
        }
    }

    @Wrong(
            part = "SquaredError",
            loses = {"value", "stability", "conduct"})
    static final class NotANumber extends PlainSquaredError {
        NotANumber(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return Double.NaN;
        }
    }
}
