package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Huber losses with a wrong value, whose gradient goes along with it. */
final class HuberThroughout {

    private HuberThroughout() {}

    @Wrong(
            part = "Huber",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "squared-everywhere")
    static final class SquaredEverywhere extends PlainHuber {
        SquaredEverywhere(double delta) {
            super(delta);
        }

        @Override
        double huber(double r) {
            return r * r / 2;
        }

        @Override
        double huberPrime(double r) {
            return r;
        }
    }

    @Wrong(
            part = "Huber",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "delta-ignored")
    static final class DeltaIgnored extends PlainHuber {
        DeltaIgnored(double delta) {
            super(1);
        }
    }

    @Wrong(
            part = "Huber",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"},
            name = "averaged-over-outputs")
    static final class AveragedOverOutputs extends PlainHuber {
        AveragedOverOutputs(double delta) {
            super(delta);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return super.value(prediction, target) / prediction.getNumRows();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).divide(prediction.getNumRows());
        }
    }

    /** Smooth, and another function. */
    @Wrong(
            part = "Huber",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"})
    static final class PseudoHuber extends PlainHuber {
        PseudoHuber(double delta) {
            super(delta);
        }

        @Override
        double huber(double r) {
            return delta * delta * (Math.sqrt(1 + r / delta * (r / delta)) - 1);
        }

        @Override
        double huberPrime(double r) {
            return r / Math.sqrt(1 + r / delta * (r / delta));
        }
    }

    /** What some libraries call the smooth absolute error. */
    @Wrong(
            part = "Huber",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"})
    static final class DividedByDelta extends PlainHuber {
        DividedByDelta(double delta) {
            super(delta);
        }

        @Override
        double huber(double r) {
            return super.huber(r) / delta;
        }

        @Override
        double huberPrime(double r) {
            return super.huberPrime(r) / delta;
        }
    }

    @Wrong(
            part = "Huber",
            loses = {"value", "stability", "conduct"},
            half = {"gradient"})
    static final class AbsoluteError extends PlainHuber {
        AbsoluteError(double delta) {
            super(delta);
        }

        @Override
        double huber(double r) {
            return Math.abs(r);
        }

        @Override
        double huberPrime(double r) {
            return Math.signum(r);
        }
    }

    /** Cannot be constructed as the assignment says. */
    @Wrong(
            part = "Huber",
            loses = {"value", "gradient", "stability", "conduct"})
    static final class WithoutConstructor extends PlainHuber {
        WithoutConstructor() {
            super(1);
        }
    }
}
