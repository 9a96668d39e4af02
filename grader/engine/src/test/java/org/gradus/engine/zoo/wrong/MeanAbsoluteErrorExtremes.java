package org.gradus.engine.zoo.wrong;

import org.gradus.engine.zoo.Wrong;

/** Mean absolute errors that are right for ordinary predictions alone. */
final class MeanAbsoluteErrorExtremes {

    private MeanAbsoluteErrorExtremes() {}

    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"stability"})
    static final class CappedErrors extends PlainMeanAbsoluteError {
        CappedErrors(boolean meanOverOutputs) {
            super(meanOverOutputs);
        }

        @Override
        double size(double error) {
            return Math.min(1e5, Math.abs(error));
        }
    }

    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"stability"})
    static final class FlatFarOut extends PlainMeanAbsoluteError {
        FlatFarOut(boolean meanOverOutputs) {
            super(meanOverOutputs);
        }

        @Override
        double slope(double error) {
            return Math.abs(error) < 1e5 ? Math.signum(error) : 0;
        }
    }
}
