package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Binary cross entropies on logits that compute the right numbers and break a promise of the contract. */
final class BinaryCrossEntropyConduct {

    private BinaryCrossEntropyConduct() {}

    /** Writes the probabilities where the logits were. */
    @Wrong(
            part = "BinaryCrossEntropyOnLogits",
            loses = {"conduct"},
            name = "writes-into-arguments")
    static final class LeavesTheSigmoidBehind extends PlainBinaryCrossEntropyOnLogits {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix gradient = super.gradient(prediction, target);
            prediction.setTo(gradient.scale(prediction.getNumCols()).plus(target));
            return gradient;
        }
    }

    /** Uses in gradient what the latest value has left, if it has the right shape. */
    @Wrong(
            part = "BinaryCrossEntropyOnLogits",
            loses = {"conduct"})
    static final class SharesItsDifference extends PlainBinaryCrossEntropyOnLogits {
        private static SimpleMatrix difference = new SimpleMatrix(0, 0);

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            share(super.gradient(prediction, target));
            return super.value(prediction, target);
        }

        private static void share(SimpleMatrix matrix) {
            difference = matrix;
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            boolean isLeft = difference.getNumRows() == prediction.getNumRows()
                    && difference.getNumCols() == prediction.getNumCols();
            return isLeft ? difference : super.gradient(prediction, target);
        }
    }
}
