package org.gradus.engine.zoo.wrong;

import org.gradus.engine.zoo.Wrong;

/** Gaussian error linear units that are right for ordinary inputs alone. */
final class GeluExtremes {

    private GeluExtremes() {}

    /** Its terms overflow, and 0 times infinity is NaN. */
    @Wrong(
            part = "GELU",
            loses = {"stability"})
    static final class SeriesThroughout extends PlainGELU {
        @Override
        double value(double x) {
            return x * (0.5 + density(x) * series(x));
        }

        private static double series(double x) {
            double sum = 0;
            double term = x;
            for (int n = 3; n < 2001 && Math.abs(term) > 1e-20; n += 2) {
                sum += term;
                term *= x * x / n;
            }
            return sum;
        }
    }

    /** The root of a negative number. */
    @Wrong(
            part = "GELU",
            loses = {"stability"})
    static final class NotANumberBelow extends PlainGELU {
        @Override
        double value(double x) {
            return x < -100 ? x * Math.sqrt(x) : super.value(x);
        }
    }

    @Wrong(
            part = "GELU",
            loses = {"stability"})
    static final class ClampedAtFifty extends PlainGELU {
        @Override
        double value(double x) {
            return super.value(Math.min(50, x));
        }

        @Override
        double slope(double x) {
            return x > 50 ? 0 : super.slope(x);
        }
    }
}
