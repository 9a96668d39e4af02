package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Cross entropies with a wrong gradient and nothing else wrong. */
final class CrossEntropyGradient {

    private CrossEntropyGradient() {}

    /** The gradient of sigmoid and cross entropy together: of z, where it has to be of a. */
    @Wrong(
            part = "CrossEntropy",
            loses = {"gradient"},
            name = "combined-with-sigmoid")
    static final class CombinedWithSigmoid extends PlainCrossEntropy {
        @Override
        double entropyPrime(double a, double y) {
            return a - y;
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"gradient"},
            name = "only-true-outputs",
            from = "55")
    static final class OnlyTrueOutputs extends PlainCrossEntropy {
        @Override
        double entropyPrime(double a, double y) {
            return y == 1 ? -1 / a : 0;
        }
    }

    /** Forgets that 1 - a falls as a rises. */
    @Wrong(
            part = "CrossEntropy",
            loses = {"gradient"})
    static final class InnerSignForgotten extends PlainCrossEntropy {
        @Override
        double entropyPrime(double a, double y) {
            return -y / a - (1 - y) / (1 - a);
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"gradient"},
            name = "log-of-clipped")
    static final class LogOfClipped extends PlainCrossEntropy {
        @Override
        double entropyPrime(double a, double y) {
            return (1 - y) / (1 - a + 1e-6) - y / (a + 1e-6);
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"gradient"},
            name = "logarithm-base-two")
    static final class LogarithmBaseTwo extends PlainCrossEntropy {
        @Override
        double entropyPrime(double a, double y) {
            return super.entropyPrime(a, y) / Math.log(2);
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"gradient"},
            name = "logarithm-base-ten")
    static final class LogarithmBaseTen extends PlainCrossEntropy {
        @Override
        double entropyPrime(double a, double y) {
            return super.entropyPrime(a, y) / Math.log(10);
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"gradient"},
            name = "averaged-over-outputs")
    static final class AveragedOverOutputs extends PlainCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).divide(prediction.getNumRows());
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"gradient"},
            name = "first-target-for-all")
    static final class FirstTargetForAll extends PlainCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(
                    prediction, target.elementOp((int row, int column, double value) -> target.get(0, column)));
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"gradient"},
            name = "first-output-only")
    static final class FirstOutputOnly extends PlainCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target)
                    .elementOp((int row, int column, double value) -> row == 0 ? value : 0);
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"gradient"})
    static final class TargetsExchanged extends PlainCrossEntropy {
        @Override
        double entropyPrime(double a, double y) {
            return super.entropyPrime(a, 1 - y);
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"gradient"},
            name = "sign-flipped",
            from = "52")
    static final class SignFlipped extends PlainCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).negative();
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"gradient"},
            name = "not-averaged-over-batch",
            from = "49")
    static final class NotAveraged extends PlainCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).scale(prediction.getNumCols());
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"gradient"},
            name = "averaged-twice",
            from = "50")
    static final class AveragedTwice extends PlainCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).divide(prediction.getNumCols());
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"gradient"},
            name = "left-zero")
    static final class LeftZero extends PlainCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return new SimpleMatrix(prediction.getNumRows(), prediction.getNumCols());
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"gradient"},
            name = "first-sample-only")
    static final class FirstSampleOnly extends PlainCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target)
                    .elementOp((int row, int column, double value) -> column == 0 ? value : 0);
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"stability"},
            name = "float-arithmetic")
    static final class FloatArithmetic extends PlainCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).elementOp((int row, int column, double value) -> (float) value);
        }
    }

    /** 1/N is 0 for more than one sample. */
    @Wrong(
            part = "CrossEntropy",
            loses = {"gradient"},
            name = "left-zero",
            from = "further: integer division in 1/N")
    static final class DividedAsIntegers extends PlainCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            int weight = 1 / prediction.getNumCols();
            return super.gradient(prediction, target).scale((double) weight * prediction.getNumCols());
        }
    }

    @Wrong(
            part = "CrossEntropy",
            loses = {"gradient"},
            from = "further: returns null")
    static final class ReturnsNull extends PlainCrossEntropy {
        @Override
        @SuppressWarnings("NullAway") // the slip
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return null;
        }
    }

    /** Adds the outputs up, and has one row where there should be as many as there are outputs. */
    @Wrong(
            part = "CrossEntropy",
            loses = {"gradient"},
            from = "further: wrong rank")
    static final class OneRow extends PlainCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return SimpleMatrix.ones(1, prediction.getNumRows()).mult(super.gradient(prediction, target));
        }
    }
}
