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
}
