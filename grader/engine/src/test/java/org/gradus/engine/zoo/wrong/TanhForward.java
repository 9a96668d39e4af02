package org.gradus.engine.zoo.wrong;

import org.gradus.engine.zoo.Wrong;

/** Hyperbolic tangents whose forward is wrong, and whose backward may go along with it. */
final class TanhForward {

    private TanhForward() {}

    /** 1 - y^2 is not the slope of its y. */
    @Wrong(
            part = "Tanh",
            loses = {"forward", "dX", "stability", "conduct"},
            name = "sigmoid-for-tanh")
    static final class SigmoidForTanh extends PlainTanh {
        @Override
        double value(double x) {
            return sigmoid(x);
        }
    }

    @Wrong(
            part = "Tanh",
            loses = {"forward", "stability", "conduct"},
            name = "sigmoid-for-tanh")
    static final class SigmoidInForward extends PlainTanh {
        @Override
        double value(double x) {
            return sigmoid(x);
        }

        @Override
        double slope(double x) {
            return 1 - Math.pow(Math.tanh(x), 2);
        }
    }

    @Wrong(
            part = "Tanh",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"},
            name = "sigmoid-for-tanh")
    static final class SigmoidThroughout extends PlainTanh {
        @Override
        double value(double x) {
            return sigmoid(x);
        }

        @Override
        double slope(double x) {
            return sigmoid(x) * (1 - sigmoid(x));
        }
    }

    @Wrong(
            part = "Tanh",
            loses = {"forward", "stability", "conduct"},
            name = "fraction-upside-down")
    static final class UpsideDown extends PlainTanh {
        @Override
        double value(double x) {
            return Math.cosh(x) / Math.sinh(x);
        }

        @Override
        double slope(double x) {
            return 1 - Math.pow(Math.tanh(x), 2);
        }
    }

    /** 1 - y^2 is the slope of 1 / tanh as well, but at 0, where there is none, and too near to it for differences. */
    @Wrong(
            part = "Tanh",
            loses = {"forward", "dX", "stability", "conduct"},
            name = "fraction-upside-down")
    static final class UpsideDownThroughout extends PlainTanh {
        @Override
        double value(double x) {
            return 1 / Math.tanh(x);
        }
    }

    @Wrong(
            part = "Tanh",
            loses = {"forward", "dX", "stability", "conduct"},
            name = "tanh-of-half")
    static final class OfHalf extends PlainTanh {
        @Override
        double value(double x) {
            return (Math.exp(x) - 1) / (Math.exp(x) + 1);
        }
    }

    @Wrong(
            part = "Tanh",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"},
            name = "tanh-of-half")
    static final class OfHalfThroughout extends PlainTanh {
        @Override
        double value(double x) {
            return Math.tanh(x / 2);
        }

        @Override
        double slope(double x) {
            return (1 - value(x) * value(x)) / 2;
        }
    }

    /** Right for its forward, which depends on nothing beyond 1. */
    @Wrong(
            part = "Tanh",
            loses = {"forward", "dX", "stability", "conduct"})
    static final class HardTanh extends PlainTanh {
        @Override
        double value(double x) {
            return Math.max(-1, Math.min(1, x));
        }

        @Override
        double slope(double x) {
            return Math.abs(x) < 1 ? 1 : 0;
        }
    }

    @Wrong(
            part = "Tanh",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"})
    static final class Arctangent extends PlainTanh {
        @Override
        double value(double x) {
            return Math.atan(x);
        }

        @Override
        double slope(double x) {
            return 1 / (1 + x * x);
        }
    }

    /** 1 - y^2 does not see it. */
    @Wrong(
            part = "Tanh",
            loses = {"forward", "stability", "conduct"})
    static final class SignLost extends PlainTanh {
        @Override
        double value(double x) {
            return Math.tanh(Math.abs(x));
        }
    }

    /** Forgets the -1 behind 2 sigma(2x), which the slope does not see. */
    @Wrong(
            part = "Tanh",
            loses = {"forward", "stability", "conduct"})
    static final class SigmoidNotShifted extends PlainTanh {
        @Override
        double value(double x) {
            return 2 * sigmoid(2 * x);
        }

        @Override
        double slope(double x) {
            return 4 * sigmoid(2 * x) * (1 - sigmoid(2 * x));
        }
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
