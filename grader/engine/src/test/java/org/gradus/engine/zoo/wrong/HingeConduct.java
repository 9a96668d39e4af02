package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Hinge losses that compute the right numbers and break a promise of the contract. */
final class HingeConduct {

    private HingeConduct() {}

    /** Leaves the margins where the scores were. */
    @Wrong(
            part = "Hinge",
            loses = {"conduct"},
            name = "writes-into-arguments")
    static final class MarginsInPlace extends PlainHinge {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double value = super.value(prediction, target);
            for (int n = 0; n < prediction.getNumCols(); n++) {
                double score = prediction.get(label(target, n), n);
                for (int k = 0; k < prediction.getNumRows(); k++) {
                    prediction.set(k, n, prediction.get(k, n) - score + 1);
                }
            }
            return value;
        }
    }

    @Wrong(
            part = "Hinge",
            loses = {"conduct"})
    static final class SharesItsTarget extends PlainHinge {
        private static SimpleMatrix shared = new SimpleMatrix(0, 0);

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            share(target.copy());
            return super.value(prediction, target);
        }

        private static void share(SimpleMatrix target) {
            shared = target;
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            boolean isLeft = shared.getNumRows() == target.getNumRows() && shared.getNumCols() == target.getNumCols();
            return super.gradient(prediction, isLeft ? shared : target);
        }
    }
}
