package org.gradus.engine.diagnose.condition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.instance.Instance;
import org.gradus.engine.protocol.Question;
import org.gradus.wire.MatrixData;

/** What was asked about a quantity, what is right, and which entries of the answer are not. */
final class Seen {

    private static final double NOTHING = 1e-5;

    private final Instance instance;
    private final MatrixData expected;
    private final Optional<MatrixData> actual;
    private final double[] excess;
    private final boolean isWrong;
    private final double nothing;
    private final boolean isInTurn;
    private final History history;

    private Seen(Seen same, boolean isInTurn, History history) {
        this.instance = same.instance;
        this.expected = same.expected;
        this.actual = same.actual;
        this.excess = same.excess;
        this.isWrong = same.isWrong;
        this.nothing = same.nothing;
        this.isInTurn = isInTurn;
        this.history = history;
    }

    /**
     * Compares.
     *
     * @param answered nothing where there are no such numbers, and all of it is wrong
     */
    Seen(Instance instance, MatrixData expected, Optional<MatrixData> answered, Bound bound) {
        this.instance = instance;
        this.expected = expected;
        this.actual = answered.filter(expected::sameShape);
        this.isInTurn = false;
        this.history = History.NONE;
        this.excess = new double[expected.rows() * expected.columns()];
        Arrays.fill(excess, Double.NaN);
        actual.ifPresent(numbers -> compare(numbers, bound));
        this.isWrong = actual.isEmpty() || Arrays.stream(excess).anyMatch(each -> !(each <= 1));
        this.nothing = NOTHING * expected.largest();
    }

    private void compare(MatrixData numbers, Bound bound) {
        double tolerance = bound.around(expected);
        for (int entry = 0; entry < excess.length; entry++) {
            int row = entry / expected.columns();
            int column = entry % expected.columns();
            excess[entry] = Math.abs(numbers.get(row, column) - expected.get(row, column))
                    / (tolerance + bound.leeway(row, column));
        }
    }

    Question question() {
        return instance.question();
    }

    List<CaseArgument> arguments() {
        return instance.arguments();
    }

    MatrixData expected() {
        return expected;
    }

    /** What was answered, in the right shape. */
    Optional<MatrixData> actual() {
        return actual;
    }

    /** The same, by whether the object is one of every second that was constructed, counted from the first that was wrong. */
    Seen inTurn(boolean isOne) {
        return new Seen(this, isOne, history);
    }

    /** The same of an object that was asked before. */
    Seen after(History calls) {
        return new Seen(this, isInTurn, calls);
    }

    History history() {
        return history;
    }

    boolean isInTurn() {
        return isInTurn;
    }

    /** How many entries the answer has. */
    int size() {
        return excess.length;
    }

    boolean isWrong(int row, int column) {
        return !(excess[row * expected.columns() + column] <= 1);
    }

    /** How many times what it may be an entry is off; NaN where it is no number. */
    double excess(int entry) {
        return excess[entry];
    }

    /** Whether an entry is right and next to nothing, so that it would be right with any factor. */
    boolean isSilent(int row, int column) {
        return !isWrong(row, column) && Math.abs(expected.get(row, column)) <= nothing;
    }

    /** Whether any entry is wrong. */
    boolean isWrong() {
        return isWrong;
    }
}
