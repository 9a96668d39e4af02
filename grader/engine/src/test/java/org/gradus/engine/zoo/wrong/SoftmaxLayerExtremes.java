package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Softmax layers that are right for ordinary inputs alone. */
final class SoftmaxLayerExtremes {

    private SoftmaxLayerExtremes() {}

    @Wrong(
            part = "Softmax",
            loses = {"stability"},
            name = "exp-overflows")
    static final class Overflows extends PlainSoftmax {
        @Override
        SimpleMatrix powers(SimpleMatrix x) {
            return x.elementExp();
        }
    }

    /** Takes the smallest entry out "for numerical reasons". */
    @Wrong(
            part = "Softmax",
            loses = {"stability"},
            name = "minimum-subtracted")
    static final class MinimumSubtracted extends PlainSoftmax {
        @Override
        SimpleMatrix powers(SimpleMatrix x) {
            return x.elementOp((int row, int column, double e) ->
                    Math.exp(e + x.getColumn(column).negative().elementMax()));
        }
    }

    @Wrong(
            part = "Softmax",
            loses = {"stability"},
            name = "global-maximum-subtracted")
    static final class GlobalMaximumSubtracted extends PlainSoftmax {
        @Override
        SimpleMatrix powers(SimpleMatrix x) {
            return x.minus(x.elementMax()).elementExp();
        }
    }

    @Wrong(
            part = "Softmax",
            loses = {"stability"})
    static final class NotANumberSwallowed extends PlainSoftmax {
        @Override
        SimpleMatrix powers(SimpleMatrix x) {
            return x.elementExp();
        }

        @Override
        SimpleMatrix softmax(SimpleMatrix x) {
            return super.softmax(x).elementOp((int row, int column, double e) -> Double.isNaN(e) ? 0 : e);
        }
    }

    /** No share is less than a ten-millionth, so that a logarithm may follow. */
    @Wrong(
            part = "Softmax",
            loses = {"stability"})
    static final class LeastShare extends PlainSoftmax {
        @Override
        SimpleMatrix softmax(SimpleMatrix x) {
            return super.softmax(x).elementOp((int row, int column, double e) -> Math.max(1e-7, e));
        }
    }
}
