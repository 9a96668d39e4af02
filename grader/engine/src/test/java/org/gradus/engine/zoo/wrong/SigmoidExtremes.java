package org.gradus.engine.zoo.wrong;

import org.gradus.engine.zoo.Wrong;

/** Sigmoids that are right for ordinary inputs alone. */
final class SigmoidExtremes {

    private SigmoidExtremes() {}

    /** Right, and infinite over infinite beyond e^709. */
    @Wrong(
            part = "Sigmoid",
            loses = {"stability"},
            name = "exp-overflows",
            from = "29")
    static final class Overflows extends PlainSigmoid {
        @Override
        double value(double z) {
            return Math.exp(z) / (1 + Math.exp(z));
        }
    }

    /** The formula of the derivation, where e^-z is infinite. */
    @Wrong(
            part = "Sigmoid",
            loses = {"stability"},
            name = "exp-overflows")
    static final class OverflowsInBackward extends PlainSigmoid {
        @Override
        double slope(double z) {
            return Math.exp(-z) / ((1 + Math.exp(-z)) * (1 + Math.exp(-z)));
        }
    }

    /** Overflows, and hides it behind a 0 where a 1 should be. */
    @Wrong(
            part = "Sigmoid",
            loses = {"stability"},
            from = "further: NaN swallowed")
    static final class OverflowSwallowed extends PlainSigmoid {
        @Override
        double value(double z) {
            return Double.isNaN(Math.exp(z) / (1 + Math.exp(z))) ? 0 : Math.exp(z) / (1 + Math.exp(z));
        }
    }

    @Wrong(
            part = "Sigmoid",
            loses = {"stability"})
    static final class ClampedAtTwenty extends PlainSigmoid {
        @Override
        double value(double z) {
            return sigmoid(Math.max(-20, Math.min(20, z)));
        }
    }
}
