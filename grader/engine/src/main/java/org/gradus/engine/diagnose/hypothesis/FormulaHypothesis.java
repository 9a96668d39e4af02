package org.gradus.engine.diagnose.hypothesis;

import java.util.Optional;
import java.util.Set;
import org.gradus.engine.check.Bound;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/**
 * A student with the misconception computes by another formula.
 *
 * @param about the quantity and its right formula
 * @param formula what the student computes
 * @param shownOn the labels of the probes on which the two formulae differ; empty for all of them
 * @param readsAs names of other misconceptions that predict the very same numbers for this kind and quantity
 * @param detail a sentence about this formula alone, a number in it for example; may be empty
 */
public record FormulaHypothesis(
        Misconception misconception,
        Quantity about,
        Formula formula,
        Set<String> shownOn,
        Set<String> readsAs,
        String detail)
        implements Hypothesis {

    private static final Bound ROUGH = new Bound(1e-3, 1e-9);

    public FormulaHypothesis {
        shownOn = Set.copyOf(shownOn);
        readsAs = Set.copyOf(readsAs);
    }

    /** The same, but visible on some probes only. */
    public FormulaHypothesis shownOn(String... labels) {
        return new FormulaHypothesis(misconception, about, formula, Set.of(labels), readsAs, detail);
    }

    /** The same, standing also for a misconception with the same numbers. */
    public FormulaHypothesis readsAs(String name) {
        return new FormulaHypothesis(misconception, about, formula, shownOn, Set.of(name), detail);
    }

    /** The same with a sentence of its own behind that of the misconception. */
    public FormulaHypothesis with(String sentence) {
        return new FormulaHypothesis(misconception, about, formula, shownOn, readsAs, sentence);
    }

    @Override
    public Facet quantity() {
        return about.facet();
    }

    @Override
    public Hypothesis under(Facet judged) {
        return judged.equals(quantity())
                ? this
                : new FormulaHypothesis(
                        misconception, about.under(judged), new RowsOf(formula, judged), shownOn, readsAs, detail);
    }

    @Override
    public boolean reproduces(ProbeQuestion question, Answer answer) {
        return reproduces(question, answer, bound(question));
    }

    @Override
    public boolean reproducesRoughly(ProbeQuestion question, Answer answer) {
        return reproduces(question, answer, ROUGH);
    }

    private boolean reproduces(ProbeQuestion question, Answer answer, Bound bound) {
        Optional<MatrixData> predicted = formula.answer(question);
        if (answer instanceof Answer.Numbers numbers) {
            return predicted
                    .map(prediction -> Agreement.holds(prediction, numbers.matrix(), bound))
                    .orElseGet(() -> hasAnotherShape(question, numbers.matrix()));
        }
        return predicted.isEmpty() && answer instanceof Answer.NoNumbers;
    }

    @Override
    public boolean differsFromTruth(ProbeQuestion question) {
        Optional<MatrixData> truth = about.truth().answer(question);
        return truth.isPresent()
                && formula.answer(question)
                        .map(prediction -> !Agreement.holds(truth.get(), prediction, bound(question)))
                        .orElse(true);
    }

    /** Where the formula is impossible, a student may have bent it until something came out. */
    private boolean hasAnotherShape(ProbeQuestion question, MatrixData actual) {
        return about.truth()
                .answer(question)
                .map(truth -> !truth.sameShape(actual))
                .orElse(false);
    }

    private Bound bound(ProbeQuestion question) {
        return Agreement.bound(quantity(), question);
    }
}
