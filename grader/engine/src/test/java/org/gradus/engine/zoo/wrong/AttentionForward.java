package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Attention with a wrong forward and a right gradient. */
final class AttentionForward {

    private AttentionForward() {}

    @Wrong(
            part = "Attention",
            loses = {"forward", "stability", "conduct"},
            name = "scale-forgotten")
    static final class ScaleForgotten extends PlainAttention {
        ScaleForgotten(SimpleMatrix mask, int d, int dv) {
            super(mask, d, dv);
        }

        @Override
        SimpleMatrix y(int n) {
            return softmax(masked(q(n).mult(k(n).transpose()))).mult(v(n));
        }
    }

    @Wrong(
            part = "Attention",
            loses = {"forward", "stability", "conduct"},
            name = "scaled-by-d")
    static final class ScaledByD extends PlainAttention {
        ScaledByD(SimpleMatrix mask, int d, int dv) {
            super(mask, d, dv);
        }

        @Override
        SimpleMatrix y(int n) {
            return softmax(masked(q(n).mult(k(n).transpose()).divide(d))).mult(v(n));
        }
    }

    @Wrong(
            part = "Attention",
            loses = {"forward", "stability", "conduct"},
            name = "mask-forgotten")
    static final class MaskForgotten extends PlainAttention {
        MaskForgotten(SimpleMatrix mask, int d, int dv) {
            super(mask, d, dv);
        }

        @Override
        SimpleMatrix y(int n) {
            return softmax(scores(n)).mult(v(n));
        }
    }

    /** Adds the mask before dividing. */
    @Wrong(
            part = "Attention",
            loses = {"forward", "stability", "conduct"})
    static final class MaskScaledToo extends PlainAttention {
        MaskScaledToo(SimpleMatrix mask, int d, int dv) {
            super(mask, d, dv);
        }

        @Override
        SimpleMatrix y(int n) {
            return softmax(scores(n).plus(mask.divide(divisor()))).mult(v(n));
        }
    }

    @Wrong(
            part = "Attention",
            loses = {"forward", "stability", "conduct"},
            name = "softmax-over-queries")
    static final class SoftmaxOverQueries extends PlainAttention {
        SoftmaxOverQueries(SimpleMatrix mask, int d, int dv) {
            super(mask, d, dv);
        }

        @Override
        SimpleMatrix y(int n) {
            return softmax(masked(scores(n)).transpose()).transpose().mult(v(n));
        }
    }
}
