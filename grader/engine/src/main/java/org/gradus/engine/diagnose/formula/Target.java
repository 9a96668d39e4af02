package org.gradus.engine.diagnose.formula;

import java.util.Optional;

/** The numbers whose formula is looked for. */
final class Target {

    private static final double RELATIVE = 3e-9;
    private static final double ABSOLUTE = 1e-13;

    private final Situations situations;
    private final FormulaShape shape;
    private final double[] entries;
    private final double[] tolerances;
    private final int first;
    private final int second;
    private final boolean looksAtOneQuestion;

    private Target(Situations situations, FormulaShape shape, double[] entries) {
        this.situations = situations;
        this.shape = shape;
        this.entries = entries;
        this.tolerances = tolerances(situations, shape, entries);
        int start = startOfTwo();
        this.first = notZero(start);
        this.second = notZero(first + 1);
        this.looksAtOneQuestion =
                second < entries.length && situations.questionOf(shape, first) == situations.questionOf(shape, second);
    }

    /** Where a question begins that has two numbers other than zero; 0 where none has. */
    private int startOfTwo() {
        for (int question = 0; question < situations.count(); question++) {
            int start = situations.start(shape, question);
            if (notZero(notZero(start) + 1) < situations.start(shape, question + 1)) {
                return start;
            }
        }
        return 0;
    }

    /** Nothing where there are too few numbers to know anything by: all of them zero, or all but one. */
    static Optional<Target> of(Situations situations, FormulaShape shape, double[] entries) {
        Target target = new Target(situations, shape, entries);
        return Values.areFinite(entries) && target.second < entries.length ? Optional.of(target) : Optional.empty();
    }

    private static double[] tolerances(Situations situations, FormulaShape shape, double[] entries) {
        double[] tolerances = new double[entries.length];
        for (int question = 0; question < situations.count(); question++) {
            int start = situations.start(shape, question);
            int end = situations.start(shape, question + 1);
            double largest = 0;
            for (int i = start; i < end; i++) {
                largest = Math.max(largest, Math.abs(entries[i]));
            }
            for (int i = start; i < end; i++) {
                tolerances[i] = RELATIVE * largest + ABSOLUTE;
            }
        }
        return tolerances;
    }

    private int notZero(int from) {
        int i = from;
        while (i < entries.length && Math.abs(entries[i]) <= tolerances[i]) {
            i++;
        }
        return i;
    }

    Situations situations() {
        return situations;
    }

    FormulaShape shape() {
        return shape;
    }

    double[] entries() {
        return entries;
    }

    /** The places of two numbers that are not zero: what differs there need not be looked at further. */
    int first() {
        return first;
    }

    int second() {
        return second;
    }

    /** Whether those places belong to one question, so that no factor can differ between them. */
    boolean looksAtOneQuestion() {
        return looksAtOneQuestion;
    }

    int questionOf(int place) {
        return situations.questionOf(shape, place);
    }

    int endOf(int question) {
        return situations.start(shape, question + 1);
    }

    boolean isAt(int place, double entry) {
        return Math.abs(entries[place] - entry) <= tolerances[place];
    }

    /** Whether a value of the same shape is this, up to rounding. */
    boolean is(double[] value) {
        for (int i = 0; i < entries.length; i++) {
            if (!(Math.abs(entries[i] - value[i]) <= tolerances[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether a value times so much, another factor in each question, is this. */
    boolean is(double[] value, double[] factors) {
        for (int question = 0; question < situations.count(); question++) {
            int end = endOf(question);
            for (int i = situations.start(shape, question); i < end; i++) {
                if (!(Math.abs(entries[i] - factors[question] * value[i]) <= tolerances[i])) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Where a question's value is largest; the start where it is zero throughout. */
    int largestOf(double[] value, int question) {
        int largest = situations.start(shape, question);
        int end = endOf(question);
        for (int i = largest; i < end; i++) {
            if (Math.abs(value[i]) > Math.abs(value[largest])) {
                largest = i;
            }
        }
        return largest;
    }
}
