package org.gradus.engine.diagnose.hypothesis;

import java.util.List;

/** Hypotheses that predict the same numbers are one: nobody can tell from the numbers which of them a student has. */
public final class Classes {

    private Classes() {}

    /** Leaves out every hypothesis for which another one of the same quantity stands. */
    public static List<Hypothesis> merged(List<? extends Hypothesis> hypotheses) {
        return hypotheses.stream()
                .filter(hypothesis -> hypotheses.stream().noneMatch(other -> standsFor(other, hypothesis)))
                .<Hypothesis>map(hypothesis -> hypothesis)
                .toList();
    }

    private static boolean standsFor(Hypothesis one, Hypothesis other) {
        return one instanceof FormulaHypothesis formula
                && one.quantity().equals(other.quantity())
                && formula.readsAs().contains(other.misconception().name());
    }
}
