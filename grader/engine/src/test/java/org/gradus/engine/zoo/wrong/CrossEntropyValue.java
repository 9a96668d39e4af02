package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Cross entropies with a wrong value and the right gradient. */
final class CrossEntropyValue {

    private CrossEntropyValue() {}

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "stability", "conduct"},
            name = "only-true-outputs")
    static final class OnlyTrueOutputs extends PlainCrossEntropy {
        @Override
        double entropy(double a, double y) {
            return y == 1 ? -Math.log(a) : 0;
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "stability", "conduct"},
            name = "logarithm-base-two")
    static final class LogarithmBaseTwo extends PlainCrossEntropy {
        @Override
        double entropy(double a, double y) {
            return super.entropy(a, y) / Math.log(2);
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "stability", "conduct"},
            name = "logarithm-base-ten")
    static final class LogarithmBaseTen extends PlainCrossEntropy {
        @Override
        double entropy(double a, double y) {
            return -(y * Math.log10(a) + (1 - y) * Math.log10(1 - a));
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "stability", "conduct"},
            name = "log-of-clipped",
            from = "54")
    static final class LogOfClipped extends PlainCrossEntropy {
        @Override
        double entropy(double a, double y) {
            return -(y * Math.log(a + 1e-6) + (1 - y) * Math.log(1 - a + 1e-6));
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "stability", "conduct"},
            name = "averaged-over-outputs")
    static final class AveragedOverOutputs extends PlainCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return super.value(prediction, target) / prediction.getNumRows();
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "stability", "conduct"},
            name = "first-output-only")
    static final class FirstOutputOnly extends PlainCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return super.value(prediction.getRow(0), target.getRow(0));
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "stability", "conduct"},
            name = "not-averaged-over-batch")
    static final class NotAveraged extends PlainCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction.getNumCols() * super.value(prediction, target);
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "stability", "conduct"},
            name = "sign-flipped")
    static final class SignFlipped extends PlainCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return -super.value(prediction, target);
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "stability", "conduct"})
    static final class NotANumber extends PlainCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return Double.NaN;
        }
    }
}
