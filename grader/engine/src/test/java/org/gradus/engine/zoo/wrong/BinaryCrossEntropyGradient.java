package org.gradus.engine.zoo.wrong;

import org.gradus.engine.zoo.Wrong;

/** Binary cross entropies on logits with a wrong gradient and nothing else wrong. */
final class BinaryCrossEntropyGradient {

    private BinaryCrossEntropyGradient() {}

    @Wrong(
            part = "BinaryCrossEntropyOnLogits",
            loses = {"gradient"},
            name = "sigmoid-forgotten")
    static final class SigmoidForgotten extends PlainBinaryCrossEntropyOnLogits {
        @Override
        double entropyPrime(double z, double y) {
            return z - y;
        }
    }

    @Wrong(
            part = "BinaryCrossEntropyOnLogits",
            loses = {"gradient"},
            name = "sigmoid-derivative")
    static final class SlopeOnceMore extends PlainBinaryCrossEntropyOnLogits {
        @Override
        double entropyPrime(double z, double y) {
            return (sigmoid(z) - y) * sigmoid(z) * sigmoid(-z);
        }
    }

    @Wrong(
            part = "BinaryCrossEntropyOnLogits",
            loses = {"gradient"},
            name = "gradient-by-probability")
    static final class ByTheProbability extends PlainBinaryCrossEntropyOnLogits {
        @Override
        double entropyPrime(double z, double y) {
            return (sigmoid(z) - y) / Math.max(1e-300, sigmoid(z) * sigmoid(-z));
        }
    }

    @Wrong(
            part = "BinaryCrossEntropyOnLogits",
            loses = {"gradient"},
            name = "sigmoid-twice")
    static final class SigmoidTwice extends PlainBinaryCrossEntropyOnLogits {
        @Override
        double entropyPrime(double z, double y) {
            return sigmoid(sigmoid(z)) - y;
        }
    }

    /** What is decided in place of how likely it is. */
    @Wrong(
            part = "BinaryCrossEntropyOnLogits",
            loses = {"gradient"})
    static final class ThresholdForSigmoid extends PlainBinaryCrossEntropyOnLogits {
        @Override
        double entropyPrime(double z, double y) {
            return (z > 0 ? 1 : 0) - y;
        }
    }

    @Wrong(
            part = "BinaryCrossEntropyOnLogits",
            loses = {"gradient"})
    static final class TrueOutputsAlone extends PlainBinaryCrossEntropyOnLogits {
        @Override
        double entropyPrime(double z, double y) {
            return y * (sigmoid(z) - y);
        }
    }
}
