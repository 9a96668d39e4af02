package org.gradus.engine.zoo.wrong;

import org.gradus.engine.zoo.Wrong;

/** Binary cross entropies on logits that are right for ordinary predictions alone. */
final class BinaryCrossEntropyExtremes {

    private BinaryCrossEntropyExtremes() {}

    /** The formula as it is written. */
    @Wrong(
            part = "BinaryCrossEntropyOnLogits",
            loses = {"stability"},
            name = "log-of-zero")
    static final class LogarithmOfTheSigmoid extends PlainBinaryCrossEntropyOnLogits {
        @Override
        double entropy(double z, double y) {
            return -y * Math.log(sigmoid(z)) - (1 - y) * Math.log(1 - sigmoid(z));
        }
    }

    @Wrong(
            part = "BinaryCrossEntropyOnLogits",
            loses = {"stability"},
            name = "exp-overflows")
    static final class Overflows extends PlainBinaryCrossEntropyOnLogits {
        @Override
        double entropy(double z, double y) {
            return Math.log(1 + Math.exp(z)) - y * z;
        }
    }

    @Wrong(
            part = "BinaryCrossEntropyOnLogits",
            loses = {"stability"},
            name = "exp-overflows")
    static final class OverflowsInGradient extends PlainBinaryCrossEntropyOnLogits {
        @Override
        double entropyPrime(double z, double y) {
            return Math.exp(z) / (1 + Math.exp(z)) - y;
        }
    }

    /** Legal, and it costs what it changes: the loss of a prediction that is all but impossible. */
    @Wrong(
            part = "BinaryCrossEntropyOnLogits",
            loses = {"stability"})
    static final class ClippedAtAMillionthOfAMillionth extends PlainBinaryCrossEntropyOnLogits {
        @Override
        double entropy(double z, double y) {
            return -y * Math.log(clipped(z)) - (1 - y) * Math.log(1 - clipped(z));
        }

        private static double clipped(double z) {
            return Math.max(1e-12, Math.min(1 - 1e-12, sigmoid(z)));
        }
    }
}
