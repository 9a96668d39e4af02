package org.gradus.engine.zoo.wrong;

import org.gradus.engine.zoo.Wrong;

/** Softplus whose forward is wrong, and whose backward may go along with it. */
final class SoftplusForward {

    private SoftplusForward() {}

    @Wrong(
            part = "Softplus",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"},
            name = "minus-in-exponent")
    static final class MinusInTheExponent extends PlainSoftplus {
        @Override
        double value(double x) {
            return super.value(-x);
        }

        @Override
        double slope(double x) {
            return -sigmoid(-x);
        }
    }

    @Wrong(
            part = "Softplus",
            loses = {"forward", "stability", "conduct"},
            name = "minus-in-exponent")
    static final class MinusInTheExponentForward extends PlainSoftplus {
        @Override
        double value(double x) {
            return super.value(-x);
        }
    }

    @Wrong(
            part = "Softplus",
            loses = {"forward", "dX", "stability", "conduct"},
            name = {"one-forgotten", "derivative-forgotten"})
    static final class OneForgotten extends PlainSoftplus {
        @Override
        double value(double x) {
            return x;
        }

        @Override
        double slope(double x) {
            return 1;
        }
    }

    @Wrong(
            part = "Softplus",
            loses = {"forward", "stability", "conduct"},
            name = "one-forgotten")
    static final class OneForgottenForward extends PlainSoftplus {
        @Override
        double value(double x) {
            return x;
        }
    }

    /** What softplus is a smooth form of. */
    @Wrong(
            part = "Softplus",
            loses = {"forward", "dX", "stability", "conduct"})
    static final class Rectifier extends PlainSoftplus {
        @Override
        double value(double x) {
            return Math.max(0, x);
        }

        @Override
        double slope(double x) {
            return x > 0 ? 1 : 0;
        }
    }

    @Wrong(
            part = "Softplus",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"})
    static final class ToBaseTwo extends PlainSoftplus {
        @Override
        double value(double x) {
            return super.value(x) / Math.log(2);
        }

        @Override
        double slope(double x) {
            return sigmoid(x) / Math.log(2);
        }
    }

    @Wrong(
            part = "Softplus",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"})
    static final class TwoForOne extends PlainSoftplus {
        @Override
        double value(double x) {
            return Math.log(2 + Math.exp(x));
        }

        @Override
        double slope(double x) {
            return 1 / (1 + 2 * Math.exp(-x));
        }
    }

    /** A minus before the power. */
    @Wrong(
            part = "Softplus",
            loses = {"forward", "stability", "conduct"})
    static final class PowerLessOne extends PlainSoftplus {
        @Override
        double value(double x) {
            return Math.log(Math.abs(1 - Math.exp(Math.min(x, 700))));
        }
    }
}
