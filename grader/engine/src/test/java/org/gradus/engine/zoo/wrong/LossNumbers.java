package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Losses that are right for ordinary numbers and few classes, and wrong for others. */
final class LossNumbers {

    private LossNumbers() {}

    @Wrong(
            part = "SquaredError",
            loses = {"gradient"})
    static final class TargetsUpToTwenty extends PlainSquaredError {
        TargetsUpToTwenty(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(
                    prediction, target.elementOp((int row, int column, double y) -> Math.max(-20, Math.min(20, y))));
        }
    }

    @Wrong(
            part = "SquaredError",
            loses = {"gradient"})
    static final class EqualIsNotANumber extends PlainSquaredError {
        EqualIsNotANumber(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix error = prediction.minus(target);
            return super.gradient(prediction, target).elementMult(error.elementDiv(error));
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "stability", "conduct"},
            name = "log-of-clipped")
    static final class ClippedAtAThousandth extends PlainCrossEntropy {
        @Override
        double entropy(double a, double y) {
            return super.entropy(Math.max(1e-3, Math.min(1 - 1e-3, a)), y);
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"gradient"},
            name = "log-of-clipped")
    static final class GradientClippedAtAHundredThousandth extends PlainCrossEntropy {
        @Override
        double entropyPrime(double a, double y) {
            return super.entropyPrime(Math.max(1e-5, Math.min(1 - 1e-5, a)), y);
        }
    }

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"value", "stability", "conduct"})
    static final class RoomForTenClasses extends PlainSoftmaxCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double[] logits = new double[10];
            for (int row = 0; row < prediction.getNumRows(); row++) {
                logits[row] = prediction.get(row, 0);
            }
            return super.value(prediction, target);
        }
    }

    /** Legal, and it costs what it changes: the loss of a prediction that is all but impossible. */
    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"stability"},
            name = "log-of-clipped")
    static final class ClippedAtAMillionthOfAMillionth extends PlainSoftmaxCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix p = softmax(prediction)
                    .elementOp((int row, int column, double e) -> Math.max(1e-12, Math.min(1 - 1e-12, e)));
            return -p.elementLog().elementMult(target).elementSum() / prediction.getNumCols();
        }
    }
}
