package org.gradus.engine.diagnose.condition;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The entries of all answers that were seen, in one row, and what can be measured of them. */
final class Sheet {

    private final List<Seen> seen;
    private final int size;
    private final BitSet wrong = new BitSet();
    private final BitSet ofWrongAnswers = new BitSet();
    private final BitSet silent = new BitSet();
    private final Map<Feature, double[]> values = new HashMap<>();

    Sheet(List<Seen> seen) {
        this.seen = List.copyOf(seen);
        int entry = 0;
        for (Seen one : this.seen) {
            boolean isSilent = !one.isWrong() && one.expected().largest() == 0;
            for (int i = 0; i < one.size(); i++, entry++) {
                int row = i / one.expected().columns();
                int column = i % one.expected().columns();
                wrong.set(entry, one.isWrong(row, column));
                ofWrongAnswers.set(entry, one.isWrong());
                silent.set(entry, isSilent || one.isSilent(row, column));
            }
        }
        this.size = entry;
    }

    List<Seen> seen() {
        return seen;
    }

    int size() {
        return size;
    }

    /** The wrong entries. */
    BitSet wrong() {
        return wrong;
    }

    /** The entries of all answers that have a wrong one. */
    BitSet ofWrongAnswers() {
        return ofWrongAnswers;
    }

    /** What is right and 0, and might have been by accident. */
    BitSet silent() {
        return silent;
    }

    boolean hasRightOnes() {
        return wrong.cardinality() < size;
    }

    boolean hasWrongOnes() {
        return !wrong.isEmpty();
    }

    /** How many times what it may be the worst of these entries is off. */
    double excess(BitSet entries) {
        double most = 0;
        int entry = 0;
        for (Seen one : seen) {
            for (int i = 0; i < one.size(); i++, entry++) {
                double excess = one.excess(i);
                most = entries.get(entry) ? Math.max(most, Double.isNaN(excess) ? Double.MAX_VALUE : excess) : most;
            }
        }
        return most;
    }

    /** How many answers entries are from. */
    int answers(BitSet entries) {
        int answers = 0;
        int start = 0;
        for (Seen one : seen) {
            int next = entries.nextSetBit(start);
            start += one.size();
            answers += next >= 0 && next < start ? 1 : 0;
        }
        return answers;
    }

    /** What a feature is for each entry. */
    double[] values(Feature feature) {
        return values.computeIfAbsent(feature, this::measured);
    }

    private double[] measured(Feature feature) {
        double[] measured = new double[size];
        int entry = 0;
        for (Seen one : seen) {
            boolean isOfQuestion = feature.scope() == Feature.Scope.QUESTION;
            double whole = isOfQuestion ? feature.measure().of(one, 0, 0) : 0;
            for (int i = 0; i < one.size(); i++, entry++) {
                measured[entry] = isOfQuestion
                        ? whole
                        : feature.measure()
                                .of(
                                        one,
                                        i / one.expected().columns(),
                                        i % one.expected().columns());
            }
        }
        return measured;
    }
}
