package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.CaseArgument.FlagArgument;
import org.gradus.engine.assignment.CaseArgument.NumberArgument;
import org.gradus.engine.diagnose.formula.EntryFunction;
import org.gradus.engine.diagnose.formula.FormulaLanguage;
import org.gradus.engine.diagnose.formula.FormulaShape;
import org.gradus.engine.diagnose.formula.Operand;
import org.gradus.engine.diagnose.hypothesis.FormulaHypothesis;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;

/** Misconceptions about the squared error, {@code L = c sum (a - y)^2}. */
final class SquaredErrorMisconceptions {

    private static final int ROWS = 4;
    private static final int BATCH = 5;
    private static final String WEIGHT =
            "c = factor / batch, or factor / (outputs batch) for the mean over the outputs";

    private static final String HALF_SUMMED = "1/2, summed over the outputs";
    private static final String HALF_AVERAGED = "1/2, averaged over the outputs";
    private static final String TWICE_SUMMED = "2, summed over the outputs";
    private static final String TWICE_AVERAGED = "2, averaged over the outputs";

    private SquaredErrorMisconceptions() {}

    /** A quantity from the errors {@code a - y} and their weight c. */
    private interface ErrorFormula {
        SimpleMatrix of(SimpleMatrix error, double c);
    }

    private static final ErrorFormula VALUE =
            (error, c) -> SimpleMatrix.filled(1, 1, c * error.elementMult(error).elementSum());
    private static final ErrorFormula GRADIENT = (error, c) -> error.scale(2 * c);

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity value = truth.quantity(
                Facet.VALUE,
                "L = c sum (a - y)^2, " + WEIGHT,
                "000, loss; 001, \"Gradient\"; 002, \"Compute the total error\"");
        Quantity gradient = truth.quantity(
                Facet.GRADIENT, "dL/da = 2 c (a - y), " + WEIGHT, "000, step 1; 001, \"Gradient\"; 002, (I)");
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.addAll(aboutBoth(value, VALUE));
        hypotheses.add(LossMisconceptions.firstOutputOnly(
                value, o -> VALUE.of(PartialMatrices.firstRow(o.input().minus(o.other())), weight(o))));
        hypotheses.addAll(LossMisconceptions.value(value));
        hypotheses.addAll(aboutBoth(gradient, GRADIENT));
        hypotheses.add(gradient.mistaken(
                "two-forgotten",
                "The derivative of a square brings down a 2: yours is half the right gradient.",
                o -> gradient.truth().of(o).divide(2)));
        hypotheses.addAll(LossMisconceptions.gradient(gradient));
        return new KindMisconceptions(List.of(value, gradient), probes(), hypotheses, List.of(), List.of())
                .searching(new SearchSpace(languages(value, gradient), heldOut())
                        .alsoWritten(value, "c sum ((a - y) * (a - y))", "c sum (a^2 - 2 a * y + y^2)")
                        .alsoWritten(gradient, "2 c a - 2 c y", "-2 c (y - a)"));
    }

    private static List<Hypothesis> aboutBoth(Quantity quantity, ErrorFormula formula) {
        return List.of(
                factorForgotten(quantity, formula, 1),
                // Half of it cancels the 2 of the derivative, and so may have been left out with it.
                factorForgotten(quantity, formula, 0.5).shownOn(TWICE_SUMMED, TWICE_AVERAGED),
                LossMisconceptions.averagedOverOutputs(
                                quantity, o -> formula.of(o.input().minus(o.other()), weight(factor(o), true, o)))
                        .shownOn(HALF_SUMMED, TWICE_SUMMED),
                LossMisconceptions.firstTargetForAll(quantity));
    }

    private static FormulaHypothesis factorForgotten(Quantity quantity, ErrorFormula formula, double assumed) {
        return quantity.mistaken(
                "factor-forgotten",
                "You leave out the factor that the constructor was given: every squared error is multiplied by it.",
                o -> formula.of(o.input().minus(o.other()), weight(assumed, isMeanOverOutputs(o), o)));
    }

    private static double weight(FormulaInputs o) {
        return weight(factor(o), isMeanOverOutputs(o), o);
    }

    private static double weight(double factor, boolean meanOverOutputs, FormulaInputs o) {
        return factor / o.batch() / (meanOverOutputs ? o.outputs() : 1);
    }

    private static double factor(FormulaInputs o) {
        return o.arguments().number("factor");
    }

    private static boolean isMeanOverOutputs(FormulaInputs o) {
        return o.arguments().flag("meanOverOutputs");
    }

    private static List<ProbePlan> probes() {
        return List.of(
                probe(HALF_SUMMED, 0.5, false, 0),
                probe(TWICE_SUMMED, 2, false, 500),
                probe(HALF_AVERAGED, 0.5, true, 1000),
                probe(TWICE_AVERAGED, 2, true, 1500));
    }

    private static List<FormulaLanguage> languages(Quantity value, Quantity gradient) {
        LossFormulas formulas = LossFormulas.of(
                Set.of(EntryFunction.SQUARE, EntryFunction.ABSOLUTE, EntryFunction.SIGN),
                LossFormulas.prediction("a"),
                LossFormulas.target("y"),
                new Operand("c", FormulaShape.NUMBER, o -> SimpleMatrix.filled(1, 1, weight(o))),
                new Operand("factor", FormulaShape.NUMBER, o -> SimpleMatrix.filled(1, 1, factor(o))));
        return List.of(formulas.language(value), formulas.language(gradient));
    }

    private static List<ProbePlan> heldOut() {
        return List.of(
                probe("3 by 2, summed", 2, false, pass(3, 2, 3000), pass(3, 2, 3200)),
                probe("2 by 7, averaged", 0.5, true, pass(2, 7, 3500), pass(2, 7, 3700)),
                probe("6 by 3, summed", 0.5, false, pass(6, 3, 4000), pass(6, 3, 4200)));
    }

    private static ProbePlan probe(String label, double factor, boolean meanOverOutputs, int start) {
        return probe(label, factor, meanOverOutputs, pass(ROWS, BATCH, start), pass(ROWS, BATCH, start + 200));
    }

    private static ProbePlan probe(
            String label, double factor, boolean meanOverOutputs, Question first, Question later) {
        return new ProbePlan(
                label,
                Map.of("factor", new NumberArgument(factor), "meanOverOutputs", new FlagArgument(meanOverOutputs)),
                first,
                later);
    }

    private static Question pass(int rows, int batch, int start) {
        return new Question(ProbeNumbers.signed(rows, batch, start), ProbeNumbers.signed(rows, batch, start + 100));
    }
}
