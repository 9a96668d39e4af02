package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Mean absolute errors with a wrong gradient and nothing else wrong. */
final class MeanAbsoluteErrorGradient {

    private MeanAbsoluteErrorGradient() {}

    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"gradient"},
            name = "error-for-sign")
    static final class ErrorForSign extends PlainMeanAbsoluteError {
        ErrorForSign(boolean meanOverOutputs) {
            super(meanOverOutputs);
        }

        @Override
        double slope(double error) {
            return error;
        }
    }

    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"gradient"},
            name = "squared-for-absolute")
    static final class OfTheSquare extends PlainMeanAbsoluteError {
        OfTheSquare(boolean meanOverOutputs) {
            super(meanOverOutputs);
        }

        @Override
        double slope(double error) {
            return 2 * error;
        }
    }

    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"gradient"},
            name = "sign-forgotten")
    static final class SignForgotten extends PlainMeanAbsoluteError {
        SignForgotten(boolean meanOverOutputs) {
            super(meanOverOutputs);
        }

        @Override
        double slope(double error) {
            return 1;
        }
    }

    /** Seen where a prediction is its target, and nowhere else. */
    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"gradient"},
            name = "slope-at-target")
    static final class RisesAtTheTarget extends PlainMeanAbsoluteError {
        RisesAtTheTarget(boolean meanOverOutputs) {
            super(meanOverOutputs);
        }

        @Override
        double slope(double error) {
            return error >= 0 ? 1 : -1;
        }
    }

    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"gradient"},
            name = "slope-at-target")
    static final class FallsAtTheTarget extends PlainMeanAbsoluteError {
        FallsAtTheTarget(boolean meanOverOutputs) {
            super(meanOverOutputs);
        }

        @Override
        double slope(double error) {
            return error > 0 ? 1 : -1;
        }
    }

    /** 0 / 0 at the target. */
    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"gradient"})
    static final class QuotientOfItsSize extends PlainMeanAbsoluteError {
        QuotientOfItsSize(boolean meanOverOutputs) {
            super(meanOverOutputs);
        }

        @Override
        double slope(double error) {
            return error / Math.abs(error);
        }
    }

    /** Takes what is small for nothing. */
    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"gradient"})
    static final class FlatAroundTheTarget extends PlainMeanAbsoluteError {
        FlatAroundTheTarget(boolean meanOverOutputs) {
            super(meanOverOutputs);
        }

        @Override
        double slope(double error) {
            return Math.abs(error) < 1e-3 ? 0 : Math.signum(error);
        }
    }

    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"gradient"},
            name = "averaged-over-outputs")
    static final class AveragedOverOutputs extends PlainMeanAbsoluteError {
        AveragedOverOutputs(boolean meanOverOutputs) {
            super(meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return new PlainMeanAbsoluteError(true).gradient(prediction, target);
        }
    }

    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"gradient"},
            name = "summed-over-outputs")
    static final class SummedOverOutputs extends PlainMeanAbsoluteError {
        SummedOverOutputs(boolean meanOverOutputs) {
            super(meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return new PlainMeanAbsoluteError(false).gradient(prediction, target);
        }
    }

    /** The summands of the value, not differentiated. */
    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"gradient"})
    static final class ValueLeft extends PlainMeanAbsoluteError {
        ValueLeft(boolean meanOverOutputs) {
            super(meanOverOutputs);
        }

        @Override
        double slope(double error) {
            return Math.abs(error);
        }
    }
}
