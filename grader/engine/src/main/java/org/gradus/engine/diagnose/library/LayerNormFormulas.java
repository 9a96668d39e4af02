package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gradus.engine.diagnose.formula.EntryFunction;
import org.gradus.engine.diagnose.formula.Extent;
import org.gradus.engine.diagnose.formula.FormulaLanguage;
import org.gradus.engine.diagnose.formula.FormulaShape;
import org.gradus.engine.diagnose.formula.Operand;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Quantity;

/** What formulae of layer normalisation may be made of: xhat and the deviation sd are given, as a student has them. */
final class LayerNormFormulas {

    private static final FormulaShape COLUMN = new FormulaShape(Extent.OUTPUTS, Extent.ONE);
    private static final FormulaShape ROW = new FormulaShape(Extent.ONE, Extent.SAMPLES);
    private static final Set<EntryFunction> FUNCTIONS = Set.of(EntryFunction.SQUARE);
    private static final String UPSTREAM = "gamma * dL/dy";

    private LayerNormFormulas() {}

    static List<FormulaLanguage> of(Quantity y, Quantity dX, Quantity dGamma, Quantity dBeta) {
        List<Operand> given = List.of(
                new Operand("gamma", COLUMN, LayerNormMisconceptions::gamma),
                new Operand("beta", COLUMN, LayerNormMisconceptions::beta),
                new Operand("x", ActivationFormulas.SAMPLES, FormulaInputs::input),
                new Operand(
                        "xhat",
                        ActivationFormulas.SAMPLES,
                        o -> LayerNormMisconceptions.statistics(o).normalised()),
                new Operand(
                        "sd",
                        ROW,
                        o -> LayerNormMisconceptions.statistics(o).deviations().getRow(0)),
                ActivationFormulas.batch(),
                ActivationFormulas.rows("outputs"));
        List<Operand> back = new ArrayList<>(given);
        back.add(new Operand("dL/dy", ActivationFormulas.SAMPLES, FormulaInputs::other));
        return List.of(
                language(y, given, "gamma * xhat + beta"),
                language(
                        dX,
                        back,
                        "(" + UPSTREAM + " - columnSums(" + UPSTREAM + ") / outputs - xhat * columnSums(" + UPSTREAM
                                + " * xhat) / outputs) / sd"),
                language(dGamma, back, "rowSums(dL/dy * xhat)"),
                language(dBeta, back, "rowSums(dL/dy)"));
    }

    private static FormulaLanguage language(Quantity quantity, List<Operand> operands, String way) {
        return FormulaLanguage.of(
                quantity, operands, FUNCTIONS, ActivationFormulas.SUMS, ActivationFormulas::size, way);
    }
}
