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

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"gradient"},
            name = "averaged-over-outputs")
    static final class AveragedOverOutputs extends PlainSoftmaxCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).divide(prediction.getNumRows());
        }
    }

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"gradient"},
            from = "further: label off by one")
    static final class LabelOffByOne extends PlainSoftmaxCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, nextClass(target));
        }

        private static SimpleMatrix nextClass(SimpleMatrix target) {
            int classes = target.getNumRows();
            return target.elementOp(
                    (int row, int column, double value) -> target.get((row + classes - 1) % classes, column));
        }
    }

    /** Takes the class that was predicted for the one that should be. */
    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"gradient"},
            from = "further: argmax for target")
    static final class ArgmaxForTarget extends PlainSoftmaxCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, likeliest(prediction));
        }

        private static SimpleMatrix likeliest(SimpleMatrix prediction) {
            return prediction.elementOp((int row, int column, double z) ->
                    z == prediction.getColumn(column).elementMax() ? 1 : 0);
        }
    }

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"gradient"},
            name = "sign-flipped",
            from = "52")
    static final class SignFlipped extends PlainSoftmaxCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).negative();
        }
    }

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"gradient"},
            name = "not-averaged-over-batch",
            from = "49")
    static final class NotAveraged extends PlainSoftmaxCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).scale(prediction.getNumCols());
        }
    }

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"gradient"},
            name = "averaged-twice",
            from = "50")
    static final class AveragedTwice extends PlainSoftmaxCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).divide(prediction.getNumCols());
        }
    }

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"gradient"},
            name = "left-zero",
            from = "48")
    static final class LeftZero extends PlainSoftmaxCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return new SimpleMatrix(prediction.getNumRows(), prediction.getNumCols());
        }
    }

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"gradient"},
            name = "first-sample-only")
    static final class FirstSampleOnly extends PlainSoftmaxCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target)
                    .elementOp((int row, int column, double value) -> column == 0 ? value : 0);
        }
    }

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"stability"},
            name = "float-arithmetic")
    static final class FloatArithmetic extends PlainSoftmaxCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).elementOp((int row, int column, double value) -> (float) value);
        }
    }

    /** 1/N is 0 for more than one sample. */
    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"gradient"},
            name = "left-zero",
            from = "further: integer division in 1/N")
    static final class DividedAsIntegers extends PlainSoftmaxCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            int weight = 1 / prediction.getNumCols();
            return super.gradient(prediction, target).scale((double) weight * prediction.getNumCols());
        }
    }

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"gradient"},
            from = "further: returns null")
    static final class ReturnsNull extends PlainSoftmaxCrossEntropy {
        @Override
        @SuppressWarnings("NullAway") // the slip
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return null;
        }
    }

    /** Adds the outputs up, and has one row where there should be as many as there are outputs. */
    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"gradient"},
            from = "further: wrong rank")
    static final class OneRow extends PlainSoftmaxCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return SimpleMatrix.ones(1, prediction.getNumRows()).mult(super.gradient(prediction, target));
        }
    }

    /** Thinks that a batch of one is a vector, and that a vector is a row. */
    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"gradient"})
    static final class OneSampleAsARow extends PlainSoftmaxCrossEntropy {
        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix gradient = super.gradient(prediction, target);
            return prediction.getNumCols() == 1 ? gradient.transpose() : gradient;
        }
    }
}
