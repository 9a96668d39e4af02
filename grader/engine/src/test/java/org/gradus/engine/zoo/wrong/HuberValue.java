package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Huber losses with a wrong value and the right gradient. */
final class HuberValue {

    private HuberValue() {}

    @Wrong(
            part = "Huber",
            loses = {"value", "stability", "conduct"},
            name = "squared-everywhere")
    static final class SquaredEverywhere extends PlainHuber {
        SquaredEverywhere(double delta) {
            super(delta);
        }

        @Override
        double huber(double r) {
            return r * r / 2;
        }
    }

    @Wrong(
            part = "Huber",
            loses = {"value", "stability", "conduct"},
            name = "delta-ignored")
    static final class DeltaIgnored extends PlainHuber {
        DeltaIgnored(double delta) {
            super(delta);
        }

        @Override
        double huber(double r) {
            return Math.abs(r) <= 1 ? r * r / 2 : Math.abs(r) - 0.5;
        }
    }

    @Wrong(
            part = "Huber",
            loses = {"value", "stability", "conduct"},
            name = "offset-forgotten")
    static final class OffsetForgotten extends PlainHuber {
        OffsetForgotten(double delta) {
            super(delta);
        }

        @Override
        double huber(double r) {
            return isSmall(r) ? r * r / 2 : delta * Math.abs(r);
        }
    }

    /** The line starts from 0 at delta. */
    @Wrong(
            part = "Huber",
            loses = {"value", "stability", "conduct"})
    static final class OffsetNotHalved extends PlainHuber {
        OffsetNotHalved(double delta) {
            super(delta);
        }

        @Override
        double huber(double r) {
            return isSmall(r) ? r * r / 2 : delta * (Math.abs(r) - delta);
        }
    }

    @Wrong(
            part = "Huber",
            loses = {"value", "stability", "conduct"},
            name = "half-forgotten")
    static final class HalfForgotten extends PlainHuber {
        HalfForgotten(double delta) {
            super(delta);
        }

        @Override
        double huber(double r) {
            return isSmall(r) ? r * r : super.huber(r);
        }
    }

    @Wrong(
            part = "Huber",
            loses = {"value", "stability", "conduct"},
            name = "averaged-over-outputs")
    static final class AveragedOverOutputs extends PlainHuber {
        AveragedOverOutputs(double delta) {
            super(delta);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return super.value(prediction, target) / prediction.getNumRows();
        }
    }

    /** Too small where the prediction is. */
    @Wrong(
            part = "Huber",
            loses = {"value", "stability", "conduct"})
    static final class LineWithoutSize extends PlainHuber {
        LineWithoutSize(double delta) {
            super(delta);
        }

        @Override
        double huber(double r) {
            return isSmall(r) ? r * r / 2 : delta * (r - delta / 2);
        }
    }
}
