package org.gradus.engine.zoo.wrong;

import org.gradus.engine.zoo.Wrong;

/** Mean absolute errors with a wrong value, whose gradient goes along with it. */
final class MeanAbsoluteErrorThroughout {

    private MeanAbsoluteErrorThroughout() {}

    /** Another loss, and right for that. */
    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "squared-for-absolute")
    static final class SquaredError extends PlainMeanAbsoluteError {
        SquaredError(boolean meanOverOutputs) {
            super(meanOverOutputs);
        }

        @Override
        double size(double error) {
            return error * error;
        }

        @Override
        double slope(double error) {
            return 2 * error;
        }
    }

    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"})
    static final class Halved extends PlainMeanAbsoluteError {
        Halved(boolean meanOverOutputs) {
            super(meanOverOutputs);
        }

        @Override
        double size(double error) {
            return Math.abs(error) / 2;
        }

        @Override
        double slope(double error) {
            return Math.signum(error) / 2;
        }
    }

    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "summed-over-outputs")
    static final class SummedOverOutputs extends PlainMeanAbsoluteError {
        SummedOverOutputs(boolean meanOverOutputs) {
            super(false);
        }
    }

    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "averaged-over-outputs")
    static final class AveragedOverOutputs extends PlainMeanAbsoluteError {
        AveragedOverOutputs(boolean meanOverOutputs) {
            super(true);
        }
    }

    /** Huber with a delta of 1. */
    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"})
    static final class SmoothAroundTheTarget extends PlainMeanAbsoluteError {
        SmoothAroundTheTarget(boolean meanOverOutputs) {
            super(meanOverOutputs);
        }

        @Override
        double size(double error) {
            return Math.abs(error) < 1 ? error * error / 2 : Math.abs(error) - 0.5;
        }

        @Override
        double slope(double error) {
            return Math.max(-1, Math.min(1, error));
        }
    }

    /** Predictions that are too low cost nothing, and nothing depends on them. */
    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"value", "gradient", "stability", "conduct"})
    static final class Rectified extends PlainMeanAbsoluteError {
        Rectified(boolean meanOverOutputs) {
            super(meanOverOutputs);
        }

        @Override
        double size(double error) {
            return Math.max(0, error);
        }

        @Override
        double slope(double error) {
            return error > 0 ? 1 : 0;
        }
    }

    /** Cannot be constructed as the assignment says. */
    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"value", "gradient", "stability", "conduct"})
    static final class WithoutConstructor extends PlainMeanAbsoluteError {
        WithoutConstructor() {
            super(false);
        }
    }
}
