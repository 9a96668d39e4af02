package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Huber losses that compute the right numbers and break a promise of the contract. */
final class HuberConduct {

    private HuberConduct() {}

    @Wrong(
            part = "Huber",
            loses = {"conduct"},
            name = "writes-into-arguments")
    static final class WritesIntoTarget extends PlainHuber {
        WritesIntoTarget(double delta) {
            super(delta);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double value = super.value(prediction, target);
            target.setTo(prediction);
            return value;
        }
    }

    /** Has the delta of the loss that was made last. */
    @Wrong(
            part = "Huber",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsDelta extends PlainHuber {
        private static double shared;

        SharesItsDelta(double delta) {
            super(delta);
            share(delta);
        }

        @Override
        double huber(double r) {
            return new PlainHuber(shared).huber(r);
        }

        @Override
        double huberPrime(double r) {
            return new PlainHuber(shared).huberPrime(r);
        }

        private static void share(double delta) {
            shared = delta;
        }
    }

    /** Uses in gradient the error that value has left there, if it has the right shape. */
    @Wrong(
            part = "Huber",
            loses = {"conduct"})
    static final class ErrorOfTheLatestValue extends PlainHuber {
        private SimpleMatrix error = new SimpleMatrix(0, 0);

        ErrorOfTheLatestValue(double delta) {
            super(delta);
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
            return super.gradient(
                    isLeft ? error : prediction.minus(target),
                    new SimpleMatrix(target.getNumRows(), target.getNumCols()));
        }
    }
}
