package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Attention with a wrong gradient. */
final class AttentionBackward {

    private AttentionBackward() {}

    @Wrong(
            part = "Attention",
            loses = {"dX"},
            name = "scale-forgotten")
    static final class ScaleForgottenInBackward extends PlainAttention {
        ScaleForgottenInBackward(SimpleMatrix mask, int d, int dv) {
            super(mask, d, dv);
        }

        @Override
        double divisorInBackward() {
            return 1;
        }
    }

    @Wrong(
            part = "Attention",
            loses = {"dX"},
            name = "mask-forgotten")
    static final class MaskForgottenInBackward extends PlainAttention {
        MaskForgottenInBackward(SimpleMatrix mask, int d, int dv) {
            super(mask, d, dv);
        }

        @Override
        SimpleMatrix weightsInBackward(int n) {
            return softmax(scores(n));
        }
    }

    @Wrong(
            part = "Attention",
            loses = {"dX"},
            name = "sum-forgotten")
    static final class SumForgotten extends PlainAttention {
        SumForgotten(SimpleMatrix mask, int d, int dv) {
            super(mask, d, dv);
        }

        @Override
        SimpleMatrix dS(SimpleMatrix a, SimpleMatrix dA) {
            return a.elementMult(dA);
        }
    }

    @Wrong(
            part = "Attention",
            loses = {"dX"},
            name = "jacobian-diagonal-only")
    static final class DiagonalOnly extends PlainAttention {
        DiagonalOnly(SimpleMatrix mask, int d, int dv) {
            super(mask, d, dv);
        }

        @Override
        SimpleMatrix dS(SimpleMatrix a, SimpleMatrix dA) {
            return dA.elementMult(a.minus(a.elementMult(a)));
        }
    }

    @Wrong(
            part = "Attention",
            loses = {"dX"},
            name = "derivative-forgotten")
    static final class DerivativeForgotten extends PlainAttention {
        DerivativeForgotten(SimpleMatrix mask, int d, int dv) {
            super(mask, d, dv);
        }

        @Override
        SimpleMatrix dS(SimpleMatrix a, SimpleMatrix dA) {
            return dA;
        }
    }

    @Wrong(
            part = "Attention",
            loses = {"dX"})
    static final class SumOverQueries extends PlainAttention {
        SumOverQueries(SimpleMatrix mask, int d, int dv) {
            super(mask, d, dv);
        }

        @Override
        SimpleMatrix dS(SimpleMatrix a, SimpleMatrix dA) {
            return super.dS(a.transpose(), dA.transpose()).transpose();
        }
    }

    /** Fails where there are more keys than queries. */
    @Wrong(
            part = "Attention",
            loses = {"dX"},
            name = "weights-not-transposed")
    static final class WeightsNotTransposed extends PlainAttention {
        WeightsNotTransposed(SimpleMatrix mask, int d, int dv) {
            super(mask, d, dv);
        }

        @Override
        SimpleMatrix dV(SimpleMatrix a, SimpleMatrix dY) {
            return a.mult(dY);
        }
    }

    @Wrong(
            part = "Attention",
            loses = {"dX"})
    static final class NothingForTheKeys extends PlainAttention {
        NothingForTheKeys(SimpleMatrix mask, int d, int dv) {
            super(mask, d, dv);
        }

        @Override
        SimpleMatrix dK(SimpleMatrix dS, int n) {
            return k(n).scale(0);
        }
    }

    @Wrong(
            part = "Attention",
            loses = {"dX"})
    static final class ScaledTwice extends PlainAttention {
        ScaledTwice(SimpleMatrix mask, int d, int dv) {
            super(mask, d, dv);
        }

        @Override
        double divisorInBackward() {
            return d;
        }
    }
}
