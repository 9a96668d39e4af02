package org.gradus.engine.zoo.wrong;

import org.gradus.engine.zoo.Wrong;

/** Exponential linear units whose forward is wrong, and whose backward may go along with it. */
final class EluForward {

    private EluForward() {}

    @Wrong(
            part = "ELU",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"},
            name = "alpha-ignored")
    static final class AlphaIgnored extends PlainELU {
        AlphaIgnored(double alpha) {
            super(alpha);
        }

        @Override
        double below(double x) {
            return Math.exp(x) - 1;
        }

        @Override
        double slopeBelow(double x) {
            return Math.exp(x);
        }
    }

    @Wrong(
            part = "ELU",
            loses = {"forward", "stability", "conduct"},
            name = "alpha-ignored")
    static final class AlphaIgnoredForward extends PlainELU {
        AlphaIgnoredForward(double alpha) {
            super(alpha);
        }

        @Override
        double below(double x) {
            return Math.exp(x) - 1;
        }
    }

    @Wrong(
            part = "ELU",
            loses = {"forward", "dX", "stability", "conduct"},
            name = "negatives-cut-off")
    static final class NotExponential extends PlainELU {
        NotExponential(double alpha) {
            super(alpha);
        }

        @Override
        double below(double x) {
            return 0;
        }

        @Override
        double slopeBelow(double x) {
            return 0;
        }
    }

    @Wrong(
            part = "ELU",
            loses = {"forward", "stability", "conduct"},
            name = "negatives-cut-off")
    static final class NotExponentialForward extends PlainELU {
        NotExponentialForward(double alpha) {
            super(alpha);
        }

        @Override
        double below(double x) {
            return 0;
        }
    }

    /** The slope of it is right all the same. */
    @Wrong(
            part = "ELU",
            loses = {"forward", "stability", "conduct"},
            name = "one-forgotten")
    static final class OneForgotten extends PlainELU {
        OneForgotten(double alpha) {
            super(alpha);
        }

        @Override
        double below(double x) {
            return alpha * Math.exp(x);
        }
    }

    /** As it stands in the documentation of a well-known library. */
    @Wrong(
            part = "ELU",
            loses = {"forward", "stability", "conduct"},
            name = "one-not-multiplied")
    static final class OneNotMultiplied extends PlainELU {
        OneNotMultiplied(double alpha) {
            super(alpha);
        }

        @Override
        double below(double x) {
            return alpha * Math.exp(x) - 1;
        }
    }

    /** Another unit, whose slope is 1 at 0 from both sides. */
    @Wrong(
            part = "ELU",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"},
            name = "alpha-in-exponent")
    static final class Continuous extends PlainELU {
        Continuous(double alpha) {
            super(alpha);
        }

        @Override
        double below(double x) {
            return alpha * (Math.exp(x / alpha) - 1);
        }

        @Override
        double slopeBelow(double x) {
            return Math.exp(x / alpha);
        }
    }

    @Wrong(
            part = "ELU",
            loses = {"forward", "stability", "conduct"},
            name = "alpha-in-exponent")
    static final class ContinuousForward extends PlainELU {
        ContinuousForward(double alpha) {
            super(alpha);
        }

        @Override
        double below(double x) {
            return alpha * (Math.exp(x / alpha) - 1);
        }
    }

    @Wrong(
            part = "ELU",
            loses = {"forward", "stability", "conduct"},
            name = "minus-in-exponent")
    static final class MinusInTheExponent extends PlainELU {
        MinusInTheExponent(double alpha) {
            super(alpha);
        }

        @Override
        double below(double x) {
            return alpha * (Math.exp(Math.min(700, -x)) - 1);
        }
    }

    @Wrong(
            part = "ELU",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"},
            name = "minus-in-exponent")
    static final class MinusInBoth extends PlainELU {
        MinusInBoth(double alpha) {
            super(alpha);
        }

        @Override
        double below(double x) {
            return alpha * (Math.exp(-x) - 1);
        }

        @Override
        double slopeBelow(double x) {
            return -alpha * Math.exp(-x);
        }
    }

    /** A hump where it should fall. */
    @Wrong(
            part = "ELU",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"})
    static final class TurnedPositive extends PlainELU {
        TurnedPositive(double alpha) {
            super(alpha);
        }

        @Override
        double below(double x) {
            return alpha * (1 - Math.exp(x));
        }

        @Override
        double slopeBelow(double x) {
            return -alpha * Math.exp(x);
        }
    }

    /** A leaky rectifier. */
    @Wrong(
            part = "ELU",
            loses = {"forward", "stability", "conduct"},
            half = {"dX"})
    static final class LinearBelow extends PlainELU {
        LinearBelow(double alpha) {
            super(alpha);
        }

        @Override
        double below(double x) {
            return alpha * x;
        }

        @Override
        double slopeBelow(double x) {
            return alpha;
        }
    }
}
