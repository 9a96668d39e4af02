package org.gradus.engine.diagnose.library;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.FormulaHypothesis;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.Quantity;

/** What goes wrong in any loss, as changes to the questions and the answers of its reference. */
final class LossMisconceptions {

    private LossMisconceptions() {}

    /** About the value. */
    static List<Hypothesis> value(Quantity value) {
        Formula right = value.truth();
        return List.of(
                notAveraged(value),
                averagedTwice(value),
                value.mistaken(
                        "sign-flipped",
                        "Your loss has the wrong sign: a better prediction must make it smaller.",
                        o -> right.of(o).negative()),
                LayerMisconceptions.firstSampleOnly(value, o -> right.of(o.firstSample())),
                LayerMisconceptions.firstSampleOnly(
                        value, o -> right.of(o.firstSample()).divide(o.batch())),
                LayerMisconceptions.zero(value));
    }

    /** About the gradient. */
    static List<Hypothesis> gradient(Quantity gradient) {
        Formula right = gradient.truth();
        return List.of(
                notAveraged(gradient),
                averagedTwice(gradient),
                gradient.mistaken(
                        "sign-flipped",
                        "Your gradient points the other way: it starts from prediction - target, not from target -"
                                + " prediction.",
                        o -> right.of(o).negative()),
                firstOutputOnly(gradient, o -> PartialMatrices.firstRow(right.of(o))),
                LayerMisconceptions.firstSampleOnly(gradient, o -> right.of(o.firstSample())),
                LayerMisconceptions.firstSampleOnly(gradient, o -> PartialMatrices.first(right.of(o))),
                LayerMisconceptions.firstSampleOnly(
                        gradient, o -> PartialMatrices.first(right.of(o)).scale(o.batch())),
                LayerMisconceptions.zero(gradient));
    }

    /** About a loss that sums over the outputs, whatever it averages. */
    static FormulaHypothesis averagedOverOutputs(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "averaged-over-outputs",
                "You also take the mean over the outputs of a sample: here they are summed, so divide by the number of"
                        + " samples only.",
                formula);
    }

    /** The same of one that averages over the samples alone. */
    static FormulaHypothesis averagedOverOutputs(Quantity quantity) {
        return averagedOverOutputs(quantity, o -> quantity.truth().of(o).divide(o.outputs()));
    }

    static FormulaHypothesis firstOutputOnly(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "first-output-only",
                "You use only the first output: every row of the prediction counts, not just the first.",
                formula);
    }

    static FormulaHypothesis firstTargetForAll(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "first-target-for-all",
                "You compare every output with the first target: row i of the prediction belongs to row i of the"
                        + " target.",
                formula);
    }

    static FormulaHypothesis firstTargetForAll(Quantity quantity) {
        return firstTargetForAll(quantity, o -> quantity.truth().of(firstTarget(o)));
    }

    /** The question with the first row of the target in every row. */
    static FormulaInputs firstTarget(FormulaInputs o) {
        SimpleMatrix first = o.other().getRow(0);
        return o.withOther(SimpleMatrix.ones(o.outputs(), 1).mult(first));
    }

    private static Hypothesis notAveraged(Quantity quantity) {
        return quantity.mistaken(
                "not-averaged-over-batch",
                "You sum over the samples: a loss is their mean, so divide by the number of samples.",
                o -> quantity.truth().of(o).scale(o.batch()));
    }

    private static Hypothesis averagedTwice(Quantity quantity) {
        return quantity.mistaken(
                "averaged-twice",
                "You divide by the number of samples twice: look for another place where you average.",
                o -> quantity.truth().of(o).divide(o.batch()));
    }
}
