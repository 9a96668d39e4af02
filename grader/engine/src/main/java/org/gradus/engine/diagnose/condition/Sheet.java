package org.gradus.engine.diagnose.condition;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;

/** The entries of all answers that were seen, in one row, and what can be measured of them. */
final class Sheet {

    private final List<Seen> seen;
    private final int size;
    private final BitSet wrong = new BitSet();
    private final BitSet ofWrongAnswers = new BitSet();
    private final BitSet silent = new BitSet();
    private final Map<Feature, double[]> values = new HashMap<>();
    /** Pairs of borders are many, and ask for the same ones again and again. */
    private final Map<Border, BitSet> inside = new HashMap<>();

    private final Map<Border, BitSet> outside = new HashMap<>();

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

    /** The entries on the side of a border where they are wrong, in a set of the caller's own. */
    BitSet inside(Border border) {
        return copy(inside.computeIfAbsent(border, one -> where(one, one::isInside)));
    }

    /** The entries on the side of a border where they are right, in a set of the caller's own; between the two values nobody knows. */
    BitSet outside(Border border) {
        return copy(outside.computeIfAbsent(border, one -> where(one, one::isOutside)));
    }

    /** The entries next to a border on the side where they are wrong. */
    BitSet near(Border border) {
        return where(border, border::isNear);
    }

    private BitSet where(Border border, DoublePredicate holds) {
        double[] measured = values(border.feature());
        BitSet entries = new BitSet(size);
        for (int entry = 0; entry < size; entry++) {
            if (holds.test(measured[entry])) {
                entries.set(entry);
            }
        }
        return entries;
    }

    private static BitSet copy(BitSet entries) {
        return (BitSet) entries.clone();
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
