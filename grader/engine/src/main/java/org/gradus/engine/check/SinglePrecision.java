package org.gradus.engine.check;

import java.util.Arrays;
import java.util.Optional;
import org.gradus.engine.assignment.Tolerance;
import org.gradus.engine.result.Digits;
import org.gradus.wire.MatrixData;

/** Tells numbers that were computed with {@code float}, of about 7 digits, from those of a wrong formula. */
final class SinglePrecision {

    /** Wide, since terms may cancel: a wrong formula that is so nearly right does not give floats alone. */
    private static final double NEAR = 1e-3;

    /** As far as the eps of a float is from that of a double, for what should be nearly zero. */
    private static final double COARSER = 1e7;

    /** Some fifty roundings to 24 bits. */
    private static final double NEARER = 1e-5;

    private SinglePrecision() {}

    /**
     * How numbers lack digits; nothing where they are simply wrong.
     *
     * @param bound that they are not within
     */
    static Optional<Digits> digits(MatrixData truth, MatrixData actual, Bound bound) {
        double absolute = COARSER * bound.tolerance().absolute();
        if (areFloats(actual)
                && areMostlyRounded(truth, actual, bound)
                && isWithin(bound.with(new Tolerance(NEAR, absolute)), truth, actual)) {
            return Optional.of(Digits.OF_FLOATS);
        }
        return isWithin(bound.with(new Tolerance(NEARER, absolute)), truth, actual)
                ? Optional.of(Digits.TOO_FEW)
                : Optional.empty();
    }

    private static boolean areFloats(MatrixData actual) {
        return Arrays.stream(actual.rowMajor()).allMatch(entry -> (float) entry == entry);
    }

    /** At least half of what is off is off by little in proportion to itself: a 0 in place of a small number is no rounding. */
    private static boolean areMostlyRounded(MatrixData truth, MatrixData actual, Bound bound) {
        double tolerance = bound.around(truth);
        double[] right = truth.rowMajor();
        double[] given = actual.rowMajor();
        int off = 0;
        int rounded = 0;
        for (int i = 0; i < right.length; i++) {
            double error = Math.abs(given[i] - right[i]);
            off += error > tolerance ? 1 : 0;
            rounded += error > tolerance && error <= NEAR * Math.abs(right[i]) ? 1 : 0;
        }
        return 2 * rounded >= off;
    }

    private static boolean isWithin(Bound bound, MatrixData truth, MatrixData actual) {
        return Comparison.matrices("", truth, actual, bound).isPassed();
    }
}
