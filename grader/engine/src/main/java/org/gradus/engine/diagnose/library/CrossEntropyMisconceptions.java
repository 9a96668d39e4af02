package org.gradus.engine.diagnose.library;

import static org.gradus.engine.diagnose.library.EntryTerms.each;
import static org.gradus.engine.diagnose.library.EntryTerms.mean;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradus.engine.diagnose.formula.EntryFunction;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;
import org.gradus.wire.MatrixData;

/** Misconceptions about binary cross entropy on probabilities. */
final class CrossEntropyMisconceptions {

    private static final int ROWS = 4;
    private static final int BATCH = 5;
    private static final String NEAR_THE_ENDS = "probabilities near 0 and 1";

    /** What students add to a probability before they take its logarithm; smaller numbers are legal. */
    private static final List<Double> ADDED = List.of(1e-2, 1e-3, 1e-4, 1e-5, 1e-6);

    /** What they raise it to; smaller ones do not show on [1e-6, 1 - 1e-6]. */
    private static final List<Double> RAISED_TO = List.of(1e-2, 1e-3, 1e-4, 1e-5);

    private CrossEntropyMisconceptions() {}

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity value =
                truth.quantity(Facet.VALUE, "L = -1/batch sum (y log a + (1 - y) log(1 - a))", "003, by its name");
        Quantity gradient = truth.quantity(
                Facet.GRADIENT,
                "dL/da = 1/batch ((1 - y) / (1 - a) - y / a)",
                "003, by its name, \"Cross Entropy Prime\"");
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.addAll(aboutValue(value));
        hypotheses.addAll(LossMisconceptions.value(value));
        hypotheses.addAll(aboutGradient(gradient));
        hypotheses.addAll(LossMisconceptions.gradient(gradient));
        LossFormulas formulas = LossFormulas.of(
                Set.of(EntryFunction.LOG, EntryFunction.SQUARE, EntryFunction.EXP),
                LossFormulas.prediction("a"),
                LossFormulas.target("y"));
        return new KindMisconceptions(List.of(value, gradient), probes(), hypotheses, List.of(), List.of())
                .searching(new SearchSpace(
                                List.of(
                                        formulas.language(value),
                                        formulas.language(gradient, "1/batch (a - y) / (a * (1 - a))")),
                                heldOut())
                        .alsoWritten(
                                value,
                                "1/batch sum (-y * log a - (1 - y) * log(1 - a))",
                                "-1/batch (sum(y * log a) + sum((1 - y) * log(1 - a)))")
                        .alsoWritten(
                                gradient,
                                "-1/batch (y / a - (1 - y) / (1 - a))",
                                "1/batch (-y / a + (1 - y) / (1 - a))"));
    }

    private static List<Hypothesis> aboutValue(Quantity value) {
        Formula right = value.truth();
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.add(onlyTrueOutputs(value, mean((a, y) -> -y * log(a))));
        hypotheses.add(LossMisconceptions.averagedOverOutputs(value));
        hypotheses.add(LossMisconceptions.firstTargetForAll(value));
        hypotheses.add(LossMisconceptions.firstOutputOnly(
                value,
                o -> right.of(
                        o.withInput(o.input().getRow(0)).withOther(o.other().getRow(0)))));
        hypotheses.add(Logarithms.baseTwo(value));
        hypotheses.add(Logarithms.baseTen(value));
        for (double safety : ADDED) {
            hypotheses.add(Logarithms.clipped(
                            value, safety, mean((a, y) -> -y * log(a + safety) - (1 - y) * log(1 - a + safety)))
                    .shownOn(NEAR_THE_ENDS));
        }
        for (double safety : RAISED_TO) {
            hypotheses.add(Logarithms.clipped(
                            value,
                            safety,
                            mean((a, y) -> -y * log(Math.max(a, safety)) - (1 - y) * log(Math.max(1 - a, safety))))
                    .shownOn(NEAR_THE_ENDS));
            hypotheses.add(Logarithms.clipped(
                            value,
                            safety,
                            mean((a, y) -> -y * log(between(safety, a)) - (1 - y) * log(1 - between(safety, a))))
                    .shownOn(NEAR_THE_ENDS));
        }
        return hypotheses;
    }

    private static List<Hypothesis> aboutGradient(Quantity gradient) {
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.add(onlyTrueOutputs(gradient, each((a, y) -> -y / a)));
        hypotheses.add(combinedWithSigmoid(gradient, each((a, y) -> a - y)));
        hypotheses.add(combinedWithSigmoid(gradient, o -> o.input().minus(o.other())));
        hypotheses.add(Logarithms.baseTwo(gradient));
        hypotheses.add(Logarithms.baseTen(gradient));
        hypotheses.add(LossMisconceptions.averagedOverOutputs(gradient));
        hypotheses.add(LossMisconceptions.firstTargetForAll(gradient));
        for (double safety : ADDED) {
            hypotheses.add(Logarithms.dividedByClipped(
                            gradient, safety, each((a, y) -> (1 - y) / (1 - a + safety) - y / (a + safety)))
                    .shownOn(NEAR_THE_ENDS));
        }
        for (double safety : RAISED_TO) {
            hypotheses.add(Logarithms.dividedByClipped(
                            gradient,
                            safety,
                            each((a, y) -> (1 - y) / Math.max(1 - a, safety) - y / Math.max(a, safety)))
                    .shownOn(NEAR_THE_ENDS));
        }
        return hypotheses;
    }

    private static Hypothesis onlyTrueOutputs(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "only-true-outputs",
                "You count only the outputs whose target is 1: where it is 0, the second half, log(1 - a), is missing.",
                formula);
    }

    private static Hypothesis combinedWithSigmoid(Quantity gradient, Formula formula) {
        return gradient.mistaken(
                "combined-with-sigmoid",
                "a - y is the gradient of sigmoid and cross entropy together: the slope of the sigmoid belongs to its"
                        + " own layer; dL/da is what is asked for here.",
                formula);
    }

    private static double between(double safety, double a) {
        return Math.min(Math.max(a, safety), 1 - safety);
    }

    private static double log(double number) {
        return StrictMath.log(number);
    }

    private static List<ProbePlan> probes() {
        return List.of(
                new ProbePlan(
                        "4 by 5",
                        Map.of(),
                        pass(ProbeNumbers.between(0.1, 0.9, ROWS, BATCH, 0), 0),
                        pass(ProbeNumbers.between(0.1, 0.9, ROWS, BATCH, 200), 1)),
                new ProbePlan(
                        NEAR_THE_ENDS,
                        Map.of(),
                        pass(nearTheEnds(), 2),
                        pass(ProbeNumbers.between(0.1, 0.9, ROWS, BATCH, 700), 0)));
    }

    private static List<ProbePlan> heldOut() {
        return List.of(
                new ProbePlan("3 by 2", Map.of(), pass(mild(3, 2, 3000), 0), pass(mild(3, 2, 3200), 1)),
                new ProbePlan("2 by 7", Map.of(), pass(mild(2, 7, 3500), 1), pass(mild(2, 7, 3700), 2)));
    }

    private static MatrixData mild(int rows, int batch, int start) {
        return ProbeNumbers.between(0.1, 0.9, rows, batch, start);
    }

    /** Each row and each column has outputs that are true and outputs that are not. */
    private static Question pass(MatrixData probabilities, int start) {
        int batch = probabilities.columns();
        MatrixData targets = ProbeNumbers.filled(
                probabilities.rows(), batch, k -> (2 * (k / batch) + k % batch + start) % 3 == 0 ? 1 : 0);
        return new Question(probabilities, targets);
    }

    /** Every other one near 1, the others near 0. */
    private static MatrixData nearTheEnds() {
        MatrixData exponents = ProbeNumbers.between(0.5, 6, ROWS, BATCH, 500);
        return ProbeNumbers.filled(ROWS, BATCH, k -> {
            double nearZero = StrictMath.pow(10, -exponents.get(k / BATCH, k % BATCH));
            return k % 2 == 0 ? nearZero : 1 - nearZero;
        });
    }
}
