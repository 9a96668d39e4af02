package org.gradus.engine.check;

import org.gradus.engine.result.Outcome;
import org.gradus.wire.MatrixData;

/**
 * Holds a student's numbers against expected ones: first the shape, then that they are finite, then each entry. Rows and columns
 * count from 0, as in {@code matrix.get(row, column)}.
 */
public final class Comparison {

    private Comparison() {}

    /** Whether a matrix has the expected shape. */
    public static Outcome shape(String what, MatrixData expected, MatrixData actual) {
        return actual.sameShape(expected)
                ? new Outcome.Passed()
                : new Outcome.WrongShape(what, expected.shape(), actual.shape());
    }

    /** Whether every entry of a matrix is within the bound of the expected one. */
    public static Outcome matrices(String what, MatrixData expected, MatrixData actual, Bound bound) {
        if (!actual.sameShape(expected)) {
            return shape(what, expected, actual);
        }
        double tolerance = bound.around(expected);
        int differing = 0;
        String first = "";
        for (int row = 0; row < expected.rows(); row++) {
            for (int column = 0; column < expected.columns(); column++) {
                double is = actual.get(row, column);
                double should = expected.get(row, column);
                if (!Double.isFinite(is)) {
                    return new Outcome.NotFinite(at(what, row, column), Numerals.show(is));
                }
                if (!agrees(should, is, tolerance)) {
                    first = differing == 0 ? difference(at(what, row, column), should, is) : first;
                    differing++;
                }
            }
        }
        return differing == 0 ? new Outcome.Passed() : failed(first, differing, expected);
    }

    /** Whether a number is within the bound of the expected one. */
    public static Outcome scalars(String what, double expected, double actual, Bound bound) {
        if (!Double.isFinite(actual)) {
            return new Outcome.NotFinite(what, Numerals.show(actual));
        }
        double tolerance = bound.around(new MatrixData(1, 1, expected));
        return agrees(expected, actual, tolerance)
                ? new Outcome.Passed()
                : new Outcome.Failed(difference(what, expected, actual));
    }

    /** Written so that NaN, on either side, never agrees. */
    private static boolean agrees(double expected, double actual, double tolerance) {
        return Math.abs(actual - expected) <= tolerance;
    }

    private static Outcome failed(String first, int differing, MatrixData expected) {
        int entries = expected.rows() * expected.columns();
        String others = entries == 1 ? "" : "; " + differing + " of " + entries + " entries differ";
        return new Outcome.Failed(first + others);
    }

    private static String at(String what, int row, int column) {
        return what + " at row " + row + ", column " + column;
    }

    private static String difference(String what, double expected, double actual) {
        String shown = Numerals.show(actual);
        String wanted = Numerals.show(expected);
        String off = shown.equals(wanted) ? ", off by " + Numerals.show(Math.abs(actual - expected)) : "";
        return what + " is " + shown + " but should be " + wanted + off;
    }
}
