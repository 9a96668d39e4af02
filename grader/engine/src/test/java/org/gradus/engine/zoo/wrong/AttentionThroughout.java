package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Attention with a wrong forward, whose gradient goes along with it. */
final class AttentionThroughout {

    private AttentionThroughout() {}

    @Wrong(
            part = "Attention",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"},
            name = "scale-forgotten")
    static final class ScaleForgottenThroughout extends PlainAttention {
        ScaleForgottenThroughout(SimpleMatrix mask, int d, int dv) {
            super(mask, d, dv);
        }

        @Override
        double divisor() {
            return 1;
        }
    }

    @Wrong(
            part = "Attention",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"},
            name = "mask-forgotten")
    static final class MaskForgottenThroughout extends PlainAttention {
        MaskForgottenThroughout(SimpleMatrix mask, int d, int dv) {
            super(mask, d, dv);
        }

        @Override
        SimpleMatrix masked(SimpleMatrix scores) {
            return scores;
        }
    }

    @Wrong(
            part = "Attention",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"},
            name = "softmax-over-queries")
    static final class SoftmaxOverQueriesThroughout extends PlainAttention {
        SoftmaxOverQueriesThroughout(SimpleMatrix mask, int d, int dv) {
            super(mask, d, dv);
        }

        @Override
        SimpleMatrix softmax(SimpleMatrix scores) {
            return super.softmax(scores.transpose()).transpose();
        }

        @Override
        SimpleMatrix dS(SimpleMatrix a, SimpleMatrix dA) {
            return super.dS(a.transpose(), dA.transpose()).transpose();
        }
    }
}
