package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Hyperbolic tangents with a wrong dL/dx and nothing else wrong. */
final class TanhBackward {

    private TanhBackward() {}

    @Wrong(
            part = "Tanh",
            loses = {"dX"},
            name = "derivative-of-activation")
    static final class DerivativeOfActivation extends PlainTanh {
        @Override
        double slope(double x) {
            return 1 - Math.pow(Math.tanh(value(x)), 2);
        }
    }

    @Wrong(
            part = "Tanh",
            loses = {"dX"},
            name = "derivative-from-input",
            from = "32")
    static final class DerivativeFromInput extends PlainTanh {
        @Override
        double slope(double x) {
            return 1 - x * x;
        }
    }

    @Wrong(
            part = "Tanh",
            loses = {"dX"},
            name = "derivative-forgotten")
    static final class DerivativeForgotten extends PlainTanh {
        @Override
        double slope(double x) {
            return 1;
        }
    }

    @Wrong(
            part = "Tanh",
            loses = {"dX"},
            name = "plus-instead-of-minus")
    static final class PlusInsteadOfMinus extends PlainTanh {
        @Override
        double slope(double x) {
            return 1 + value(x) * value(x);
        }
    }

    @Wrong(
            part = "Tanh",
            loses = {"dX"},
            name = "square-forgotten",
            from = "31")
    static final class SquareForgotten extends PlainTanh {
        @Override
        double slope(double x) {
            return 1 - value(x);
        }
    }

    @Wrong(
            part = "Tanh",
            loses = {"dX"},
            name = "one-forgotten")
    static final class OneForgotten extends PlainTanh {
        @Override
        double slope(double x) {
            return -value(x) * value(x);
        }
    }

    @Wrong(
            part = "Tanh",
            loses = {"dX"},
            name = "sigmoid-derivative")
    static final class SigmoidDerivative extends PlainTanh {
        @Override
        double slope(double x) {
            return value(x) * (1 - value(x));
        }
    }

    @Wrong(
            part = "Tanh",
            loses = {"dX"})
    static final class CosineNotSquared extends PlainTanh {
        @Override
        double slope(double x) {
            return 1 / Math.cosh(x);
        }
    }

    /** Calls what is nearly flat flat. */
    @Wrong(
            part = "Tanh",
            loses = {"dX"})
    static final class FlatIsZero extends PlainTanh {
        @Override
        double slope(double x) {
            return Math.abs(value(x)) < 0.999 ? 1 - value(x) * value(x) : 0;
        }
    }

    @Wrong(
            part = "Tanh",
            loses = {"dX"},
            name = "own-output-as-upstream")
    static final class OwnOutputAsUpstream extends PlainTanh {
        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return super.backward(activations(x));
        }
    }

    @Wrong(
            part = "Tanh",
            loses = {"dX"})
    static final class RoundedByHand extends PlainTanh {
        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return super.backward(dY)
                    .elementOp((int row, int column, double value) -> (double) Math.round(value * 100) / 100);
        }
    }
}
