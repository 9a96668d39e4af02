package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Exponential linear units with a wrong dL/dx and nothing else wrong. */
final class EluBackward {

    private EluBackward() {}

    @Wrong(
            part = "ELU",
            loses = {"dX"},
            name = "alpha-ignored")
    static final class AlphaIgnoredBackward extends PlainELU {
        AlphaIgnoredBackward(double alpha) {
            super(alpha);
        }

        @Override
        double slopeBelow(double x) {
            return Math.exp(x);
        }
    }

    @Wrong(
            part = "ELU",
            loses = {"dX"},
            name = "negatives-cut-off")
    static final class CutOffBackward extends PlainELU {
        CutOffBackward(double alpha) {
            super(alpha);
        }

        @Override
        double slopeBelow(double x) {
            return 0;
        }
    }

    @Wrong(
            part = "ELU",
            loses = {"dX"},
            name = "alpha-not-added")
    static final class AlphaNotAdded extends PlainELU {
        AlphaNotAdded(double alpha) {
            super(alpha);
        }

        @Override
        double slopeBelow(double x) {
            return below(x);
        }
    }

    @Wrong(
            part = "ELU",
            loses = {"dX"},
            name = "derivative-of-activation")
    static final class PowerOfTheOutput extends PlainELU {
        PowerOfTheOutput(double alpha) {
            super(alpha);
        }

        @Override
        double slopeBelow(double x) {
            return alpha * Math.exp(below(x));
        }
    }

    @Wrong(
            part = "ELU",
            loses = {"dX"},
            name = "alpha-in-exponent")
    static final class ContinuousBackward extends PlainELU {
        ContinuousBackward(double alpha) {
            super(alpha);
        }

        @Override
        double slopeBelow(double x) {
            return Math.exp(x / alpha);
        }
    }

    @Wrong(
            part = "ELU",
            loses = {"dX"},
            name = "minus-in-exponent")
    static final class MinusBackward extends PlainELU {
        MinusBackward(double alpha) {
            super(alpha);
        }

        @Override
        double slopeBelow(double x) {
            return alpha * Math.exp(Math.min(700, -x));
        }
    }

    @Wrong(
            part = "ELU",
            loses = {"dX"},
            name = "masked-by-upstream")
    static final class MaskedByUpstream extends PlainELU {
        MaskedByUpstream(double alpha) {
            super(alpha);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementOp((int row, int column, double upstream) ->
                    upstream > 0 ? upstream : upstream * alpha * Math.exp(x.get(row, column)));
        }
    }

    /** Seen at the kink alone. */
    @Wrong(
            part = "ELU",
            loses = {"dX"},
            name = "slope-one-at-zero")
    static final class SlopeOneAtZero extends PlainELU {
        SlopeOneAtZero(double alpha) {
            super(alpha);
        }

        @Override
        double slope(double x) {
            return x >= 0 ? 1 : slopeBelow(x);
        }
    }

    /** Between the two slopes at the kink: what a central difference says there. */
    @Wrong(
            part = "ELU",
            loses = {"dX"})
    static final class SlopeBetweenAtZero extends PlainELU {
        SlopeBetweenAtZero(double alpha) {
            super(alpha);
        }

        @Override
        double slope(double x) {
            return x > 0 ? 1 : x < 0 ? slopeBelow(x) : (1 + alpha) / 2;
        }
    }

    @Wrong(
            part = "ELU",
            loses = {"dX"})
    static final class SlopeZeroAtZero extends PlainELU {
        SlopeZeroAtZero(double alpha) {
            super(alpha);
        }

        @Override
        double slope(double x) {
            return x > 0 ? 1 : x < 0 ? slopeBelow(x) : 0;
        }
    }

    @Wrong(
            part = "ELU",
            loses = {"dX"})
    static final class WrongSide extends PlainELU {
        WrongSide(double alpha) {
            super(alpha);
        }

        @Override
        double slope(double x) {
            return x < 0 ? 1 : alpha * Math.exp(-x);
        }
    }

    @Wrong(
            part = "ELU",
            loses = {"dX"})
    static final class AlphaTwice extends PlainELU {
        AlphaTwice(double alpha) {
            super(alpha);
        }

        @Override
        double slopeBelow(double x) {
            return alpha * alpha * Math.exp(x);
        }
    }
}
