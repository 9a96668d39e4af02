package org.gradus.engine.zoo.wrong;

import org.gradus.engine.zoo.Wrong;

/** Hyperbolic tangents that are right for ordinary inputs alone. */
final class TanhExtremes {

    private TanhExtremes() {}

    /** Right, and infinite over infinite beyond e^709. */
    @Wrong(
            part = "Tanh",
            loses = {"stability"},
            name = "exp-overflows",
            from = "33")
    static final class Overflows extends PlainTanh {
        @Override
        double value(double x) {
            return (Math.exp(x) - Math.exp(-x)) / (Math.exp(x) + Math.exp(-x));
        }
    }

    /** Beyond e^709 too, of which 2x is nearer. */
    @Wrong(
            part = "Tanh",
            loses = {"stability"},
            name = "exp-overflows")
    static final class OverflowsOfTwice extends PlainTanh {
        @Override
        double value(double x) {
            return (Math.exp(2 * x) - 1) / (Math.exp(2 * x) + 1);
        }
    }

    @Wrong(
            part = "Tanh",
            loses = {"stability"},
            name = "exp-overflows")
    static final class OverflowsInBackward extends PlainTanh {
        @Override
        double slope(double x) {
            return 4 * Math.exp(2 * x) / Math.pow(Math.exp(2 * x) + 1, 2);
        }
    }

    /** Overflows, and hides it behind a 0 where a 1 should be. */
    @Wrong(
            part = "Tanh",
            loses = {"stability"},
            from = "further: NaN swallowed")
    static final class OverflowSwallowed extends PlainTanh {
        @Override
        double value(double x) {
            return Double.isNaN(Math.sinh(x) / Math.cosh(x)) ? 0 : Math.tanh(x);
        }
    }

    /** 1 - y is 4e-9 there, and nothing further out. */
    @Wrong(
            part = "Tanh",
            loses = {"stability"})
    static final class ClampedAtTen extends PlainTanh {
        @Override
        double value(double x) {
            return Math.tanh(Math.max(-10, Math.min(10, x)));
        }
    }
}
