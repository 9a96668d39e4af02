package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Leaky rectifiers with a wrong dL/dx and nothing else wrong. */
final class LeakyReluBackward {

    private LeakyReluBackward() {}

    @Wrong(
            part = "LeakyReLU",
            loses = {"dX"},
            name = "slope-ignored")
    static final class HundredthBackward extends PlainLeakyReLU {
        HundredthBackward(double slope) {
            super(slope);
        }

        @Override
        double slope(double z) {
            return z > 0 ? 1 : 0.01;
        }
    }

    @Wrong(
            part = "LeakyReLU",
            loses = {"dX"},
            name = "negatives-cut-off")
    static final class NotLeakyBackward extends PlainLeakyReLU {
        NotLeakyBackward(double slope) {
            super(slope);
        }

        @Override
        double slope(double z) {
            return z > 0 ? 1 : 0;
        }
    }

    @Wrong(
            part = "LeakyReLU",
            loses = {"dX"},
            name = "masked-by-upstream")
    static final class MaskedByUpstream extends PlainLeakyReLU {
        MaskedByUpstream(double slope) {
            super(slope);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementOp((int row, int column, double upstream) -> upstream > 0 ? upstream : slope * upstream);
        }
    }

    /** Seen at the kink alone. */
    @Wrong(
            part = "LeakyReLU",
            loses = {"dX"},
            name = "slope-one-at-zero")
    static final class SlopeOneAtZero extends PlainLeakyReLU {
        SlopeOneAtZero(double slope) {
            super(slope);
        }

        @Override
        double slope(double z) {
            return z >= 0 ? 1 : slope;
        }
    }

    /** What ReLU has there. */
    @Wrong(
            part = "LeakyReLU",
            loses = {"dX"})
    static final class SlopeZeroAtZero extends PlainLeakyReLU {
        SlopeZeroAtZero(double slope) {
            super(slope);
        }

        @Override
        double slope(double z) {
            return z > 0 ? 1 : z < 0 ? slope : 0;
        }
    }

    /** Between the two slopes at the kink: what a central difference says there. */
    @Wrong(
            part = "LeakyReLU",
            loses = {"dX"})
    static final class SlopeBetweenAtZero extends PlainLeakyReLU {
        SlopeBetweenAtZero(double slope) {
            super(slope);
        }

        @Override
        double slope(double z) {
            return z > 0 ? 1 : z < 0 ? slope : (1 + slope) / 2;
        }
    }

    @Wrong(
            part = "LeakyReLU",
            loses = {"dX"})
    static final class WrongSide extends PlainLeakyReLU {
        WrongSide(double slope) {
            super(slope);
        }

        @Override
        double slope(double z) {
            return z < 0 ? 1 : slope;
        }
    }

    /** Finds no negative number, and so lets everything through but at 0. */
    @Wrong(
            part = "LeakyReLU",
            loses = {"dX"})
    static final class SlopeFromTheAbsoluteInput extends PlainLeakyReLU {
        SlopeFromTheAbsoluteInput(double slope) {
            super(slope);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementOp(
                    (int row, int column, double upstream) -> upstream * slope(Math.abs(x.get(row, column))));
        }
    }

    /** Asks the output, after it has been multiplied once, and multiplies again. */
    @Wrong(
            part = "LeakyReLU",
            loses = {"dX"})
    static final class SlopeTwice extends PlainLeakyReLU {
        SlopeTwice(double slope) {
            super(slope);
        }

        @Override
        double slope(double z) {
            return z > 0 ? 1 : slope * slope;
        }
    }
}
