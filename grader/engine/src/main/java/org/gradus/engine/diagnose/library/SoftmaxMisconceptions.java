package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradus.engine.diagnose.formula.EntryFunction;
import org.gradus.engine.diagnose.formula.FormulaLanguage;
import org.gradus.engine.diagnose.formula.Operand;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.Misconception;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;
import org.gradus.wire.MatrixData;

/** Misconceptions about softmax and cross entropy in one, on logits z. */
final class SoftmaxMisconceptions {

    private static final int CLASSES = 4;
    private static final int BATCH = 5;
    private static final String WIDE = "logits far apart";

    /** What students add to a probability before they take its logarithm; smaller ones show at extreme logits alone. */
    private static final List<Double> SAFETIES = List.of(1e-2, 1e-3, 1e-4, 1e-5, 1e-6);

    private SoftmaxMisconceptions() {}

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity value = truth.quantity(
                Facet.VALUE, "L = -1/batch sum y log p, p = e^z / sum e^z in each column", Misconception.NO_SOURCE);
        Quantity gradient = truth.quantity(Facet.GRADIENT, "dL/dz = (p - y) / batch", Misconception.NO_SOURCE);
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.addAll(aboutValue(value));
        hypotheses.addAll(LossMisconceptions.value(value));
        hypotheses.addAll(aboutGradient(gradient));
        hypotheses.addAll(LossMisconceptions.gradient(gradient));
        return new KindMisconceptions(
                        List.of(value, gradient),
                        probes(),
                        hypotheses,
                        SoftmaxExtremes.probes(reference.inputs().extremes()),
                        SoftmaxExtremes.hypotheses(truth))
                .searching(new SearchSpace(languages(value, gradient), heldOut())
                        .alsoWritten(
                                value,
                                "1/batch sum (columnMax(z) - columnSums(y * z) + log(columnSums(e^(z - columnMax(z)))))",
                                "1/batch sum (log(columnSums(e^z)) - columnSums(y * z))",
                                "-1/batch sum (y * (z - columnMax(z) - log(columnSums(e^(z - columnMax(z))))))")
                        .alsoWritten(
                                gradient, "1/batch (e^(z - columnMax(z)) / columnSums(e^(z - columnMax(z))) - y)"));
    }

    private static List<FormulaLanguage> languages(Quantity value, Quantity gradient) {
        LossFormulas formulas = LossFormulas.of(
                Set.of(EntryFunction.LOG, EntryFunction.EXP, EntryFunction.SQUARE, EntryFunction.SIGMA),
                LossFormulas.prediction("z"),
                LossFormulas.target("y"),
                new Operand("p", ActivationFormulas.SAMPLES, o -> Softmax.ofColumns(o.input())));
        return List.of(formulas.language(value), formulas.language(gradient));
    }

    private static List<ProbePlan> heldOut() {
        return List.of(
                new ProbePlan(
                        "3 by 2",
                        Map.of(),
                        pass(ProbeNumbers.signed(3, 2, 3000), 2, 0),
                        pass(ProbeNumbers.signed(3, 2, 3200), 1, 2)),
                new ProbePlan(
                        "6 by 7",
                        Map.of(),
                        pass(ProbeNumbers.between(0.2, 3, 6, 7, 3500), 0, 5, 1, 4, 0, 2, 5),
                        pass(ProbeNumbers.signed(6, 7, 3700), 3, 3, 1, 5, 0, 2, 4)));
    }

    private static List<Hypothesis> aboutValue(Quantity value) {
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.add(forgotten(value, o -> Softmax.entropy(o.input(), o.other())));
        hypotheses.add(forgotten(value, o -> Softmax.entropyOfProducts(o.input(), o.other())));
        hypotheses.add(overBatch(value, o -> Softmax.entropy(Softmax.ofRows(o.input()), o.other())));
        hypotheses.add(overEverything(value, o -> Softmax.entropy(Softmax.ofAll(o.input()), o.other())));
        hypotheses.add(LossMisconceptions.averagedOverOutputs(value));
        hypotheses.add(LossMisconceptions.firstTargetForAll(
                value,
                o -> Softmax.entropyOfProducts(
                        Softmax.ofColumns(o.input()),
                        LossMisconceptions.firstTarget(o).other())));
        hypotheses.add(LossMisconceptions.firstOutputOnly(
                value, o -> Softmax.entropy(Softmax.ofColumns(o.input()), PartialMatrices.firstRow(o.other()))));
        hypotheses.add(Logarithms.baseTwo(value));
        hypotheses.add(Logarithms.baseTen(value));
        for (double safety : SAFETIES) {
            hypotheses.add(Logarithms.clipped(
                            value,
                            safety,
                            o -> Softmax.entropy(Softmax.ofColumns(o.input()).plus(safety), o.other()))
                    .shownOn(WIDE));
        }
        return hypotheses;
    }

    private static List<Hypothesis> aboutGradient(Quantity gradient) {
        return List.of(
                forgotten(gradient, o -> o.input().minus(o.other()).divide(o.batch())),
                overBatch(
                        gradient,
                        o -> Softmax.ofRows(o.input()).minus(o.other()).divide(o.batch())),
                overEverything(
                        gradient, o -> Softmax.ofAll(o.input()).minus(o.other()).divide(o.batch())),
                LossMisconceptions.averagedOverOutputs(gradient),
                Logarithms.baseTwo(gradient),
                Logarithms.baseTen(gradient),
                LossMisconceptions.firstTargetForAll(
                        gradient,
                        o -> Softmax.ofColumns(o.input())
                                .minus(LossMisconceptions.firstTarget(o).other())
                                .divide(o.batch())),
                gradient.mistaken(
                        "true-class-only",
                        "Only the entry of the true class is there; the others are 0: a logit that is too large anywhere"
                                + " costs too, so every class has its p - y.",
                        o -> gradient.truth().of(o).elementMult(o.other())),
                gradient.mistaken(
                        "softmax-derivative-twice",
                        "You multiply p - y by the derivative of softmax: p - y already contains it, since it is the gradient"
                                + " with respect to the logits.",
                        o -> Softmax.derivative(
                                Softmax.ofColumns(o.input()), gradient.truth().of(o))));
    }

    private static Hypothesis forgotten(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "softmax-forgotten",
                "You use the logits as if they were probabilities: take their softmax first.",
                formula);
    }

    private static Hypothesis overBatch(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "softmax-over-batch",
                "Your probabilities sum to 1 over the samples: each column is one sample, and it is its entries that"
                        + " sum to 1.",
                formula);
    }

    private static Hypothesis overEverything(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "softmax-over-everything",
                "You divide by one sum over the whole batch: every column has its own sum.",
                formula);
    }

    /** One with positive logits, whose logarithm a student who forgets the softmax can take. */
    private static List<ProbePlan> probes() {
        return List.of(
                new ProbePlan(
                        "4 by 5",
                        Map.of(),
                        pass(ProbeNumbers.between(0.2, 3, CLASSES, BATCH, 0), 1, 0, 1, 2, 0),
                        pass(ProbeNumbers.signed(CLASSES, BATCH, 200), 1, 0, 3, 2, 2)),
                new ProbePlan(
                        WIDE,
                        Map.of(),
                        pass(ProbeNumbers.between(-4.9, 4.9, CLASSES, BATCH, 500), 0, 1, 2, 2, 3),
                        pass(ProbeNumbers.signed(CLASSES, BATCH, 700), 2, 3, 0, 1, 3)));
    }

    private static Question pass(MatrixData logits, int... trueClasses) {
        return new Question(logits, Softmax.oneHot(logits.rows(), trueClasses));
    }
}
