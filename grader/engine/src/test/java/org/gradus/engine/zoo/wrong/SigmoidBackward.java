package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Sigmoids with a wrong dL/dx and nothing else wrong. */
final class SigmoidBackward {

    private SigmoidBackward() {}

    @Wrong(
            part = "Sigmoid",
            loses = {"dX"},
            name = "derivative-of-activation",
            from = "26")
    static final class DerivativeOfActivation extends PlainSigmoid {
        @Override
        double slope(double z) {
            return sigmoid(value(z)) * (1 - sigmoid(value(z)));
        }
    }

    /** CE' * sigma(a(L)) (1 - sigma(a(L))). */
    @Wrong(
            part = "Sigmoid",
            loses = {"dX"},
            name = "derivative-of-activation",
            from = "003: delta(L)")
    static final class PrimeOfActivation extends PlainSigmoid {
        @Override
        double slope(double z) {
            return sigmoidPrime(value(z));
        }
    }

    @Wrong(
            part = "Sigmoid",
            loses = {"dX"},
            name = "derivative-from-input",
            from = "27")
    static final class DerivativeFromInput extends PlainSigmoid {
        @Override
        double slope(double z) {
            return z * (1 - z);
        }
    }

    @Wrong(
            part = "Sigmoid",
            loses = {"dX"},
            name = "derivative-forgotten",
            from = "28")
    static final class DerivativeForgotten extends PlainSigmoid {
        @Override
        double slope(double z) {
            return 1;
        }
    }

    @Wrong(
            part = "Sigmoid",
            loses = {"dX"},
            name = "plus-instead-of-minus",
            from = "30")
    static final class PlusInsteadOfMinus extends PlainSigmoid {
        @Override
        double slope(double z) {
            return value(z) * (1 + value(z));
        }
    }

    @Wrong(
            part = "Sigmoid",
            loses = {"dX"},
            name = "one-minus-a-forgotten")
    static final class OneMinusForgotten extends PlainSigmoid {
        @Override
        double slope(double z) {
            return value(z);
        }
    }

    @Wrong(
            part = "Sigmoid",
            loses = {"dX"},
            name = "prime-times-one-minus",
            from = "000: sigma'(z) = G'(z) (1 - G(z))")
    static final class PrimeTimesOneMinus extends PlainSigmoid {
        @Override
        double slope(double z) {
            return sigmoidPrime(z) * (1 - value(z));
        }
    }

    @Wrong(
            part = "Sigmoid",
            loses = {"dX"},
            name = "tanh-derivative")
    static final class TanhDerivative extends PlainSigmoid {
        @Override
        double slope(double z) {
            return 1 - value(z) * value(z);
        }
    }

    @Wrong(
            part = "Sigmoid",
            loses = {"dX"},
            name = "minus-activation",
            from = "002: d out / d net = sum of -E_ii out e_i")
    static final class MinusActivation extends PlainSigmoid {
        @Override
        double slope(double z) {
            return -value(z);
        }
    }

    /** Forward keeps all digits, backward three. */
    @Wrong(
            part = "Sigmoid",
            loses = {"dX"},
            from = "000: sigma' 0.999 (1 - 0.999)")
    static final class RoundedActivation extends PlainSigmoid {
        @Override
        double slope(double z) {
            return Math.floor(value(z) * 1000) / 1000 * (1 - Math.floor(value(z) * 1000) / 1000);
        }
    }

    @Wrong(
            part = "Sigmoid",
            loses = {"dX"},
            from = "000: every gradient after step 2 is computed from rounded values")
    static final class RoundedByHand extends PlainSigmoid {
        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return super.backward(dY)
                    .elementOp((int row, int column, double value) -> (double) Math.round(value * 100) / 100);
        }
    }

    /** The last row is multiplied by dL/da of the row before it. */
    @Wrong(
            part = "Sigmoid",
            loses = {"dX"},
            from = "001: repeated indices in the matrices")
    static final class RepeatedIndex extends PlainSigmoid {
        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = dY.copy();
            int last = x.getNumRows() - 1;
            for (int n = 0; n < x.getNumCols(); n++) {
                for (int i = 0; i <= last; i++) {
                    double upstream = dY.get(i == last ? Math.max(0, last - 1) : i, n);
                    dX.set(i, n, upstream * slope(x.get(i, n)));
                }
            }
            return dX;
        }
    }

    @Wrong(
            part = "Sigmoid",
            loses = {"dX"},
            name = "own-output-as-upstream")
    static final class OwnOutputAsUpstream extends PlainSigmoid {
        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return super.backward(activations(x));
        }
    }

    /** Skips what seems not worth the exponential. */
    @Wrong(
            part = "Sigmoid",
            loses = {"dX"})
    static final class SmallUpstreamsSkipped extends PlainSigmoid {
        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementOp((int row, int column, double upstream) ->
                    Math.abs(upstream) < 1e-5 ? 0 : upstream * slope(x.get(row, column)));
        }
    }
}
