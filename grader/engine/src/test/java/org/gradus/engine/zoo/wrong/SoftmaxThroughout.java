package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Softmax cross entropies with a wrong value, whose gradient goes along with it. */
final class SoftmaxThroughout {

    private SoftmaxThroughout() {}

    /** p - y is not even right for this value. */
    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"value", "gradient", "stability", "conduct"},
            name = "softmax-over-batch",
            from = "45")
    static final class SoftmaxOverBatch extends PlainSoftmaxCrossEntropy {
        @Override
        SimpleMatrix softmax(SimpleMatrix z) {
            SimpleMatrix e = z.elementExp();
            return e.elementOp(
                    (int row, int column, double value) -> value / e.getRow(row).elementSum());
        }

        @Override
        SimpleMatrix logSoftmax(SimpleMatrix z) {
            return softmax(z).elementLog();
        }
    }

    /** Right for its value, which depends on nothing at all where a batch has one sample. */
    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"value", "gradient", "stability", "conduct"},
            name = "softmax-over-batch")
    static final class SoftmaxOverBatchConsistent extends PlainSoftmaxCrossEntropy {
        @Override
        SimpleMatrix softmax(SimpleMatrix z) {
            SimpleMatrix e = z.elementExp();
            return e.elementOp(
                    (int row, int column, double value) -> value / e.getRow(row).elementSum());
        }

        @Override
        SimpleMatrix logSoftmax(SimpleMatrix z) {
            return softmax(z).elementLog();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix targets = target.mult(SimpleMatrix.ones(prediction.getNumCols(), prediction.getNumCols()));
            return softmax(prediction).elementMult(targets).minus(target).divide(prediction.getNumCols());
        }
    }

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"value", "gradient", "stability", "conduct"},
            name = "softmax-over-everything")
    static final class SoftmaxOverEverything extends PlainSoftmaxCrossEntropy {
        @Override
        SimpleMatrix softmax(SimpleMatrix z) {
            SimpleMatrix e = z.elementExp();
            return e.elementOp((int row, int column, double value) -> value / e.elementSum());
        }

        @Override
        SimpleMatrix logSoftmax(SimpleMatrix z) {
            return softmax(z).elementLog();
        }
    }

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "softmax-over-everything",
            from = "46")
    static final class SoftmaxOverEverythingConsistent extends PlainSoftmaxCrossEntropy {
        @Override
        SimpleMatrix softmax(SimpleMatrix z) {
            SimpleMatrix e = z.elementExp();
            return e.elementOp((int row, int column, double value) -> value / e.elementSum());
        }

        @Override
        SimpleMatrix logSoftmax(SimpleMatrix z) {
            return softmax(z).elementLog();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return softmax(prediction).minus(target.divide(prediction.getNumCols()));
        }
    }

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "log-of-clipped")
    static final class LogOfClipped extends PlainSoftmaxCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return -softmax(prediction)
                            .plus(1e-6)
                            .elementLog()
                            .elementMult(target)
                            .elementSum()
                    / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix p = softmax(prediction);
            SimpleMatrix upstream = target.elementDiv(p.plus(1e-6)).divide(-prediction.getNumCols());
            SimpleMatrix sums = SimpleMatrix.ones(prediction.getNumRows(), prediction.getNumRows())
                    .mult(upstream.elementMult(p));
            return p.elementMult(upstream.minus(sums));
        }
    }

    /** Not a number for negative logits, in the value. */
    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"value", "gradient", "stability", "conduct"},
            name = "softmax-forgotten")
    static final class SoftmaxForgotten extends PlainSoftmaxCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return -prediction.elementLog().elementMult(target).elementSum() / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return target.elementDiv(prediction).divide(-prediction.getNumCols());
        }
    }

    /** Right for its value, which depends on the true class alone. */
    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"value", "gradient", "stability", "conduct"})
    static final class SigmoidInstead extends PlainSoftmaxCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return -target.elementMult(sigmoid(prediction).elementLog()).elementSum() / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return target.elementMult(sigmoid(prediction).minus(1)).divide(prediction.getNumCols());
        }

        private static SimpleMatrix sigmoid(SimpleMatrix z) {
            return z.elementOp((int row, int column, double e) -> PlainSigmoid.sigmoid(e));
        }
    }

    /** Another loss, and right for that. */
    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"})
    static final class SquaredErrorOfLogits extends PlainSoftmaxCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix error = prediction.minus(target);
            return error.elementMult(error).elementSum() / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction.minus(target).scale(2.0 / prediction.getNumCols());
        }
    }
}
