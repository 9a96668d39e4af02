package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Sigmoids whose forward is wrong, and whose backward may go along with it. */
final class SigmoidForward {

    private SigmoidForward() {}

    /** Falls where it should rise. a (1 - a) is the same for both, and so dL/dx is that of the sigmoid. */
    @Wrong(
            part = "Sigmoid",
            loses = {"forward", "stability", "conduct"},
            name = "exponent-sign-forgotten")
    static final class ExponentSignForgotten extends PlainSigmoid {
        @Override
        double value(double z) {
            return 1 / (1 + Math.exp(z));
        }
    }

    @Wrong(
            part = "Sigmoid",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"},
            name = "exponent-sign-forgotten")
    static final class ExponentSignForgottenThroughout extends PlainSigmoid {
        @Override
        double value(double z) {
            return 1 / (1 + Math.exp(z));
        }

        @Override
        double slope(double z) {
            return -value(z) * (1 - value(z));
        }
    }

    @Wrong(
            part = "Sigmoid",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"})
    static final class Tanh extends PlainSigmoid {
        @Override
        double value(double z) {
            return Math.tanh(z);
        }

        @Override
        double slope(double z) {
            return 1 - value(z) * value(z);
        }
    }

    @Wrong(
            part = "Sigmoid",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"})
    static final class Steep extends PlainSigmoid {
        @Override
        double value(double z) {
            return sigmoid(2 * z);
        }

        @Override
        double slope(double z) {
            return 2 * sigmoidPrime(2 * z);
        }
    }

    /** Right for its forward, which depends on nothing beyond 2. */
    @Wrong(
            part = "Sigmoid",
            loses = {"forward", "dX", "stability", "conduct"})
    static final class HardSigmoid extends PlainSigmoid {
        @Override
        double value(double z) {
            return Math.max(0, Math.min(1, 0.25 * z + 0.5));
        }

        @Override
        double slope(double z) {
            return Math.abs(z) < 2 ? 0.25 : 0;
        }
    }

    @Wrong(
            part = "Sigmoid",
            loses = {"forward", "dX", "stability", "conduct"},
            name = "left-zero")
    static final class Step extends PlainSigmoid {
        @Override
        double value(double z) {
            return z > 0 ? 1 : 0;
        }

        @Override
        double slope(double z) {
            return 0;
        }
    }

    @Wrong(
            part = "Sigmoid",
            loses = {"forward", "dX", "stability", "conduct"},
            from = "000: A2 ~ 0.999")
    static final class CutToThreeDecimals extends PlainSigmoid {
        @Override
        double value(double z) {
            return Math.floor(sigmoid(z) * 1000) / 1000;
        }
    }

    /** Works with two decimals, as the document does. */
    @Wrong(
            part = "Sigmoid",
            loses = {"forward", "dX", "stability", "conduct"},
            from = "001: a(3) first entry 0.72")
    static final class RoundedToTwoDecimals extends PlainSigmoid {
        @Override
        double value(double z) {
            return Math.round(sigmoid(z) * 100) / 100.0;
        }
    }

    /** One number is wrong, and backward does not use it. */
    @Wrong(
            part = "Sigmoid",
            loses = {"forward", "stability", "conduct"},
            from = "001: a(3) first entry 0.72")
    static final class SlipInTheFirstEntry extends PlainSigmoid {
        @Override
        SimpleMatrix activations(SimpleMatrix x) {
            SimpleMatrix a = super.activations(x);
            a.set(0, a.get(0) * 0.72 / 0.734);
            return a;
        }
    }

    /** Two digits have changed places. */
    @Wrong(
            part = "Sigmoid",
            loses = {"forward", "stability", "conduct"},
            from = "002: 0.5968884378 in out_H")
    static final class SlipInTheLastEntry extends PlainSigmoid {
        @Override
        SimpleMatrix activations(SimpleMatrix x) {
            SimpleMatrix a = super.activations(x);
            int last = a.getNumElements() - 1;
            a.set(last, a.get(last) * 0.5968884378 / 0.5968843783);
            return a;
        }
    }

    /** Keeps eight decimals; backward uses all of them. */
    @Wrong(
            part = "Sigmoid",
            loses = {"forward", "stability", "conduct"},
            name = "few-digits",
            from = "002: 0.59326992 in out_H")
    static final class RoundedToEightDecimals extends PlainSigmoid {
        @Override
        SimpleMatrix activations(SimpleMatrix x) {
            return x.elementOp((int row, int column, double z) -> Math.round(sigmoid(z) * 1e8) / 1e8);
        }
    }

    /** Five decimals of e. */
    @Wrong(
            part = "Sigmoid",
            loses = {"forward", "stability", "conduct"},
            name = "few-digits",
            from = "further: a constant with few digits")
    static final class ShortConstant extends PlainSigmoid {
        @Override
        SimpleMatrix activations(SimpleMatrix x) {
            return x.elementOp((int row, int column, double z) -> 1 / (1 + Math.pow(2.71828, -z)));
        }
    }

    /** Reads z1, z1, z2, ... for z1, z2, z3, ... */
    @Wrong(
            part = "Sigmoid",
            loses = {"forward", "stability", "conduct"},
            from = "001: repeated indices in the matrices")
    static final class RowsRepeated extends PlainSigmoid {
        @Override
        SimpleMatrix activations(SimpleMatrix x) {
            return x.elementOp((int row, int column, double z) -> sigmoid(x.get(Math.max(0, row - 1), column)));
        }
    }
}
