package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Adam that is right as long as it is alone. */
final class AdamConduct {

    private AdamConduct() {}

    /** Counts the steps of all objects since the last was made. */
    @Wrong(
            part = "Adam",
            loses = {"conduct"},
            name = "shares-state")
    static final class CountsTheStepsOfAll extends PlainAdam {
        private static int steps;

        CountsTheStepsOfAll(double rate, double beta1, double beta2, double epsilon) {
            super(rate, beta1, beta2, epsilon);
            beginAnew();
        }

        @Override
        void count() {
            t = next();
        }

        private static int next() {
            return ++steps;
        }

        private static void beginAnew() {
            steps = 0;
        }
    }

    @Wrong(
            part = "Adam",
            loses = {"conduct"},
            name = "writes-into-arguments")
    static final class MovesTheParameterItself extends PlainAdam {
        MovesTheParameterItself(double rate, double beta1, double beta2, double epsilon) {
            super(rate, beta1, beta2, epsilon);
        }

        @Override
        public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
            parameter.setTo(super.step(parameter, gradient));
            return parameter;
        }
    }

    /** Goes on from what it returned, whatever it is given. */
    @Wrong(
            part = "Adam",
            loses = {"conduct"})
    static final class GoesOnFromItsOwnResult extends PlainAdam {
        private SimpleMatrix own = new SimpleMatrix(0, 0);

        GoesOnFromItsOwnResult(double rate, double beta1, double beta2, double epsilon) {
            super(rate, beta1, beta2, epsilon);
        }

        @Override
        public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
            own = super.step(own.getNumElements() == 0 ? parameter : own, gradient)
                    .copy();
            return own.copy();
        }
    }
}
