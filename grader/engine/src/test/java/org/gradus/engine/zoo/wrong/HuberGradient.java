package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Huber losses with a wrong gradient and nothing else wrong. */
final class HuberGradient {

    private HuberGradient() {}

    @Wrong(
            part = "Huber",
            loses = {"gradient"},
            name = "squared-everywhere")
    static final class NotClipped extends PlainHuber {
        NotClipped(double delta) {
            super(delta);
        }

        @Override
        double huberPrime(double r) {
            return r;
        }
    }

    @Wrong(
            part = "Huber",
            loses = {"gradient"},
            name = "delta-ignored")
    static final class DeltaIgnored extends PlainHuber {
        DeltaIgnored(double delta) {
            super(delta);
        }

        @Override
        double huberPrime(double r) {
            return Math.max(-1, Math.min(1, r));
        }
    }

    @Wrong(
            part = "Huber",
            loses = {"gradient"},
            name = "delta-forgotten")
    static final class DeltaForgotten extends PlainHuber {
        DeltaForgotten(double delta) {
            super(delta);
        }

        @Override
        double huberPrime(double r) {
            return isSmall(r) ? r : Math.signum(r);
        }
    }

    @Wrong(
            part = "Huber",
            loses = {"gradient"},
            name = "averaged-over-outputs")
    static final class AveragedOverOutputs extends PlainHuber {
        AveragedOverOutputs(double delta) {
            super(delta);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return super.gradient(prediction, target).divide(prediction.getNumRows());
        }
    }

    /** What is clipped does not depend on what it was. */
    @Wrong(
            part = "Huber",
            loses = {"gradient"})
    static final class NothingBeyondDelta extends PlainHuber {
        NothingBeyondDelta(double delta) {
            super(delta);
        }

        @Override
        double huberPrime(double r) {
            return isSmall(r) ? r : 0;
        }
    }

    @Wrong(
            part = "Huber",
            loses = {"gradient"})
    static final class OtherSide extends PlainHuber {
        OtherSide(double delta) {
            super(delta);
        }

        @Override
        double huberPrime(double r) {
            return isSmall(r) ? delta * Math.signum(r) : r;
        }
    }

    @Wrong(
            part = "Huber",
            loses = {"gradient"})
    static final class AlwaysPositiveBeyondDelta extends PlainHuber {
        AlwaysPositiveBeyondDelta(double delta) {
            super(delta);
        }

        @Override
        double huberPrime(double r) {
            return isSmall(r) ? r : delta;
        }
    }

    /** Right for one sample: of more, fewer entries reach delta. */
    @Wrong(
            part = "Huber",
            loses = {"gradient"})
    static final class ClippedAfterTheMean extends PlainHuber {
        ClippedAfterTheMean(double delta) {
            super(delta);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction
                    .minus(target)
                    .divide(prediction.getNumCols())
                    .elementOp((int row, int column, double r) -> super.huberPrime(r));
        }
    }
}
