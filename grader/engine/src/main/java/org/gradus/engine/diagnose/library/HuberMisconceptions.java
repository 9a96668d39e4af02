package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.NumberArgument;
import org.gradus.engine.diagnose.formula.EntryFunction;
import org.gradus.engine.diagnose.formula.FormulaLanguage;
import org.gradus.engine.diagnose.formula.Operand;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.FormulaHypothesis;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;
import org.gradus.wire.MatrixData;

/** Misconceptions about the Huber loss, {@code L = 1/batch sum h(a - y)}. */
final class HuberMisconceptions {

    private static final int ROWS = 4;
    private static final int BATCH = 5;
    private static final double USUAL_DELTA = 1;
    private static final String SOURCE = "Huber 1964, section 1";

    private static final String AT_ONCE = "1/batch sum ((a - y)^2 / 2 - max(0, abs(a - y) - delta)^2 / 2)";
    private static final String SLOPE_AT_ONCE = "1/batch (a - y - max(0, a - y - delta) + max(0, y - a - delta))";
    private static final String BY_CASES =
            "1/batch sum ((a - y) * (a - y) / 2 if delta - abs(a - y) >= 0 else delta * (abs(a - y) - delta / 2))";
    private static final String SLOPE_BY_CASES = "1/batch (a - y if delta - abs(a - y) >= 0 else delta * sign(a - y))";

    /** A mask of errors up to delta. */
    private static final String SMALL = "[delta - abs(a - y) >= 0]";

    private HuberMisconceptions() {}

