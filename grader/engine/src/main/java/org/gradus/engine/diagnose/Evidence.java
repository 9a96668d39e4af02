package org.gradus.engine.diagnose;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gradus.engine.diagnose.hypothesis.Agreement;
import org.gradus.engine.diagnose.hypothesis.Answer;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.Probe;
import org.gradus.engine.diagnose.hypothesis.ProbeQuestion;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.diagnose.library.ConductMisconceptions.TwoPasses;
import org.gradus.engine.diagnose.library.KindMisconceptions;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/**
 * Probes and what a candidate answered to them.
 *
 * @param known what is known about the candidate's kind
 * @param probes at least one
 */
record Evidence(KindMisconceptions known, List<Probe> probes, ProbeAnswers interview) {

    /** The hypotheses about a quantity that reproduce the candidate's numbers on all probes, and show where they should. */
    List<Hypothesis> fitting(List<? extends Hypothesis> hypotheses, Facet quantity) {
        return hypotheses.stream()
                .filter(hypothesis -> hypothesis.quantity().equals(quantity))
                .filter(hypothesis -> probes.stream().anyMatch(hypothesis::isShownOn))
                .filter(hypothesis -> probes.stream().allMatch(probe -> fits(hypothesis, probe)))
                .<Hypothesis>map(hypothesis -> hypothesis)
                .toList();
    }

    private boolean fits(Hypothesis hypothesis, Probe probe) {
        Answer answer = interview.answer(probe.first(), hypothesis.quantity());
        boolean shows = !hypothesis.isShownOn(probe) || hypothesis.differsFromTruth(probe.first());
        return shows && hypothesis.reproduces(probe.first(), answer);
    }

    /** Whether some probe shows that a hypothesis is not the truth. */
    boolean isShown(Hypothesis hypothesis) {
        return probes.stream().anyMatch(probe -> hypothesis.differsFromTruth(probe.first()));
    }

    /** Whether some probe shows that a formula is not the right one. */
    boolean isShown(ComputedFormula formula) {
        return probes.stream().anyMatch(probe -> formula.isWrong(probe.first()));
    }

    /** Whether a misconception explains the second of two passes on all probes. */
    boolean fits(TwoPasses twoPasses, Facet facet) {
        return known.quantity(facet)
                .map(quantity -> probes.stream()
                        .allMatch(probe ->
                                agrees(twoPasses.formula().after(probe.first(), quantity), probe.later(), quantity)))
                .orElse(false);
    }

    /** The quantities that are wrong for a fresh object on some probe. */
    List<Facet> wrongAtFirst() {
        return wrong(Probe::first);
    }

    /** The quantities that are wrong, on some probe, for an object that was asked something else before. */
    List<Facet> wrongLater() {
        return wrong(Probe::later);
    }

    private List<Facet> wrong(Function<Probe, ProbeQuestion> which) {
        return known.quantities().stream()
                .filter(quantity ->
                        !probes.stream().allMatch(probe -> agrees(quantity.truth(), which.apply(probe), quantity)))
                .map(Quantity::facet)
                .toList();
    }

    private boolean agrees(Formula formula, ProbeQuestion question, Quantity quantity) {
        Optional<MatrixData> predicted = formula.answer(question);
        Answer answer = interview.answer(question, quantity.facet());
        return predicted.isPresent()
                && answer instanceof Answer.Numbers numbers
                && Agreement.holds(predicted.get(), numbers.matrix(), Agreement.bound(quantity.facet(), question));
    }
}
