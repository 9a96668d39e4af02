package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.diagnose.formula.Procedure;
import org.gradus.engine.diagnose.hypothesis.FormulaHypothesis;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Question;

/** Misconceptions about an optimizer, each with what it makes of the first step and of later ones. */
final class OptimizerMisconceptions {

    static final String EPSILON_UNDER_ROOT = "epsilon-under-root";
    static final String BESIDE_THE_ROOT =
            "You add epsilon under the root: take the root first, then add epsilon to it.";

    static final String CLIMBS = "climbs";
    static final String ALONG_THE_GRADIENT =
            "You step along the gradient, so that the loss grows: subtract the step from the parameter.";

    private static final int ROWS = 3;
    private static final int COLUMNS = 5;
    private static final int STEPS = 3;

    private final Quantity firstStep;
    private final Quantity laterSteps;
    private final List<Hypothesis> hypotheses = new ArrayList<>();

    OptimizerMisconceptions(Quantity firstStep, Quantity laterSteps) {
        this.firstStep = firstStep;
        this.laterSteps = laterSteps;
    }

    /** One that shows in the first step already; on the probes of these labels alone, if any are given. */
    OptimizerMisconceptions throughout(String name, String sentence, Habit habit, String... labels) {
        FormulaHypothesis first = firstStep.mistaken(name, sentence, habit.firstStep());
        FormulaHypothesis later = laterSteps.mistaken(name, sentence, habit.laterSteps());
        hypotheses.add(labels.length == 0 ? first : first.shownOn(labels));
        hypotheses.add(labels.length == 0 ? later : later.shownOn(labels));
        return this;
    }

    /** One that leaves nothing of later steps by which they could be told. */
    OptimizerMisconceptions atFirst(String name, String sentence, Habit habit) {
        hypotheses.add(firstStep.mistaken(name, sentence, habit.firstStep()));
        return this;
    }

    /** One after which the first step is right. */
    OptimizerMisconceptions later(String name, String sentence, Habit habit) {
        hypotheses.add(laterSteps.mistaken(name, sentence, habit.laterSteps()));
        return this;
    }

    /** Those that every optimizer may have. */
    OptimizerMisconceptions ofEverybody(Habit right) {
        return throughout(
                        CLIMBS,
                        ALONG_THE_GRADIENT,
                        (memory, w, dw) -> w.scale(2).minus(right.step(memory, w, dw)))
                .throughout(
                        "rate-forgotten",
                        "Your step ignores the rate: multiply what you subtract from the parameter by it.",
                        (memory, w, dw) ->
                                w.minus(w.minus(right.step(memory, w, dw)).divide(memory.number("rate"))));
    }

    /** @param step as it should be, where no name stands for a student's numbers */
    KindMisconceptions on(Procedure step, ProbePlan... probes) {
        return new KindMisconceptions(List.of(firstStep, laterSteps), List.of(probes), hypotheses, List.of(), List.of())
                .searching(new SearchSpace(
                        step,
                        probe("2 rows", probes[0].arguments(), 2, 4, 2000),
                        probe("1 row", probes[1].arguments(), 1, 5, 2500)));
    }

    /**
     * A probe of a few steps.
     *
     * @param start from which on its numbers are taken
     */
    static ProbePlan probe(String label, Map<String, CaseArgument> arguments, int start) {
        return probe(label, arguments, ROWS, STEPS, start);
    }

    private static ProbePlan probe(String label, Map<String, CaseArgument> arguments, int rows, int steps, int start) {
        return new ProbePlan(label, arguments, question(rows, steps, start), question(rows, steps, start + 200));
    }

    private static Question question(int rows, int steps, int start) {
        return new Question(
                ProbeNumbers.signed(rows, COLUMNS, start), ProbeNumbers.signed(rows, steps * COLUMNS, start + 50));
    }

    static SimpleMatrix squared(SimpleMatrix matrix) {
        return matrix.elementMult(matrix);
    }

    static SimpleMatrix root(SimpleMatrix matrix) {
        return matrix.elementOp((int row, int column, double e) -> Math.sqrt(e));
    }

    /** {@code share old + (1 - share) latest}. */
    static SimpleMatrix mean(double share, SimpleMatrix old, SimpleMatrix latest) {
        return old.scale(share).plus(latest.scale(1 - share));
    }
}
