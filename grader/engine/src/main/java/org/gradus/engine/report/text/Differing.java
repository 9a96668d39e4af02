package org.gradus.engine.report.text;

import java.util.function.BiPredicate;
import java.util.function.IntBinaryOperator;
import org.gradus.engine.result.NumberText;
import org.gradus.engine.result.StoredMatrix;

/** Which entries differ by more than rounding explains; where none does, which are not the very same number. */
public final class Differing {

    private static final double RELATIVE = 1e-9;
    private static final double ABSOLUTE = 1e-13;

    private Differing() {}

    /** Whether entries can be held against each other. */
    public static boolean isComparable(StoredMatrix expected, StoredMatrix actual) {
        return expected.shape().equals(actual.shape()) && expected.hasEntries() && actual.hasEntries();
    }

    /** How many digits of an entry to show, in both matrices: where they differ, as many as show it. */
    public static IntBinaryOperator digits(StoredMatrix expected, StoredMatrix actual) {
        BiPredicate<Integer, Integer> isOther = between(expected, actual);
        return (row, column) -> isOther.test(row, column)
                ? NumberText.digitsApart(expected.get(row, column), actual.get(row, column))
                : NumberText.DIGITS;
    }

    /** Tells for a row and a column of two matrices of one shape. */
    public static BiPredicate<Integer, Integer> between(StoredMatrix expected, StoredMatrix actual) {
        double largest =
                expected.entries().stream().mapToDouble(Math::abs).max().orElse(0);
        double allowed = RELATIVE * largest + ABSOLUTE;
        boolean[] visibly = new boolean[expected.entries().size()];
        boolean[] atAll = new boolean[visibly.length];
        boolean isAnyVisible = false;
        for (int i = 0; i < visibly.length; i++) {
            double should = expected.entries().get(i);
            double is = actual.entries().get(i);
            atAll[i] = Double.compare(should, is) != 0;
            visibly[i] = atAll[i] && !(Math.abs(should - is) <= allowed);
            isAnyVisible |= visibly[i];
        }
        boolean[] marked = isAnyVisible ? visibly : atAll;
        return (row, column) -> marked[row * expected.columns() + column];
    }
}
