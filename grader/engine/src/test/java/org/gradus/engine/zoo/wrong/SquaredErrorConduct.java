package org.gradus.engine.zoo.wrong;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Squared errors that compute the right numbers and break a promise of the contract. */
final class SquaredErrorConduct {

    private SquaredErrorConduct() {}

    @Wrong(
            part = "SquaredError",
            loses = {"conduct"},
            name = "writes-into-arguments")
    static final class WritesIntoTarget extends PlainSquaredError {
        WritesIntoTarget(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double value = super.value(prediction, target);
            target.setTo(prediction);
            return value;
        }
    }

    /** Uses in gradient what value has left there, which is nothing or something else where value was not called before. */
    @Wrong(
            part = "SquaredError",
            loses = {"conduct"})
    static final class NeedsItsValueFirst extends PlainSquaredError {
        private SimpleMatrix error = new SimpleMatrix(0, 0);

        NeedsItsValueFirst(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            error = prediction.minus(target);
            return super.value(prediction, target);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return error.scale(2 * weight(prediction));
        }
    }

    /** Has the factor of the loss that was made last. */
    @Wrong(
            part = "SquaredError",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsFactor extends PlainSquaredError {
        private static double shared;

        SharesItsFactor(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
            share(factor);
        }

        @Override
        double weight(SimpleMatrix prediction) {
            return super.weight(prediction) / factor * shared;
        }

        private static void share(double factor) {
            shared = factor;
        }
    }

    /** Is ready only after a value, of whatever. */
    @Wrong(
            part = "SquaredError",
            loses = {"conduct"})
    static final class NeedsAnyValueFirst extends PlainSquaredError {
        private double twice;

        NeedsAnyValueFirst(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            twice = 2;
            return super.value(prediction, target);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction.minus(target).scale(twice * weight(prediction));
        }
    }

    /** Uses in gradient the error that value has left there, if it has the right shape. */
    @Wrong(
            part = "SquaredError",
            loses = {"conduct"})
    static final class ErrorOfTheLatestValue extends PlainSquaredError {
        private SimpleMatrix error = new SimpleMatrix(0, 0);

        ErrorOfTheLatestValue(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            error = prediction.minus(target);
            return super.value(prediction, target);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            boolean isLeft =
                    error.getNumRows() == prediction.getNumRows() && error.getNumCols() == prediction.getNumCols();
            return (isLeft ? error : prediction.minus(target)).scale(2 * weight(prediction));
        }
    }

    /** All of as many outputs have the weight of the one whose value was asked for last, if their own was. */
    @Wrong(
            part = "SquaredError",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsWeightByOutputs extends PlainSquaredError {
        private static final Map<Integer, Double> WEIGHTS = new ConcurrentHashMap<>();
        private SimpleMatrix latest = new SimpleMatrix(0, 0);

        SharesItsWeightByOutputs(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            latest = prediction.copy();
            WEIGHTS.put(prediction.getNumRows(), weight(prediction));
            return super.value(prediction, target);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            double weight = latest.isIdentical(prediction, 0)
                    ? WEIGHTS.getOrDefault(prediction.getNumRows(), weight(prediction))
                    : weight(prediction);
            return prediction.minus(target).scale(2 * weight);
        }
    }
}
