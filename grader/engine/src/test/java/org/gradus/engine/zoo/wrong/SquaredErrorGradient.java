package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Squared errors with a wrong gradient and nothing else wrong. */
final class SquaredErrorGradient {

    private static final double SLIGHTLY = 1 + 1e-6;

    private SquaredErrorGradient() {}

    @Wrong(
            part = "SquaredError",
            loses = {"gradient"})
    static final class GradientOff extends PlainSquaredError {
        GradientOff(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).scale(SLIGHTLY);
        }
    }

    @Wrong(
            part = "SquaredError",
            loses = {"gradient"})
    static final class GradientTransposed extends PlainSquaredError {
        GradientTransposed(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).transpose();
        }
    }

    @Wrong(
            part = "SquaredError",
            loses = {"gradient"},
            name = "two-forgotten")
    static final class TwoForgotten extends PlainSquaredError {
        TwoForgotten(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction.minus(target).scale(weight(prediction));
        }
    }

    @Wrong(
            part = "SquaredError",
            loses = {"gradient"},
            from = "57")
    static final class TwoTooMany extends PlainSquaredError {
        TwoTooMany(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction.minus(target).scale(4 * weight(prediction));
        }
    }

    @Wrong(
            part = "SquaredError",
            loses = {"gradient"},
            name = "factor-forgotten")
    static final class FactorForgotten extends PlainSquaredError {
        FactorForgotten(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction.minus(target).scale(2 * weight(prediction) / factor);
        }
    }

    @Wrong(
            part = "SquaredError",
            loses = {"gradient"},
            name = "averaged-over-outputs")
    static final class AveragedOverOutputs extends PlainSquaredError {
        AveragedOverOutputs(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return new PlainSquaredError(factor, true).gradient(prediction, target);
        }
    }

    @Wrong(
            part = "SquaredError",
            loses = {"gradient"},
            name = "first-target-for-all",
            from = "001: delta2(4) with y1")
    static final class FirstTargetForAll extends PlainSquaredError {
        FirstTargetForAll(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(
                    prediction, target.elementOp((int row, int column, double value) -> target.get(0, column)));
        }
    }

    @Wrong(
            part = "SquaredError",
            loses = {"gradient"},
            name = "first-output-only")
    static final class FirstOutputOnly extends PlainSquaredError {
        FirstOutputOnly(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target)
                    .elementOp((int row, int column, double value) -> row == 0 ? value : 0);
        }
    }

    /** The summands of the value, not differentiated. */
    @Wrong(
            part = "SquaredError",
            loses = {"gradient"})
    static final class SquareLeft extends PlainSquaredError {
        SquareLeft(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix error = prediction.minus(target);
            return error.elementMult(error).scale(weight(prediction));
        }
    }

    @Wrong(
            part = "SquaredError",
            loses = {"gradient"},
            name = "sign-flipped",
            from = "58")
    static final class SignFlipped extends PlainSquaredError {
        SignFlipped(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).negative();
        }
    }

    @Wrong(
            part = "SquaredError",
            loses = {"gradient"},
            name = "not-averaged-over-batch",
            from = "49, of the squared error")
    static final class NotAveraged extends PlainSquaredError {
        NotAveraged(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).scale(prediction.getNumCols());
        }
    }

    @Wrong(
            part = "SquaredError",
            loses = {"gradient"},
            name = "averaged-twice",
            from = "50, of the squared error")
    static final class AveragedTwice extends PlainSquaredError {
        AveragedTwice(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).divide(prediction.getNumCols());
        }
    }

    @Wrong(
            part = "SquaredError",
            loses = {"gradient"},
            name = "left-zero")
    static final class LeftZero extends PlainSquaredError {
        LeftZero(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return new SimpleMatrix(prediction.getNumRows(), prediction.getNumCols());
        }
    }

    @Wrong(
            part = "SquaredError",
            loses = {"gradient"},
            name = "first-sample-only")
    static final class FirstSampleOnly extends PlainSquaredError {
        FirstSampleOnly(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target)
                    .elementOp((int row, int column, double value) -> column == 0 ? value : 0);
        }
    }

    @Wrong(
            part = "SquaredError",
            loses = {"stability"},
            name = "float-arithmetic")
    static final class FloatArithmetic extends PlainSquaredError {
        FloatArithmetic(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).elementOp((int row, int column, double value) -> (float) value);
        }
    }

    /** 1/N is 0 for more than one sample. */
    @Wrong(
            part = "SquaredError",
            loses = {"gradient"},
            name = "left-zero",
            from = "further: integer division in 1/N")
    static final class DividedAsIntegers extends PlainSquaredError {
        DividedAsIntegers(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            int weight = 1 / prediction.getNumCols();
            return super.gradient(prediction, target).scale((double) weight * prediction.getNumCols());
        }
    }

    @Wrong(
            part = "SquaredError",
            loses = {"gradient"},
            from = "further: returns null")
    static final class ReturnsNull extends PlainSquaredError {
        ReturnsNull(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        @SuppressWarnings("NullAway") // the slip
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return null;
        }
    }

    /** Adds the outputs up, and has one row where there should be as many as there are outputs. */
    @Wrong(
            part = "SquaredError",
            loses = {"gradient"},
            from = "further: wrong rank")
    static final class OneRow extends PlainSquaredError {
        OneRow(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return SimpleMatrix.ones(1, prediction.getNumRows()).mult(super.gradient(prediction, target));
        }
    }
}
