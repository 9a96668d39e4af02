package org.gradus.engine.zoo.wrong;

import org.gradus.engine.zoo.Wrong;

/** Leaky rectifiers whose forward is wrong, and whose backward may go along with it. */
final class LeakyReluForward {

    private LeakyReluForward() {}

    @Wrong(
            part = "LeakyReLU",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"},
            name = "slope-ignored")
    static final class HundredthThroughout extends PlainLeakyReLU {
        HundredthThroughout(double slope) {
            super(slope);
        }

        @Override
        double value(double z) {
            return z > 0 ? z : 0.01 * z;
        }

        @Override
        double slope(double z) {
            return z > 0 ? 1 : 0.01;
        }
    }

    @Wrong(
            part = "LeakyReLU",
            loses = {"forward", "stability", "conduct"},
            name = "slope-ignored")
    static final class HundredthForward extends PlainLeakyReLU {
        HundredthForward(double slope) {
            super(slope);
        }

        @Override
        double value(double z) {
            return z > 0 ? z : 0.01 * z;
        }
    }

    @Wrong(
            part = "LeakyReLU",
            loses = {"forward", "dX", "stability", "conduct"},
            name = "negatives-cut-off")
    static final class NotLeaky extends PlainLeakyReLU {
        NotLeaky(double slope) {
            super(slope);
        }

        @Override
        double value(double z) {
            return Math.max(0, z);
        }

        @Override
        double slope(double z) {
            return z > 0 ? 1 : 0;
        }
    }

    @Wrong(
            part = "LeakyReLU",
            loses = {"forward", "stability", "conduct"},
            name = "negatives-cut-off")
    static final class NotLeakyForward extends PlainLeakyReLU {
        NotLeakyForward(double slope) {
            super(slope);
        }

        @Override
        double value(double z) {
            return Math.max(0, z);
        }
    }

    /** The smaller of the two lines, and right for that. */
    @Wrong(
            part = "LeakyReLU",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"})
    static final class LeaksOnTheWrongSide extends PlainLeakyReLU {
        LeaksOnTheWrongSide(double slope) {
            super(slope);
        }

        @Override
        double value(double z) {
            return z < 0 ? z : slope * z;
        }

        @Override
        double slope(double z) {
            return z < 0 ? 1 : slope;
        }
    }

    /** A slope that rises to the left. */
    @Wrong(
            part = "LeakyReLU",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"})
    static final class LeakTurnedPositive extends PlainLeakyReLU {
        LeakTurnedPositive(double slope) {
            super(slope);
        }

        @Override
        double value(double z) {
            return z > 0 ? z : -slope * z;
        }

        @Override
        double slope(double z) {
            return z > 0 ? 1 : -slope;
        }
    }

    @Wrong(
            part = "LeakyReLU",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"})
    static final class DividedBySlope extends PlainLeakyReLU {
        DividedBySlope(double slope) {
            super(slope);
        }

        @Override
        double value(double z) {
            return z > 0 ? z : z / slope;
        }

        @Override
        double slope(double z) {
            return z > 0 ? 1 : 1 / slope;
        }
    }

    /** An offset in place of a slope; it jumps at 0. */
    @Wrong(
            part = "LeakyReLU",
            loses = {"forward", "dX", "stability", "conduct"},
            name = "derivative-forgotten")
    static final class SlopeAdded extends PlainLeakyReLU {
        SlopeAdded(double slope) {
            super(slope);
        }

        @Override
        double value(double z) {
            return z > 0 ? z : z + slope;
        }

        @Override
        double slope(double z) {
            return 1;
        }
    }
}
