package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Softmax cross entropies with a wrong gradient and nothing else wrong. */
final class SoftmaxGradient {

    private SoftmaxGradient() {}

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"gradient"},
            name = "softmax-forgotten")
    static final class SoftmaxForgotten extends PlainSoftmaxCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction.minus(target).divide(prediction.getNumCols());
        }
    }

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"gradient"},
            name = "true-class-only",
            from = "55")
    static final class TrueClassOnly extends PlainSoftmaxCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).elementMult(target);
        }
    }

    /** Softmax with p (1 - p) for its derivative; behind a logarithm that leaves the true class alone. */
    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"gradient"},
            name = "true-class-only",
            from = "42")
    static final class DiagonalOnly extends PlainSoftmaxCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix p = softmax(prediction);
            SimpleMatrix upstream = target.elementDiv(p).divide(-prediction.getNumCols());
            return upstream.elementMult(p).elementMult(p.scale(-1).plus(1));
        }
    }

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"gradient"},
            name = "softmax-derivative-twice")
    static final class SoftmaxDerivativeTwice extends PlainSoftmaxCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix p = softmax(prediction);
            SimpleMatrix upstream = super.gradient(prediction, target);
            SimpleMatrix sums = SimpleMatrix.ones(prediction.getNumRows(), prediction.getNumRows())
                    .mult(upstream.elementMult(p));
            return p.elementMult(upstream.minus(sums));
        }
    }

    /** p (1 - p) once more, as behind a sigmoid. */
    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"gradient"})
    static final class DiagonalTwice extends PlainSoftmaxCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix p = softmax(prediction);
            return super.gradient(prediction, target)
                    .elementMult(p)
                    .elementMult(p.scale(-1).plus(1));
        }
    }

    /** Stops at dL/dp. */
    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"gradient"})
    static final class ByProbability extends PlainSoftmaxCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return target.elementDiv(softmax(prediction)).divide(-prediction.getNumCols());
        }
    }

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"gradient"})
    static final class TargetForgotten extends PlainSoftmaxCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return softmax(prediction).divide(prediction.getNumCols());
        }
    }

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"gradient"},
            name = "softmax-over-batch")
    static final class SoftmaxOverBatch extends PlainSoftmaxCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix e = prediction.elementExp();
            SimpleMatrix p = e.elementOp(
                    (int row, int column, double value) -> value / e.getRow(row).elementSum());
            return p.minus(target).divide(prediction.getNumCols());
        }
    }

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"gradient"},
            name = "softmax-over-everything")
    static final class SoftmaxOverEverything extends PlainSoftmaxCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix e = prediction.elementExp();
            return e.divide(e.elementSum()).minus(target).divide(prediction.getNumCols());
        }
    }
}
