package org.gradus.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.ejml.simple.SimpleMatrix;

/** Comparisons of matrices, entry by entry. */
final class Compare {

    private Compare() {}

    /** Each entry to its own relative tolerance, never finer than the spacing of the smallest numbers. */
    static void entries(String what, SimpleMatrix actual, SimpleMatrix expected, double relative) {
        close(what, actual, expected, relative, 8 * Double.MIN_VALUE);
    }

    /** Each entry to its own relative tolerance and an absolute one besides. */
    static void close(String what, SimpleMatrix actual, SimpleMatrix expected, double relative, double absolute) {
        shapes(what, actual, expected);
        for (int i = 0; i < expected.getNumRows(); i++) {
            for (int j = 0; j < expected.getNumCols(); j++) {
                double e = expected.get(i, j);
                double tolerance = relative * Math.abs(e) + absolute;
                assertThat(actual.get(i, j)).as("%s[%d, %d]", what, i, j).isCloseTo(e, Offset.offset(tolerance));
            }
        }
    }

    /** All entries to one absolute tolerance. */
    static void within(String what, SimpleMatrix actual, SimpleMatrix expected, double tolerance) {
        close(what, actual, expected, 0, tolerance);
    }

    /** The same numbers to the last bit, but that 0 and -0 are the same number. */
    static void identical(String what, SimpleMatrix actual, SimpleMatrix expected) {
        within(what, actual, expected, 0);
    }

    /** One column. */
    static SimpleMatrix column(double... entries) {
        return new SimpleMatrix(entries.length, 1, true, entries);
    }

    private static void shapes(String what, SimpleMatrix actual, SimpleMatrix expected) {
        assertThat(actual.getNumRows()).as("rows of %s", what).isEqualTo(expected.getNumRows());
        assertThat(actual.getNumCols()).as("columns of %s", what).isEqualTo(expected.getNumCols());
    }
}
