package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Mean absolute errors with a wrong value and the right gradient. */
final class MeanAbsoluteErrorValue {

    private MeanAbsoluteErrorValue() {}

    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"value", "stability", "conduct"},
            name = "squared-for-absolute")
    static final class SquaredForAbsolute extends PlainMeanAbsoluteError {
        SquaredForAbsolute(boolean meanOverOutputs) {
            super(meanOverOutputs);
        }

        @Override
        double size(double error) {
            return error * error;
        }
    }

    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"value", "stability", "conduct"},
            name = "absolute-forgotten")
    static final class AbsoluteForgotten extends PlainMeanAbsoluteError {
        AbsoluteForgotten(boolean meanOverOutputs) {
            super(meanOverOutputs);
        }

        @Override
        double size(double error) {
            return error;
        }
    }

    /** The length of the error of each sample. */
    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"value", "stability", "conduct"},
            name = "length-for-absolute")
    static final class Lengths extends PlainMeanAbsoluteError {
        Lengths(boolean meanOverOutputs) {
            super(meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double sum = 0;
            for (int n = 0; n < prediction.getNumCols(); n++) {
                sum += prediction.getColumn(n).minus(target.getColumn(n)).normF();
            }
            return sum / terms(prediction);
        }
    }

    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"value", "stability", "conduct"},
            name = "averaged-over-outputs")
    static final class AveragedOverOutputs extends PlainMeanAbsoluteError {
        AveragedOverOutputs(boolean meanOverOutputs) {
            super(meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return new PlainMeanAbsoluteError(true).value(prediction, target);
        }
    }

    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"value", "stability", "conduct"},
            name = "summed-over-outputs")
    static final class SummedOverOutputs extends PlainMeanAbsoluteError {
        SummedOverOutputs(boolean meanOverOutputs) {
            super(meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return new PlainMeanAbsoluteError(false).value(prediction, target);
        }
    }

    /** Takes the size of the sum. */
    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"value", "stability", "conduct"})
    static final class AbsoluteOfTheSum extends PlainMeanAbsoluteError {
        AbsoluteOfTheSum(boolean meanOverOutputs) {
            super(meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return Math.abs(prediction.minus(target).elementSum()) / terms(prediction);
        }
    }

    @Wrong(
            part = "MeanAbsoluteError",
            loses = {"value", "stability", "conduct"})
    static final class LargestError extends PlainMeanAbsoluteError {
        LargestError(boolean meanOverOutputs) {
            super(meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction.minus(target).elementMaxAbs();
        }
    }
}
