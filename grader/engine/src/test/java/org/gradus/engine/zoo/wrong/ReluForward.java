package org.gradus.engine.zoo.wrong;

import org.gradus.engine.zoo.Wrong;

/** Rectifiers whose forward is wrong, and whose backward may go along with it. */
final class ReluForward {

    private ReluForward() {}

    @Wrong(
            part = "ReLU",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"},
            name = "absolute-value",
            from = "39")
    static final class AbsoluteValue extends PlainReLU {
        @Override
        double value(double z) {
            return Math.abs(z);
        }

        @Override
        double slope(double z) {
            return Math.signum(z);
        }
    }

    @Wrong(
            part = "ReLU",
            loses = {"forward", "stability", "conduct"},
            name = "absolute-value")
    static final class AbsoluteValueForward extends PlainReLU {
        @Override
        double value(double z) {
            return Math.abs(z);
        }
    }

    @Wrong(
            part = "ReLU",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"},
            name = "leaky")
    static final class Leaky extends PlainReLU {
        @Override
        double value(double z) {
            return z > 0 ? z : 0.01 * z;
        }

        @Override
        double slope(double z) {
            return z > 0 ? 1 : 0.01;
        }
    }

    /** The small slope is missing in backward, which makes that right. */
    @Wrong(
            part = "ReLU",
            loses = {"forward", "stability", "conduct"},
            name = "leaky",
            from = "41")
    static final class LeakyForward extends PlainReLU {
        @Override
        double value(double z) {
            return z > 0 ? z : 0.01 * z;
        }
    }

    /** Right for its forward, which depends on z where the rectifier does not and the other way round. */
    @Wrong(
            part = "ReLU",
            loses = {"forward", "dX", "stability", "conduct"})
    static final class MinimumForMaximum extends PlainReLU {
        @Override
        double value(double z) {
            return Math.min(0, z);
        }

        @Override
        double slope(double z) {
            return z < 0 ? 1 : 0;
        }
    }

    /** Right for its forward, which depends on nothing beyond 1. */
    @Wrong(
            part = "ReLU",
            loses = {"forward", "dX", "stability", "conduct"})
    static final class CappedAtOne extends PlainReLU {
        @Override
        double value(double z) {
            return Math.min(1, Math.max(0, z));
        }

        @Override
        double slope(double z) {
            return z > 0 && z < 1 ? 1 : 0;
        }
    }

    /** Smooth, and another function. */
    @Wrong(
            part = "ReLU",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"})
    static final class Softplus extends PlainReLU {
        @Override
        double value(double z) {
            return Math.log1p(Math.exp(z));
        }

        @Override
        double slope(double z) {
            return 1 / (1 + Math.exp(-z));
        }
    }

    /** The derivative in place of the function, and its derivative. */
    @Wrong(
            part = "ReLU",
            loses = {"forward", "dX", "stability", "conduct"},
            name = "left-zero")
    static final class Heaviside extends PlainReLU {
        @Override
        double value(double z) {
            return z > 0 ? 1 : 0;
        }

        @Override
        double slope(double z) {
            return 0;
        }
    }
}