    /** What becomes of an error {@code a - y}, before the mean is taken. */
    private interface ErrorFormula {
        double of(double error, double delta);
    }

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity value = truth.quantity(
                Facet.VALUE,
                "L = 1/batch sum h(a - y), h(r) = r^2 / 2 where abs(r) <= delta, else delta (abs(r) - delta / 2)",
                SOURCE);
        Quantity gradient = truth.quantity(
                Facet.GRADIENT,
                "dL/da = 1/batch h'(a - y), h'(r) = r where abs(r) <= delta, else delta sign(r)",
                SOURCE);
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.addAll(aboutValue(value));
        hypotheses.addAll(aboutBoth(value));
        hypotheses.addAll(LossMisconceptions.value(value));
        hypotheses.addAll(aboutGradient(gradient));
        hypotheses.addAll(aboutBoth(gradient));
        hypotheses.addAll(LossMisconceptions.gradient(gradient));
        return new KindMisconceptions(List.of(value, gradient), probes(), hypotheses, List.of(), List.of())
                .searching(searched(value, gradient));
    }

    private static List<Hypothesis> aboutValue(Quantity value) {
        return List.of(
                deltaIgnored(value, sum((error, delta) -> huber(error, USUAL_DELTA))),
                squaredEverywhere(value, sum((error, delta) -> error * error / 2)),
                value.mistaken(
                        "offset-forgotten",
                        "Beyond delta your loss is delta |a - y|, which is not where the half square ends: subtract"
                                + " delta^2 / 2.",
                        sum((error, delta) ->
                                Math.abs(error) <= delta ? huber(error, delta) : delta * Math.abs(error))),
                value.mistaken(
                        "half-forgotten",
                        "Up to delta you take the whole square of a - y: it is half of it, so that the line beyond goes on"
                                + " from there.",
                        sum((error, delta) -> Math.abs(error) <= delta ? error * error : huber(error, delta))),
                LossMisconceptions.firstOutputOnly(value, o -> value.truth().of(firstRowsOf(o))));
    }

    private static List<Hypothesis> aboutGradient(Quantity gradient) {
        return List.of(
                deltaIgnored(gradient, each((error, delta) -> clipped(error, USUAL_DELTA))),
                squaredEverywhere(gradient, each((error, delta) -> error)),
                gradient.mistaken(
                        "delta-forgotten",
                        "Beyond delta your gradient is 1 or -1 before the mean is taken: the slope of the line there is delta"
                                + " or -delta.",
                        each((error, delta) -> Math.abs(error) <= delta ? error : Math.signum(error))));
    }

    private static List<Hypothesis> aboutBoth(Quantity quantity) {
        return List.of(
                LossMisconceptions.averagedOverOutputs(quantity), LossMisconceptions.firstTargetForAll(quantity));
    }

    private static FormulaHypothesis deltaIgnored(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "delta-ignored",
                "You change from the square to the line at an error of 1: where that is, the constructor is given as"
                        + " delta.",
                formula);
    }

    private static FormulaHypothesis squaredEverywhere(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "squared-everywhere",
                "Yours is half the squared error everywhere: an error larger than delta counts along a line.",
                formula);
    }

    private static double huber(double error, double delta) {
        double size = Math.abs(error);
        return size <= delta ? error * error / 2 : delta * (size - delta / 2);
    }

    private static double clipped(double error, double delta) {
        return Math.max(-delta, Math.min(delta, error));
    }

    private static Formula sum(ErrorFormula formula) {
        return o -> SimpleMatrix.filled(1, 1, each(formula).of(o).elementSum());
    }

    private static Formula each(ErrorFormula formula) {
        return o -> o.input()
                .minus(o.other())
                .elementOp((int row, int column, double error) -> formula.of(error, delta(o)))
                .divide(o.batch());
    }

    private static SimpleMatrix clipped(FormulaInputs o) {
        return o.input().minus(o.other()).elementOp((int row, int column, double error) -> clipped(error, delta(o)));
    }

    private static double delta(FormulaInputs o) {
        return o.arguments().number("delta");
    }

    private static FormulaInputs firstRowsOf(FormulaInputs o) {
        return o.withInput(o.input().getRow(0)).withOther(o.other().getRow(0));
    }

    private static SearchSpace searched(Quantity value, Quantity gradient) {
        LossFormulas formulas = formulas();
        List<FormulaLanguage> searched = List.of(
                formulas.language(value, AT_ONCE, BY_CASES),
                formulas.language(gradient, SLOPE_AT_ONCE, SLOPE_BY_CASES));
        return new SearchSpace(searched, heldOut())
                .alsoWritten(
                        value,
                        "1/batch sum ((a - y) * (a - y) / 2 if delta * delta - (a - y) * (a - y) >= 0"
                                + " else delta * abs(a - y) - delta * delta / 2)",
                        byCases("a - y"),
                        byCases("y - a"),
                        "1/batch sum (%1$s * (a - y)^2 / 2 + (1 - %1$s) * delta * (abs(a - y) - delta / 2))"
                                .formatted(SMALL),
                        "1/batch sum (clip(a - y) * (a - y - clip(a - y) / 2))")
                .alsoWritten(
                        gradient,
                        "1/batch (a - y if delta * delta - (a - y) * (a - y) >= 0 else delta * sign(a - y))",
                        "1/batch (%1$s * (a - y) + (1 - %1$s) * delta * sign(a - y))".formatted(SMALL),
                        "1/batch clip(a - y)");
    }

    /** By the size of an error, whose sign is lost first. */
    private static String byCases(String error) {
        return "1/batch sum (abs(%1$s) * abs(%1$s) / 2 if delta - abs(%1$s) >= 0 else delta * (abs(%1$s) - delta / 2))"
                .formatted(error);
    }

    private static LossFormulas formulas() {
        return LossFormulas.of(
                Set.of(EntryFunction.SQUARE, EntryFunction.ABSOLUTE, EntryFunction.SIGN, EntryFunction.POSITIVE_PART),
                LossFormulas.prediction("a"),
                LossFormulas.target("y"),
                new Operand("clip(a - y)", ActivationFormulas.SAMPLES, HuberMisconceptions::clipped),
                ActivationFormulas.parameter("delta"));
    }

    private static List<ProbePlan> probes() {
        return List.of(
                probe("delta 0.5", 0.5, ROWS, BATCH, 0),
                probe("delta 2", 2, ROWS, BATCH, 500),
                probe("delta 0.5, other numbers", 0.5, ROWS, BATCH, 1000));
    }

    private static List<ProbePlan> heldOut() {
        return List.of(
                probe("3 by 2", 0.5, 3, 2, 3000), probe("2 by 7", 2, 2, 7, 3500), probe("6 by 3", 0.5, 6, 3, 4000));
    }

    private static ProbePlan probe(String label, double delta, int rows, int batch, int start) {
        Map<String, CaseArgument> arguments = Map.of("delta", new NumberArgument(delta));
        return new ProbePlan(label, arguments, pass(rows, batch, start), pass(rows, batch, start + 200));
    }

    /** Every other target is so near to its prediction that the error is less than any delta of the probes. */
    private static Question pass(int rows, int batch, int start) {
        double[] prediction = ProbeNumbers.signed(rows, batch, start).rowMajor();
        double[] target = ProbeNumbers.signed(rows, batch, start + 100).rowMajor();
        for (int k = 0; k < target.length; k += 2) {
            target[k] = prediction[k] + target[k] / 4;
        }
        return new Question(new MatrixData(rows, batch, prediction), new MatrixData(rows, batch, target));
    }
}
