package org.gradus.engine.check;

import java.util.Optional;
import java.util.function.Function;
import org.gradus.engine.check.Judgement.Difference;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.Digits;
import org.gradus.engine.result.Flaw;
import org.gradus.engine.result.NumberText;
import org.gradus.engine.result.Outcome;
import org.gradus.wire.MatrixData;

/**
 * Holds a student's numbers against expected ones: first the shape, then that they are finite, then each entry. Rows and columns
 * count from 0, as in {@code matrix.get(row, column)}.
 */
public final class Comparison {

    private static final Naming BY_PLACE = (row, column) -> Optional.of(new Flaw.Entry(row, column));
    private static final Naming THE_ONLY_ONE = (row, column) -> Optional.empty();

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
        return actual.sameShape(expected)
                ? entries(what, BY_PLACE, expected, actual, bound)
                : shape(what, expected, actual);
    }

    /** Whether a number is within the bound of the expected one. */
    public static Judgement numbers(String what, double expected, double actual, Bound bound) {
        return entries(what, THE_ONLY_ONE, new MatrixData(1, 1, expected), new MatrixData(1, 1, actual), bound);
    }

    /** Whether what was answered about a quantity is within the bound of what is expected. */
    public static Judgement quantities(Facet quantity, MatrixData expected, MatrixData actual, Bound bound) {
        return quantities(quantity, QuantityNames.name(quantity), expected, actual, bound);
    }

    /** The same, when the quantity is called something else. */
    public static Judgement quantities(
            Facet quantity, String what, MatrixData expected, MatrixData actual, Bound bound) {
        return quantity.holdsOneNumber()
                ? numbers(what, expected.get(0, 0), actual.get(0, 0), bound)
                : matrices(what, expected, actual, bound);
    }

    /**
     * The same for what the right formula gives: numbers that only lack digits are told apart from wrong ones. Leeway is for doubles:
     * floats that need it lack digits.
     */
    public static Judgement withTruth(Facet quantity, MatrixData truth, MatrixData actual, Bound bound) {
        return withTruth(truth, actual, bound, within -> quantities(quantity, truth, actual, within));
    }

    /** The same for a number that is made of a quantity. */
    public static Judgement withTruth(String what, double truth, double actual, Bound bound) {
        return withTruth(
                new MatrixData(1, 1, truth),
                new MatrixData(1, 1, actual),
                bound,
                within -> numbers(what, truth, actual, within));
    }

    private static Judgement withTruth(
            MatrixData truth, MatrixData actual, Bound bound, Function<Bound, Judgement> comparison) {
        Judgement strict = comparison.apply(bound.with(Optional.empty()));
        if (!(strict.outcome() instanceof Outcome.Failed failed)) {
            return strict;
        }
        Optional<Digits> digits = SinglePrecision.digits(truth, actual, bound);
        boolean areFloats = digits.equals(Optional.of(Digits.OF_FLOATS));
        return bound.leeway().isPresent() && !areFloats
                ? comparison.apply(bound)
                : digits.map(missing -> strict.with(new Outcome.Imprecise(missing, failed.flaw())))
                        .orElse(strict);
    }

    /** How an entry is told from the others of its quantity. */
    private interface Naming {
        Optional<Flaw.Entry> of(int row, int column);
    }

    private static Judgement entries(String what, Naming naming, MatrixData expected, MatrixData actual, Bound bound) {
        double tolerance = bound.around(expected);
        int differing = 0;
        int first = -1;
        for (int i = 0; i < expected.rows() * expected.columns(); i++) {
            int row = i / expected.columns();
            int column = i % expected.columns();
            double is = actual.get(row, column);
            if (!Double.isFinite(is)) {
                return Judgement.of(
                        new Outcome.NotFinite(Flaw.place(what, naming.of(row, column)), NumberText.show(is)),
                        new Difference(what, expected, actual));
            }
            if (!agrees(expected.get(row, column), is, tolerance + bound.leeway(row, column))) {
                first = differing == 0 ? i : first;
                differing++;
            }
        }
        if (differing == 0) {
            return Judgement.passed();
        }
        int row = first / expected.columns();
        int column = first % expected.columns();
        Flaw flaw = new Flaw.OtherNumber(
                what,
                naming.of(row, column),
                expected.get(row, column),
                actual.get(row, column),
                differing,
                expected.rows() * expected.columns());
        return Judgement.of(new Outcome.Failed(flaw), new Difference(what, expected, actual));
    }

    /** Written so that NaN, on either side, never agrees. */
    private static boolean agrees(double expected, double actual, double tolerance) {
        return Math.abs(actual - expected) <= tolerance;
    }
}
