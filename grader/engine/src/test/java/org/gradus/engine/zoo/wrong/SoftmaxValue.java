package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Softmax cross entropies with a wrong value and the right gradient. */
final class SoftmaxValue {

    private SoftmaxValue() {}

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"value", "stability", "conduct"},
            name = "log-of-clipped",
            from = "54")
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
    }

    /** The logarithm of logits: NaN where they are negative. */
    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"value", "stability", "conduct"},
            name = "softmax-forgotten")
    static final class SoftmaxForgotten extends PlainSoftmaxCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return -prediction.elementLog().elementMult(target).elementSum() / prediction.getNumCols();
        }
    }

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"value", "stability", "conduct"})
    static final class LogarithmForgotten extends PlainSoftmaxCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return -softmax(prediction).elementMult(target).elementSum() / prediction.getNumCols();
        }
    }
}
