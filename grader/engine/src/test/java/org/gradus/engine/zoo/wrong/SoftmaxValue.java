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

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"value", "stability", "conduct"},
            name = "logarithm-base-two")
    static final class LogarithmBaseTwo extends PlainSoftmaxCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return super.value(prediction, target) / Math.log(2);
        }
    }

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"value", "stability", "conduct"},
            name = "logarithm-base-ten")
    static final class LogarithmBaseTen extends PlainSoftmaxCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return super.value(prediction, target) / Math.log(10);
        }
    }

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"value", "stability", "conduct"},
            name = "averaged-over-outputs")
    static final class AveragedOverOutputs extends PlainSoftmaxCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return super.value(prediction, target) / prediction.getNumRows();
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

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"value", "stability", "conduct"},
            from = "further: label off by one")
    static final class LabelOffByOne extends PlainSoftmaxCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return super.value(prediction, nextClass(target));
        }

        private static SimpleMatrix nextClass(SimpleMatrix target) {
            int classes = target.getNumRows();
            return target.elementOp(
                    (int row, int column, double value) -> target.get((row + classes - 1) % classes, column));
        }
    }

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"value", "stability", "conduct"},
            name = "not-averaged-over-batch")
    static final class NotAveraged extends PlainSoftmaxCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction.getNumCols() * super.value(prediction, target);
        }
    }

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"value", "stability", "conduct"},
            name = "sign-flipped")
    static final class SignFlipped extends PlainSoftmaxCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return -super.value(prediction, target);
        }
    }

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"value", "stability", "conduct"})
    static final class NotANumber extends PlainSoftmaxCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return Double.NaN;
        }
    }
}
