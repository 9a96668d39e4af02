package org.gradus.engine.zoo.wrong;

import org.gradus.engine.zoo.Wrong;

/** Softplus that is right for ordinary inputs alone. */
final class SoftplusExtremes {

    private SoftplusExtremes() {}

    /** The formula of the definition, infinite beyond e^709. */
    @Wrong(
            part = "Softplus",
            loses = {"stability"},
            name = "exp-overflows")
    static final class Overflows extends PlainSoftplus {
        @Override
        double value(double x) {
            return Math.log(1 + Math.exp(x));
        }
    }

    @Wrong(
            part = "Softplus",
            loses = {"stability"},
            name = "exp-overflows")
    static final class OverflowsWithLog1p extends PlainSoftplus {
        @Override
        double value(double x) {
            return Math.log1p(Math.exp(x));
        }
    }

    /** Right, and infinite over infinite beyond e^709. */
    @Wrong(
            part = "Softplus",
            loses = {"stability"},
            name = "exp-overflows")
    static final class OverflowsInBackward extends PlainSoftplus {
        @Override
        double slope(double x) {
            return Math.exp(x) / (1 + Math.exp(x));
        }
    }

    @Wrong(
            part = "Softplus",
            loses = {"stability"})
    static final class ClampedAtFifty extends PlainSoftplus {
        @Override
        double value(double x) {
            return super.value(Math.min(50, x));
        }

        @Override
        double slope(double x) {
            return sigmoid(Math.min(50, x));
        }
    }

    /** Safe on the right, where nothing was wrong. */
    @Wrong(
            part = "Softplus",
            loses = {"stability"})
    static final class OverflowsToTheLeft extends PlainSoftplus {
        @Override
        double value(double x) {
            return x + Math.log(1 + Math.exp(-x));
        }
    }
}
