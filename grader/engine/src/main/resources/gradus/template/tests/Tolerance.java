package gradus;

import java.util.Arrays;
import java.util.Locale;
import org.ejml.simple.SimpleMatrix;

/**
 * How far a value may be from the right one: {@code |error| <= relative * max|expected| + absolute}, as the grader has it.
 */
record Tolerance(double relative, double absolute) {

    /** The tolerance of a value that an upstream gradient went into; 1 stands for values without one. */
    static Tolerance standard(double largestUpstream) {
        return new Tolerance(1e-9, 1e-13 * Math.max(1, largestUpstream));
    }

    /** Nothing may be off: for what must not change at all. */
    static Tolerance none() {
        return new Tolerance(0, 0);
    }

    static Tolerance read(Json json) {
        return new Tolerance(json.get("relative").number(), json.get("absolute").number());
    }

    /**
     * Fails unless every entry is close enough.
     *
     * @param name what is compared, for the message
     */
    void check(String name, SimpleMatrix expected, SimpleMatrix actual) {
        if (actual == null) {
            throw new AssertionError(name + " should be " + shape(expected) + ", but is null");
        }
        if (!shape(actual).equals(shape(expected))) {
            throw new AssertionError(name + " should have the shape " + shape(expected) + ", but has " + shape(actual));
        }
        double allowed = relative * expected.elementMaxAbs() + absolute;
        for (int row = 0; row < expected.getNumRows(); row++) {
            for (int column = 0; column < expected.getNumCols(); column++) {
                double error = Math.abs(actual.get(row, column) - expected.get(row, column));
                if (!(error <= allowed)) {
                    throw new AssertionError(message(name, expected, actual, row, column, allowed));
                }
            }
        }
    }

    private static String message(
            String name, SimpleMatrix expected, SimpleMatrix actual, int row, int column, double allowed) {
        boolean oneNumber = expected.getNumElements() == 1;
        String where = oneNumber ? "" : ", row " + (row + 1) + ", column " + (column + 1);
        String numbers = String.format(
                Locale.ROOT,
                " should be %s, but is %s (an error of %.1e is allowed)%n",
                expected.get(row, column),
                actual.get(row, column),
                allowed);
        String matrices = String.format("expected:%n%sbut was:%n%s", table(expected), table(actual));
        return name + where + numbers + (oneNumber ? "" : matrices);
    }

    private static String table(SimpleMatrix matrix) {
        StringBuilder table = new StringBuilder();
        for (double[] row : matrix.toArray2()) {
            Arrays.stream(row).forEach(entry -> table.append(String.format(Locale.ROOT, " %13.6g", entry)));
            table.append(System.lineSeparator());
        }
        return table.toString();
    }

    private static String shape(SimpleMatrix matrix) {
        return matrix.getNumRows() + "x" + matrix.getNumCols();
    }
}
