package org.gradus.engine.check.cases;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.References;
import org.gradus.wire.MatrixData;

/**
 * How far the values of a case may be from what the references say, because steps round what they hand on. Measured, for any chain
 * of kinds: the references run again in several {@link Rounding}s. Where digits are lost, {@code 1 - a} near {@code a = 1} for
 * example, a move in the last place becomes one that shows.
 *
 * @param between the steps: how far each entry moves by what flows into its step
 * @param within the step too: how far it moves by the order in which terms are added, for example
 */
record Doubt(SortedMap<ExpectedKey, MatrixData> between, SortedMap<ExpectedKey, MatrixData> within) {

    private static final int DIRECTIONS = 8;
    /** A right implementation rounds more often than once, and the worst direction is seldom among those that are tried. */
    private static final double MARGIN = 8;
    /** As many digits as evidence has: what is known to fewer is not held against anybody. */
    private static final Bound KNOWN = new Bound(1e-6, 1e-13);

    Doubt {
        between = Collections.unmodifiableSortedMap(new TreeMap<>(between));
        within = Collections.unmodifiableSortedMap(new TreeMap<>(within));
    }

    /** Of each step as it is asked: where the case gives a value in the place of a reference's, exactly that goes in. */
    static Doubt ofSteps(TestCase testCase, References references, NetworkTruth truth) {
        return of(testCase, references, truth, new Bound(0, 0));
    }

    /** Of the whole chain: a value that the case gives is known as well as the case demands it, and no better. */
    static Doubt ofChain(TestCase testCase, References references, NetworkTruth truth) {
        return of(testCase, references, truth, new CaseTolerance(testCase.tolerance(), 0).around(Bound.forOutputs()));
    }

    private static Doubt of(TestCase testCase, References references, NetworkTruth truth, Bound given) {
        SortedMap<ExpectedKey, MatrixData> between = new TreeMap<>();
        SortedMap<ExpectedKey, MatrixData> within = new TreeMap<>();
        for (int direction = 0; direction < DIRECTIONS; direction++) {
            NetworkRun run = new NetworkRun(testCase, references, Optional.of(new Rounding(direction, given)));
            add(between, truth, run.run().values());
            add(within, truth, run.rounded());
        }
        return new Doubt(between, within);
    }

    /** Whether nobody knows the value to the digits that are shown. */
    boolean hides(ExpectedKey key, MatrixData truth) {
        return !Double.isFinite(truth.largest()) || !(get(between, key).largest() <= KNOWN.around(truth));
    }

    /** How far the quantity may be off for that reason; 0 for what no reference speaks of. */
    double of(ExpectedKey key) {
        return Optional.ofNullable(between.get(key)).map(MatrixData::largest).orElse(0.0);
    }

    /** Whether the digits that are lost between the steps explain how far an expected value is from the reference's. */
    boolean explains(ExpectedKey key, MatrixData expected, MatrixData truth) {
        // How far beyond: written so that what is not finite is never explained.
        return get(between, key)
                        .with(distance(expected, truth), (doubt, distance) -> distance <= doubt ? 0 : 1)
                        .largest()
                == 0;
    }

    static MatrixData distance(MatrixData one, MatrixData other) {
        return one.with(other, (entry, from) -> Math.abs(entry - from));
    }

    private static void add(
            SortedMap<ExpectedKey, MatrixData> doubts,
            NetworkTruth truth,
            SortedMap<ExpectedKey, ExpectedValue> moved) {
        truth.values()
                .forEach((key, value) -> doubts.merge(
                        key, doubt(value, Optional.ofNullable(moved.get(key)).orElseThrow()), Doubt::larger));
    }

    private static MatrixData doubt(ExpectedValue truth, ExpectedValue moved) {
        return distance(truth.entries(), moved.entries())
                .map(distance -> Double.isFinite(distance) ? MARGIN * distance : Double.POSITIVE_INFINITY);
    }

    private static MatrixData larger(MatrixData one, MatrixData other) {
        return one.with(other, Math::max);
    }

    MatrixData between(ExpectedKey key) {
        return get(between, key);
    }

    MatrixData within(ExpectedKey key) {
        return get(within, key);
    }

    private static MatrixData get(SortedMap<ExpectedKey, MatrixData> doubts, ExpectedKey key) {
        return Optional.ofNullable(doubts.get(key)).orElseThrow();
    }
}
