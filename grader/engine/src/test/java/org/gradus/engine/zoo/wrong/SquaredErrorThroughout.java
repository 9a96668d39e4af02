package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Squared errors with a wrong value, whose gradient goes along with it. */
final class SquaredErrorThroughout {

    private SquaredErrorThroughout() {}

    @Wrong(
            part = "SquaredError",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "factor-forgotten")
    static final class FactorForgotten extends PlainSquaredError {
        FactorForgotten(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        double weight(SimpleMatrix prediction) {
            return super.weight(prediction) / factor;
        }
    }

    @Wrong(
            part = "SquaredError",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "averaged-over-outputs")
    static final class AveragedOverOutputs extends PlainSquaredError {
        AveragedOverOutputs(double factor, boolean meanOverOutputs) {
            super(factor, true);
        }
    }

    @Wrong(
            part = "SquaredError",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "first-target-for-all")
    static final class FirstTargetForAll extends PlainSquaredError {
        FirstTargetForAll(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

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

    /** Right for its value, which does not depend on the other outputs. */
    @Wrong(
            part = "SquaredError",
            loses = {"value", "gradient", "stability", "conduct"},
            name = "first-output-only")
    static final class FirstOutputOnly extends PlainSquaredError {
        FirstOutputOnly(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix error = prediction.minus(target).getRow(0);
            return weight(prediction) * error.elementMult(error).elementSum();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target)
                    .elementOp((int row, int column, double value) -> row == 0 ? value : 0);
        }
    }

    /** Another loss, and right for that. */
    @Wrong(
            part = "SquaredError",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"})
    static final class AbsoluteError extends PlainSquaredError {
        AbsoluteError(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return weight(prediction)
                    * prediction
                            .minus(target)
                            .elementOp((int row, int column, double error) -> Math.abs(error))
                            .elementSum();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction
                    .minus(target)
                    .elementOp((int row, int column, double error) -> Math.signum(error) * weight(prediction));
        }
    }

    /** Cannot be constructed as the assignment says. */
    @Wrong(
            part = "SquaredError",
            loses = {"value", "gradient", "stability", "conduct"})
    static final class WithoutConstructor extends PlainSquaredError {
        WithoutConstructor() {
            super(1, false);
        }
    }

    @Wrong(
            part = "SquaredError",
            loses = {"value", "gradient", "stability", "conduct"})
    static final class NotWritten extends PlainSquaredError {
        NotWritten(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            throw new UnsupportedOperationException("factor * sum (prediction - target)^2 / batch");
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            throw new UnsupportedOperationException("2 factor (prediction - target) / batch");
        }
    }

    @Wrong(
            part = "SquaredError",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "not-averaged-over-batch")
    static final class NotAveraged extends PlainSquaredError {
        NotAveraged(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

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
            part = "SquaredError",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "averaged-twice")
    static final class AveragedTwice extends PlainSquaredError {
        AveragedTwice(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

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
            part = "SquaredError",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "sign-flipped")
    static final class SignFlipped extends PlainSquaredError {
        SignFlipped(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

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
            part = "SquaredError",
            loses = {"stability"},
            name = "float-arithmetic")
    static final class FloatArithmetic extends PlainSquaredError {
        FloatArithmetic(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

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
            part = "SquaredError",
            loses = {"value", "gradient", "stability", "conduct"},
            name = "left-zero",
            from = "further: integer division in 1/N")
    static final class DividedAsIntegers extends PlainSquaredError {
        DividedAsIntegers(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

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
            part = "SquaredError",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            from = "59")
    static final class Doubled extends PlainSquaredError {
        Doubled(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

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
