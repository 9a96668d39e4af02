package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Binary cross entropies on logits with a wrong value, whose gradient may go along with it. */
final class BinaryCrossEntropyValue {

    private BinaryCrossEntropyValue() {}

    @Wrong(
            part = "BinaryCrossEntropyOnLogits",
            loses = {"value", "stability", "conduct"},
            name = "only-true-outputs")
    static final class OnlyTrueOutputs extends PlainBinaryCrossEntropyOnLogits {
        @Override
        double entropy(double z, double y) {
            return y * super.entropy(z, y);
        }
    }

    @Wrong(
            part = "BinaryCrossEntropyOnLogits",
            loses = {"value", "stability", "conduct"},
            name = "sigmoid-twice")
    static final class SigmoidTwice extends PlainBinaryCrossEntropyOnLogits {
        @Override
        double entropy(double z, double y) {
            return super.entropy(sigmoid(z), y);
        }
    }

    /** Another loss, and right for that. */
    @Wrong(
            part = "BinaryCrossEntropyOnLogits",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"})
    static final class SquaredErrorOfTheSigmoid extends PlainBinaryCrossEntropyOnLogits {
        @Override
        double entropy(double z, double y) {
            return (sigmoid(z) - y) * (sigmoid(z) - y);
        }

        @Override
        double entropyPrime(double z, double y) {
            return 2 * (sigmoid(z) - y) * sigmoid(z) * sigmoid(-z);
        }
    }

    /** Without the logarithm of what the powers add up to. */
    @Wrong(
            part = "BinaryCrossEntropyOnLogits",
            loses = {"value", "stability", "conduct"})
    static final class LogitsTakenForProbabilities extends PlainBinaryCrossEntropyOnLogits {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return -prediction
                            .elementOp((int row, int column, double z) -> (2 * target.get(row, column) - 1) * z)
                            .elementSum()
                    / prediction.getNumCols();
        }
    }

    /** For targets of 1 and -1. */
    @Wrong(
            part = "BinaryCrossEntropyOnLogits",
            loses = {"value", "stability", "conduct"})
    static final class TargetsOfEitherSign extends PlainBinaryCrossEntropyOnLogits {
        @Override
        double entropy(double z, double y) {
            return super.entropy(z, 2 * y - 1);
        }
    }
}
