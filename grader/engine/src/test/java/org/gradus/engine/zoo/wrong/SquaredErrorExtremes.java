package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Squared errors that are right for ordinary predictions alone. */
final class SquaredErrorExtremes {

    private SquaredErrorExtremes() {}

    @Wrong(
            part = "SquaredError",
            loses = {"stability"})
    static final class AfraidOfLargePredictions extends PlainSquaredError {
        AfraidOfLargePredictions(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return calm(prediction) ? super.value(prediction, target) : Double.NaN;
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return calm(prediction) ? super.gradient(prediction, target) : new SimpleMatrix(0, 0);
        }

        private static boolean calm(SimpleMatrix prediction) {
            return prediction.elementMaxAbs() < 1e5;
        }
    }

    @Wrong(
            part = "SquaredError",
            loses = {"stability"})
    static final class CappedErrors extends PlainSquaredError {
        CappedErrors(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return Math.min(1e6, super.value(prediction, target));
        }
    }
}
