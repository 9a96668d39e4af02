package org.gradus.engine.check;

import org.gradus.engine.check.Judgement.Difference;
import org.gradus.engine.result.Numerals;
import org.gradus.engine.result.Outcome;
import org.gradus.wire.MatrixData;

/**
 * Holds a student's numbers against expected ones: first the shape, then that they are finite, then each entry. Rows and columns
 * count from 0, as in {@code matrix.get(row, column)}.
 */
public final class Comparison {

    private Comparison() {}

    /** Whether a matrix has the expected shape. */
    public static Judgement shape(String what, MatrixData expected, MatrixData actual) {
        return actual.sameShape(expected)
                ? Judgement.passed()
                : Judgement.of(
                        new Outcome.WrongShape(what, expected.shape(), actual.shape()),
                        new Difference(what, expected, actual));
    }

    /** Whether every entry of a matrix is within the bound of the expected one. */
    public static Judgement matrices(String what, MatrixData expected, MatrixData actual, Bound bound) {
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
                    return Judgement.of(
                            new Outcome.NotFinite(at(what, row, column), Numerals.show(is)),
                            new Difference(what, expected, actual));
                }
                if (!agrees(should, is, tolerance)) {
                    first = differing == 0 ? difference(at(what, row, column), should, is) : first;
                    differing++;
                }
            }
        }
        return differing == 0
                ? Judgement.passed()
                : Judgement.of(failed(first, differing, expected), new Difference(what, expected, actual));
    }

    /** Whether a number is within the bound of the expected one. */
    public static Judgement scalars(String what, double expected, double actual, Bound bound) {
        MatrixData wanted = new MatrixData(1, 1, expected);
        Difference shown = new Difference(what, wanted, new MatrixData(1, 1, actual));
        if (!Double.isFinite(actual)) {
            return Judgement.of(new Outcome.NotFinite(what, Numerals.show(actual)), shown);
        }
        return agrees(expected, actual, bound.around(wanted))
                ? Judgement.passed()
                : Judgement.of(new Outcome.Failed(difference(what, expected, actual)), shown);
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
