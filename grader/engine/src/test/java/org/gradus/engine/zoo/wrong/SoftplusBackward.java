package org.gradus.engine.zoo.wrong;

import org.gradus.engine.zoo.Wrong;

/** Softplus with a wrong dL/dx and nothing else wrong. */
final class SoftplusBackward {

    private SoftplusBackward() {}

    @Wrong(
            part = "Softplus",
            loses = {"dX"},
            name = "derivative-of-activation")
    static final class SlopeAtTheOutput extends PlainSoftplus {
        @Override
        double slope(double x) {
            return sigmoid(value(x));
        }
    }

    @Wrong(
            part = "Softplus",
            loses = {"dX"},
            name = "sigmoid-derivative")
    static final class OneDerivativeTooMany extends PlainSoftplus {
        @Override
        double slope(double x) {
            return sigmoid(x) * sigmoid(-x);
        }
    }

    @Wrong(
            part = "Softplus",
            loses = {"dX"})
    static final class OtherSide extends PlainSoftplus {
        @Override
        double slope(double x) {
            return sigmoid(-x);
        }
    }

    @Wrong(
            part = "Softplus",
            loses = {"dX"},
            name = "minus-in-exponent")
    static final class MinusBefore extends PlainSoftplus {
        @Override
        double slope(double x) {
            return -sigmoid(-x);
        }
    }

    /** 1 / (1 + e^x), without the e^x above the line. */
    @Wrong(
            part = "Softplus",
            loses = {"dX"})
    static final class InnerDerivativeForgotten extends PlainSoftplus {
        @Override
        double slope(double x) {
            return sigmoid(x) * Math.exp(-Math.min(700, Math.max(-700, x)));
        }
    }

    /** The derivative of what is inside the logarithm. */
    @Wrong(
            part = "Softplus",
            loses = {"dX"})
    static final class PowerAlone extends PlainSoftplus {
        @Override
        double slope(double x) {
            return Math.exp(Math.min(x, 700));
        }
    }

    @Wrong(
            part = "Softplus",
            loses = {"dX"})
    static final class StepForSlope extends PlainSoftplus {
        @Override
        double slope(double x) {
            return x > 0 ? 1 : 0;
        }
    }
}
