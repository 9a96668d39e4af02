package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Mean absolute errors that compute the right numbers and break a promise of the contract. */
final class MeanAbsoluteErrorConduct {

    private MeanAbsoluteErrorConduct() {}

    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"conduct"},
            name = "writes-into-arguments")
    static final class WritesIntoTarget extends PlainMeanAbsoluteError {
        WritesIntoTarget(boolean meanOverOutputs) {
            super(meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double value = super.value(prediction, target);
            target.setTo(prediction);
            return value;
        }
    }

    /** Averages in gradient as the loss did that was asked for its value last. */
    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsFlag extends PlainMeanAbsoluteError {
        SharesItsFlag(boolean meanOverOutputs) {
            super(meanOverOutputs);
        }

        private static boolean shared;

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            share(meanOverOutputs);
            return super.value(prediction, target);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return new PlainMeanAbsoluteError(shared).gradient(prediction, target);
        }

        private static void share(boolean meanOverOutputs) {
            shared = meanOverOutputs;
        }
    }

    /** Uses in gradient the errors that value has left there, if they have the right shape. */
    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"conduct"})
    static final class SignsOfTheLatestValue extends PlainMeanAbsoluteError {
        SignsOfTheLatestValue(boolean meanOverOutputs) {
            super(meanOverOutputs);
        }

        private SimpleMatrix error = new SimpleMatrix(0, 0);

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            error = prediction.minus(target);
            return super.value(prediction, target);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            boolean isLeft =
                    error.getNumRows() == prediction.getNumRows() && error.getNumCols() == prediction.getNumCols();
            return super.gradient(
                    isLeft ? error : prediction.minus(target),
                    new SimpleMatrix(target.getNumRows(), target.getNumCols()));
        }
    }
}
