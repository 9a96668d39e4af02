package org.gradus.engine.diagnose;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradus.engine.check.Bound;
import org.gradus.engine.diagnose.hypothesis.Agreement;
import org.gradus.engine.diagnose.hypothesis.Answer;
import org.gradus.engine.diagnose.hypothesis.Misconception;
import org.gradus.engine.diagnose.hypothesis.Probe;
import org.gradus.engine.diagnose.hypothesis.ProbeQuestion;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/** Numbers that are right to some digits and no further, whatever is asked: the formula is right, and something in it is not exact. */
final class FewDigits {

    static final Misconception NEARLY_RIGHT = new Misconception(
            "few-digits",
            "Your numbers are nearly right, to a few digits of the fifteen that a double has: look for a float, a constant such as 3.14"
                    + " that is written too short, something rounded, or a difference where a derivative belongs.",
            "every number is a double, from first to last",
            Misconception.NO_SOURCE);

    /** Of the largest entry. A wrong formula is seldom as near as that for every question. */
    private static final Bound NEAR = new Bound(1e-5, 1e-9);

    /** What doubles lose by themselves is less, even where some terms cancel. */
    private static final double EXACT = 1e-11;

    private FewDigits() {}

    /**
     * Nothing where some answer is simply wrong.
     *
     * @param evidences the first of which shows the facet to be lost
     */
    static Optional<NamedMisconception> of(Facet facet, Quantity quantity, List<Evidence> evidences) {
        boolean isShown = evidences.get(0).wrongAtFirst().contains(quantity.facet());
        return isShown && evidences.stream().allMatch(evidence -> isNear(quantity, evidence))
                ? Optional.of(new NamedMisconception(facet, NEARLY_RIGHT, "", explanation(quantity.under(facet))))
                : Optional.empty();
    }

    private static boolean isNear(Quantity quantity, Evidence evidence) {
        return evidence.probes().stream()
                .map(Probe::first)
                .allMatch(question ->
                        evidence.interview().answer(question, quantity.facet()) instanceof Answer.Numbers answer
                                && isNear(quantity, question, answer.matrix())
                                && isOffThroughout(quantity, question, answer.matrix()));
    }

    private static Explanation explanation(Quantity quantity) {
        return (question, asked, actual) -> isNear(quantity, question, actual);
    }

    private static boolean isNear(Quantity quantity, ProbeQuestion question, MatrixData actual) {
        return quantity.truth()
                .answer(question)
                .map(truth -> Agreement.holds(truth, actual, NEAR))
                .orElse(false);
    }

    /** At least half of the entries that are not 0: one that is off is a slip of another kind. */
    private static boolean isOffThroughout(Quantity quantity, ProbeQuestion question, MatrixData actual) {
        double[] right = quantity.truth().answer(question).orElseThrow().rowMajor();
        double[] given = actual.rowMajor();
        long off = IntStream.range(0, right.length)
                .filter(i -> Math.abs(given[i] - right[i]) > EXACT * Math.abs(right[i]))
                .count();
        return 2 * off >= Arrays.stream(right).filter(entry -> entry != 0).count();
    }
}
