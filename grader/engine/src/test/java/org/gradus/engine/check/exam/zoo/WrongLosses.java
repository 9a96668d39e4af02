package org.gradus.engine.check.exam.zoo;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/** Squared errors that are wrong in one way each. */
final class WrongLosses {

    private static final double SLIGHTLY = 1 + 1e-6;

    private WrongLosses() {}

    /** A right one, for the others to change one thing of. */
    static class Right implements Loss {
        private final double factor;
        private final boolean meanOverOutputs;

        Right(double factor, boolean meanOverOutputs) {
            this.factor = factor;
            this.meanOverOutputs = meanOverOutputs;
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix error = prediction.minus(target);
            return weight(prediction) * error.elementMult(error).elementSum();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction.minus(target).scale(2 * weight(prediction));
        }

        private double weight(SimpleMatrix prediction) {
            double count = prediction.getNumCols() * (meanOverOutputs ? prediction.getNumRows() : 1.0);
            return factor / count;
        }
    }

    static final class WithoutConstructor extends Right {
        WithoutConstructor() {
            super(1, false);
        }
    }

    static final class ValueOff extends Right {
        ValueOff(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return super.value(prediction, target) * SLIGHTLY;
        }
    }

    static final class GradientOff extends Right {
        GradientOff(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).scale(SLIGHTLY);
        }
    }

    static final class GradientTransposed extends Right {
        GradientTransposed(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).transpose();
        }
    }

    static final class WritesIntoPredictionForGradient extends Right {
        WritesIntoPredictionForGradient(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix gradient = super.gradient(prediction, target);
            prediction.zero();
            return gradient;
        }
    }

    static final class WritesIntoPredictionForValue extends Right {
        WritesIntoPredictionForValue(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double value = super.value(prediction, target);
            prediction.zero();
            return value;
        }
    }

    static final class WritesIntoTarget extends Right {
        WritesIntoTarget(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double value = super.value(prediction, target);
            target.setTo(prediction);
            return value;
        }
    }

    static final class ReusesItsResult extends Right {
        private SimpleMatrix result = new SimpleMatrix(0, 0);

        ReusesItsResult(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix gradient = super.gradient(prediction, target);
            result.setTo(gradient);
            return result;
        }
    }

    static final class Ages extends Right {
        private int values;
        private int gradients;

        Ages(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            values++;
            return values * super.value(prediction, target);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            gradients++;
            return super.gradient(prediction, target).scale(gradients);
        }
    }

    static final class AfraidOfLargePredictions extends Right {
        AfraidOfLargePredictions(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return calm(prediction) ? super.value(prediction, target) : Double.NaN;
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return calm(prediction) ? super.gradient(prediction, target) : new SimpleMatrix(0, 0);
        }

        private static boolean calm(SimpleMatrix prediction) {
            return prediction.elementMaxAbs() < 1e5;
        }
    }
}
