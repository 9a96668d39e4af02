package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Softmax cross entropies that are right for ordinary logits alone. */
final class SoftmaxExtremes {

    private SoftmaxExtremes() {}

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"stability"},
            name = "exp-overflows",
            from = "43")
    static final class Overflows extends PlainSoftmaxCrossEntropy {
        @Override
        SimpleMatrix softmax(SimpleMatrix z) {
            SimpleMatrix e = z.elementExp();
            return e.elementOp((int row, int column, double value) ->
                    value / e.getColumn(column).elementSum());
        }

        @Override
        SimpleMatrix logSoftmax(SimpleMatrix z) {
            return softmax(z).elementLog();
        }
    }

    /** Takes the smallest logit out "for numerical reasons". */
    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"stability"},
            name = "minimum-subtracted",
            from = "44")
    static final class MinimumSubtracted extends PlainSoftmaxCrossEntropy {
        @Override
        SimpleMatrix softmax(SimpleMatrix z) {
            SimpleMatrix e =
                    z.elementOp((int row, int column, double logit) -> Math.exp(logit - minimum(z.getColumn(column))));
            return e.elementOp((int row, int column, double value) ->
                    value / e.getColumn(column).elementSum());
        }

        @Override
        SimpleMatrix logSoftmax(SimpleMatrix z) {
            return softmax(z).elementLog();
        }

        private static double minimum(SimpleMatrix column) {
            return -column.negative().elementMax();
        }
    }

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"stability"},
            name = "global-maximum-subtracted",
            from = "47")
    static final class GlobalMaximumSubtracted extends PlainSoftmaxCrossEntropy {
        @Override
        SimpleMatrix softmax(SimpleMatrix z) {
            SimpleMatrix e = z.minus(z.elementMax()).elementExp();
            return e.elementOp((int row, int column, double value) ->
                    value / e.getColumn(column).elementSum());
        }

        @Override
        SimpleMatrix logSoftmax(SimpleMatrix z) {
            return softmax(z).elementLog();
        }
    }

    /** A safe softmax, and then the logarithm of a probability that has underflowed. */
    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"stability"},
            name = "log-of-zero",
            from = "53")
    static final class LogarithmOfProbability extends PlainSoftmaxCrossEntropy {
        @Override
        SimpleMatrix logSoftmax(SimpleMatrix z) {
            SimpleMatrix e = z.elementOp((int row, int column, double value) ->
                    Math.exp(value - z.getColumn(column).elementMax()));
            return e.elementOp((int row, int column, double value) ->
                    Math.log(value / e.getColumn(column).elementSum()));
        }
    }

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"stability"},
            from = "further: NaN swallowed")
    static final class NotANumberSwallowed extends PlainSoftmaxCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double value = super.value(prediction, target);
            return Double.isFinite(value) ? value : 0;
        }

        @Override
        SimpleMatrix softmax(SimpleMatrix z) {
            SimpleMatrix e = z.elementExp();
            return e.elementOp((int row, int column, double value) ->
                    value / e.getColumn(column).elementSum());
        }

        @Override
        SimpleMatrix logSoftmax(SimpleMatrix z) {
            return softmax(z).elementLog();
        }
    }
}
