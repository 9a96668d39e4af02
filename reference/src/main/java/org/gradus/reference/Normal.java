package org.gradus.reference;

/**
 * The standard normal distribution: its density phi and its distribution function {@code Phi(x) = (1 + erf(x / sqrt 2)) / 2}, which Java
 * does not have. Measured against decimal numbers: no more than 3e-15 of Phi is wrong until x^2 / 2 itself has lost digits.
 *
 * <p>Source: Abramowitz, Stegun: Handbook of Mathematical Functions (1964), 26.2.1, 26.2.11 and 26.2.14.
 */
public final class Normal {

    private static final double ROOT_OF_TWO_PI = StrictMath.sqrt(2 * StrictMath.PI);

    /** Where the fraction is shorter than the series loses digits. */
    private static final double TAIL = 1.5;

    /** So many that the fraction is right to the last digits at the beginning of the tail. */
    private static final int TERMS = 150;

    private Normal() {}

    /** {@code phi(x) = e^(-x^2 / 2) / sqrt(2 pi)}, 26.2.1. */
    public static double density(double x) {
        return StrictMath.exp(-x * x / 2) / ROOT_OF_TWO_PI;
    }

    /** The share of numbers that are less than x. */
    public static double distribution(double x) {
        if (StrictMath.abs(x) <= TAIL) {
            return 0.5 + density(x) * series(x);
        }
        return x < 0 ? density(x) * fraction(-x) : 1 - density(x) * fraction(x);
    }

    /** {@code x + x^3 / 3 + x^5 / (3 5) + ...}, which Phi(x) - 1/2 is phi(x) times of, 26.2.11. */
    private static double series(double x) {
        double term = x;
        double sum = 0;
        for (int n = 1; sum + term != sum; n++) {
            sum += term;
            term *= x * x / (2 * n + 1);
        }
        return sum;
    }

    /** {@code 1 / (x + 1 / (x + 2 / (x + 3 / (x + ...))))}, which 1 - Phi(x) is phi(x) times of, 26.2.14. */
    private static double fraction(double x) {
        double rest = x;
        for (int n = TERMS; n > 0; n--) {
            rest = x + n / rest;
        }
        return 1 / rest;
    }
}
