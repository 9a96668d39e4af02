package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.formula.EntryFunction;
import org.gradus.engine.diagnose.formula.Extent;
import org.gradus.engine.diagnose.formula.FormulaLanguage;
import org.gradus.engine.diagnose.formula.FormulaShape;
import org.gradus.engine.diagnose.formula.FormulaSlips;
import org.gradus.engine.diagnose.formula.Operand;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.diagnose.hypothesis.Slips;
import org.gradus.engine.diagnose.hypothesis.SlipsOfSeveral;

/**
 * What formulae of a normalisation may be made of: xhat and the deviation sd are given, as a student has them.
 *
 * @param right what is normalised as it should be
 * @param deviations sd, with one entry for all that are divided by the same
 * @param way to write dL/dx, g being what reaches xhat
 * @param steps to all of it
 */
record NormFormulas(
        Function<FormulaInputs, Normalised> right, Operand deviations, UnaryOperator<String> way, List<Slips> steps) {

    private static final FormulaShape COLUMN = new FormulaShape(Extent.OUTPUTS, Extent.ONE);
    private static final FormulaShape ROW = new FormulaShape(Extent.ONE, Extent.SAMPLES);
    private static final Set<EntryFunction> FUNCTIONS = Set.of(EntryFunction.SQUARE);

    static NormFormulas layerNorm() {
        return ofOwnStatistics(Axis.COLUMN, ROW, deviations -> deviations.getRow(0), "columnSums", "outputs");
    }

    static NormFormulas batchNorm() {
        return ofOwnStatistics(Axis.ROW, COLUMN, deviations -> deviations.getColumn(0), "rowSums", "batch");
    }

    static NormFormulas evaluation() {
        Function<FormulaInputs, Normalised> right = BatchNormEvaluationMisconceptions::normalised;
        return new NormFormulas(
                right,
                sd(right, COLUMN, deviations -> deviations.getColumn(0)),
                g -> g + " / sd",
                List.of(NormProcedure.ofGivenStatistics(), NormProcedure.byScaleAndShift()));
    }

    private static NormFormulas ofOwnStatistics(
            Axis axis, FormulaShape shape, UnaryOperator<SimpleMatrix> one, String sums, String count) {
        Function<FormulaInputs, Normalised> right =
                o -> StatisticsMisconceptions.statistics(axis, o).normalised();
        return new NormFormulas(
                right,
                sd(right, shape, one),
                g -> "(%1$s - %2$s(%1$s) / %3$s - xhat * %2$s(%1$s * xhat) / %3$s) / sd".formatted(g, sums, count),
                List.of(NormProcedure.ofOwnStatistics(sums, count), NormProcedure.inLoops(sums, count)));
    }

    private static Operand sd(
            Function<FormulaInputs, Normalised> right, FormulaShape shape, UnaryOperator<SimpleMatrix> one) {
        return new Operand("sd", shape, o -> one.apply(right.apply(o).deviations()));
    }

    /** What is searched, and what may be written otherwise in one place, of a formula or of a step. */
    SearchSpace space(Quantity y, Quantity dX, Quantity dGamma, Quantity dBeta, List<ProbePlan> heldOut) {
        List<Operand> given = given();
        List<Operand> back = new ArrayList<>(given);
        back.add(new Operand("dL/dy", ActivationFormulas.SAMPLES, FormulaInputs::other));
        List<FormulaLanguage> languages = List.of(
                language(y, given, "gamma * xhat + beta"),
                language(dX, back, way.apply("gamma * dL/dy")),
                language(dGamma, back, "rowSums(dL/dy * xhat)"),
                language(dBeta, back, "rowSums(dL/dy)"));
        List<Slips> all = new ArrayList<>(List.of(new FormulaSlips(languages)));
        all.addAll(steps);
        Slips slips = new SlipsOfSeveral(all);
        return new SearchSpace(languages, Optional.of(slips), heldOut);
    }

    private List<Operand> given() {
        return List.of(
                new Operand("gamma", COLUMN, NormMisconceptions::gamma),
                new Operand("beta", COLUMN, NormMisconceptions::beta),
                new Operand("x", ActivationFormulas.SAMPLES, FormulaInputs::input),
                new Operand(
                        "xhat", ActivationFormulas.SAMPLES, o -> right.apply(o).xhat()),
                deviations,
                ActivationFormulas.batch(),
                ActivationFormulas.rows("outputs"));
    }

    private static FormulaLanguage language(Quantity quantity, List<Operand> operands, String... ways) {
        return FormulaLanguage.of(
                quantity, operands, FUNCTIONS, ActivationFormulas.SUMS, ActivationFormulas::size, ways);
    }
}
