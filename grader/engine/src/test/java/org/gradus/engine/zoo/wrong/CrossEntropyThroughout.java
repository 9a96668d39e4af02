package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Cross entropies with a wrong value, whose gradient goes along with it. */
final class CrossEntropyThroughout {

    private CrossEntropyThroughout() {}

    /** Right for its value, which does not depend on the outputs that should be 0. */
    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "gradient", "stability", "conduct"},
            name = "only-true-outputs")
    static final class OnlyTrueOutputs extends PlainCrossEntropy {
        @Override
        double entropy(double a, double y) {
            return y == 1 ? -Math.log(a) : 0;
        }

        @Override
        double entropyPrime(double a, double y) {
            return y == 1 ? -1 / a : 0;
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "logarithm-base-two")
    static final class LogarithmBaseTwo extends PlainCrossEntropy {
        @Override
        double entropy(double a, double y) {
            return super.entropy(a, y) / Math.log(2);
        }

        @Override
        double entropyPrime(double a, double y) {
            return super.entropyPrime(a, y) / Math.log(2);
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "logarithm-base-ten")
    static final class LogarithmBaseTen extends PlainCrossEntropy {
        @Override
        double entropy(double a, double y) {
            return super.entropy(a, y) / Math.log(10);
        }

        @Override
        double entropyPrime(double a, double y) {
            return super.entropyPrime(a, y) / Math.log(10);
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "log-of-clipped")
    static final class LogOfClipped extends PlainCrossEntropy {
        @Override
        double entropy(double a, double y) {
            return -(y * Math.log(a + 1e-6) + (1 - y) * Math.log(1 - a + 1e-6));
        }

        @Override
        double entropyPrime(double a, double y) {
            return (1 - y) / (1 - a + 1e-6) - y / (a + 1e-6);
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "averaged-over-outputs")
    static final class AveragedOverOutputs extends PlainCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return super.value(prediction, target) / prediction.getNumRows();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).divide(prediction.getNumRows());
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "first-target-for-all")
    static final class FirstTargetForAll extends PlainCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return super.value(
                    prediction, target.elementOp((int row, int column, double value) -> target.get(0, column)));
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(
                    prediction, target.elementOp((int row, int column, double value) -> target.get(0, column)));
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "gradient", "stability", "conduct"},
            name = "first-output-only")
    static final class FirstOutputOnly extends PlainCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return super.value(prediction.getRow(0), target.getRow(0));
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target)
                    .elementOp((int row, int column, double value) -> row == 0 ? value : 0);
        }
    }

    /** Another loss, and right for that. */
    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"})
    static final class SquaredError extends PlainCrossEntropy {
        @Override
        double entropy(double a, double y) {
            return (a - y) * (a - y);
        }

        @Override
        double entropyPrime(double a, double y) {
            return 2 * (a - y);
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"})
    static final class TargetsExchanged extends PlainCrossEntropy {
        @Override
        double entropy(double a, double y) {
            return super.entropy(a, 1 - y);
        }

        @Override
        double entropyPrime(double a, double y) {
            return super.entropyPrime(a, 1 - y);
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "not-averaged-over-batch")
    static final class NotAveraged extends PlainCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return super.value(prediction, target) * prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).scale(prediction.getNumCols());
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "averaged-twice")
    static final class AveragedTwice extends PlainCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return super.value(prediction, target) * (1.0 / prediction.getNumCols());
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).scale(1.0 / prediction.getNumCols());
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "sign-flipped")
    static final class SignFlipped extends PlainCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return super.value(prediction, target) * -1;
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).scale(-1);
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"stability"},
            name = "float-arithmetic")
    static final class FloatArithmetic extends PlainCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return (float) super.value(prediction, target);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).elementOp((int row, int column, double value) -> (float) value);
        }
    }

    /** The value is 0 for more than one sample, and its gradient is 0 rightly: that earns nothing. */
    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "gradient", "stability", "conduct"},
            name = "left-zero",
            from = "further: integer division in 1/N")
    static final class DividedAsIntegers extends PlainCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            int weight = 1 / prediction.getNumCols();
            return weight * prediction.getNumCols() * super.value(prediction, target);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            int weight = 1 / prediction.getNumCols();
            return super.gradient(prediction, target).scale((double) weight * prediction.getNumCols());
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"})
    static final class Doubled extends PlainCrossEntropy {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return super.value(prediction, target) * 2;
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).scale(2);
        }
    }
}
