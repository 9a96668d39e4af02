package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.CaseArgument.FlagArgument;
import org.gradus.engine.diagnose.formula.EntryFunction;
import org.gradus.engine.diagnose.formula.FormulaLanguage;
import org.gradus.engine.diagnose.formula.FormulaShape;
import org.gradus.engine.diagnose.formula.Operand;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;
import org.gradus.wire.MatrixData;

/** Misconceptions about the mean absolute error, {@code L = c sum |a - y|}. */
final class MeanAbsoluteErrorMisconceptions {

    private static final int ROWS = 4;
    private static final int BATCH = 5;
    private static final String WEIGHT = ", c = 1 / batch, or 1 / (outputs batch) for the mean over the outputs";
    private static final String SOURCE = "Willmott, Matsuura 2005, MAE";

    private static final String SUMMED = "summed over the outputs";
    private static final String AVERAGED = "averaged over the outputs";
    private static final String AT_TARGET = "some predictions are their targets";

    /** Entries of the prediction that are their target in the probe for that, row after row. */
    private static final Set<Integer> TIES = Set.of(1, 7, 13);

    private MeanAbsoluteErrorMisconceptions() {}

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity value = truth.quantity(Facet.VALUE, "L = c sum abs(a - y)" + WEIGHT, SOURCE);
        Quantity gradient = truth.quantity(Facet.GRADIENT, "dL/da = c sign(a - y)" + WEIGHT, SOURCE);
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.addAll(aboutValue(value));
        hypotheses.addAll(aboutOutputs(value));
        hypotheses.addAll(LossMisconceptions.value(value));
        hypotheses.addAll(aboutGradient(gradient));
        hypotheses.addAll(aboutOutputs(gradient));
        hypotheses.addAll(LossMisconceptions.gradient(gradient));
        return new KindMisconceptions(List.of(value, gradient), probes(), hypotheses, List.of(), List.of())
                .searching(new SearchSpace(languages(value, gradient), heldOut())
                        .alsoWritten(value, "c sum (a - y if a - y > 0 else y - a)", "c sum abs(y - a)")
                        .alsoWritten(gradient, "c (1 if a - y > 0 else -[y - a > 0])", "-c sign(y - a)"));
    }

    private static List<Hypothesis> aboutValue(Quantity value) {
        return List.of(
                value.mistaken(
                        "squared-for-absolute",
                        "You square the errors: here their sizes are added up, so that a large error counts in proportion.",
                        sum(r -> r * r)),
                value.mistaken(
                        "absolute-forgotten",
                        "You add the errors up with their signs, so that one cancels another: it is their sizes, |a - y|.",
                        sum(r -> r)),
                value.mistaken(
                        "length-for-absolute",
                        "Yours is the length of each sample's error, the root of its squares: here it is the sum of the sizes.",
                        o -> {
                            SimpleMatrix error = error(o);
                            double lengths = 0;
                            for (int sample = 0; sample < o.batch(); sample++) {
                                lengths += error.getColumn(sample).normF();
                            }
                            return SimpleMatrix.filled(1, 1, weight(o) * lengths);
                        }),
                LossMisconceptions.firstOutputOnly(
                        value,
                        o -> SimpleMatrix.filled(1, 1, weight(o) * absolute(PartialMatrices.firstRow(error(o))))));
    }

    private static List<Hypothesis> aboutGradient(Quantity gradient) {
        return List.of(
                gradient.mistaken(
                        "error-for-sign",
                        "Your gradient is the error itself: the slope of |a - y| is its sign, however large it is.",
                        each(r -> r)),
                gradient.mistaken(
                        "squared-for-absolute",
                        "Your gradient is that of the squared error, 2 (a - y): the slope of |a - y| is its sign.",
                        each(r -> 2 * r)),
                gradient.mistaken(
                        "sign-forgotten",
                        "All your entries are the same: where the prediction is below its target the slope is negative.",
                        each(r -> 1)),
                gradient.mistaken(
                                "slope-at-target",
                                "Where a prediction is its target you say that the loss still rises: there the slope is taken"
                                        + " to be 0, as sign(0) is.",
                                each(r -> r >= 0 ? 1 : -1))
                        .shownOn(AT_TARGET),
                gradient.mistaken(
                                "slope-at-target",
                                "Where a prediction is its target you say that the loss still falls: there the slope is taken"
                                        + " to be 0, as sign(0) is.",
                                each(r -> r > 0 ? 1 : -1))
                        .shownOn(AT_TARGET));
    }

    private static List<Hypothesis> aboutOutputs(Quantity quantity) {
        return List.of(
                LossMisconceptions.averagedOverOutputs(
                                quantity, o -> quantity.truth().of(o).divide(isMeanOverOutputs(o) ? 1 : o.outputs()))
                        .shownOn(SUMMED, AT_TARGET),
                quantity.mistaken(
                                "summed-over-outputs",
                                "You sum over the outputs of a sample where the constructor was told to take their mean: divide"
                                        + " by their number too.",
                                o -> quantity.truth().of(o).scale(isMeanOverOutputs(o) ? o.outputs() : 1))
                        .shownOn(AVERAGED),
                LossMisconceptions.firstTargetForAll(quantity));
    }

    private static Formula sum(DoubleUnaryOperator formula) {
        return o -> SimpleMatrix.filled(1, 1, each(formula).of(o).elementSum());
    }

    /** Of every error by itself. */
    private static Formula each(DoubleUnaryOperator formula) {
        return o -> error(o).elementOp((int row, int column, double r) -> formula.applyAsDouble(r))
                .scale(weight(o));
    }

    private static SimpleMatrix error(FormulaInputs o) {
        return o.input().minus(o.other());
    }

    private static double absolute(SimpleMatrix error) {
        return error.elementOp((int row, int column, double r) -> Math.abs(r)).elementSum();
    }

    private static double weight(FormulaInputs o) {
        return 1.0 / o.batch() / (isMeanOverOutputs(o) ? o.outputs() : 1);
    }

    private static boolean isMeanOverOutputs(FormulaInputs o) {
        return o.arguments().flag("meanOverOutputs");
    }

    private static List<FormulaLanguage> languages(Quantity value, Quantity gradient) {
        LossFormulas formulas = LossFormulas.of(
                Set.of(EntryFunction.SQUARE, EntryFunction.ABSOLUTE, EntryFunction.SIGN),
                LossFormulas.prediction("a"),
                LossFormulas.target("y"),
                new Operand("c", FormulaShape.NUMBER, o -> SimpleMatrix.filled(1, 1, weight(o))));
        return List.of(
                formulas.language(value, "c sum (max(0, a - y) + max(0, y - a))"),
                formulas.language(gradient, "c ([a - y > 0] - [y - a > 0])"));
    }

    private static List<ProbePlan> probes() {
        return List.of(
                probe(SUMMED, false, ROWS, BATCH, 0, Set.of()),
                probe(AVERAGED, true, ROWS, BATCH, 500, Set.of()),
                probe(AT_TARGET, false, ROWS, BATCH, 1000, TIES));
    }

    private static List<ProbePlan> heldOut() {
        return List.of(
                probe("3 by 2, summed", false, 3, 2, 3000, Set.of(1)),
                probe("2 by 7, averaged", true, 2, 7, 3500, Set.of()),
                probe("6 by 3, summed", false, 6, 3, 4000, Set.of(4, 11)));
    }

    private static ProbePlan probe(
            String label, boolean meanOverOutputs, int rows, int batch, int start, Set<Integer> ties) {
        return new ProbePlan(
                label,
                Map.of("meanOverOutputs", new FlagArgument(meanOverOutputs)),
                pass(rows, batch, start, ties),
                pass(rows, batch, start + 200, ties));
    }

    private static Question pass(int rows, int batch, int start, Set<Integer> ties) {
        MatrixData prediction = ProbeNumbers.signed(rows, batch, start);
        MatrixData target = ProbeNumbers.signed(rows, batch, start + 100);
        return new Question(
                prediction,
                ProbeNumbers.filled(
                        rows, batch, k -> (ties.contains(k) ? prediction : target).get(k / batch, k % batch)));
    }
}
