package org.gradus.engine.diagnose.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.CaseArgument.NumberArgument;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Question;
import org.gradus.wire.MatrixData;

/**
 * Misconceptions about {@code y = gamma xhat + beta} with {@code xhat = (x - m) / sqrt(v + epsilon)}, whatever m and v are.
 *
 * @param mean what m is called in a sentence
 * @param right what is normalised as it should be
 */
record NormMisconceptions(String mean, Function<FormulaInputs, Normalised> right) {

    private static final double EPSILON = 1e-3;

    /** About a mean and a variance of the input's own. */
    static NormMisconceptions of(Axis axis, String mean) {
        return new NormMisconceptions(
                mean, o -> Statistics.of(axis, o.input(), epsilon(o)).normalised());
    }

    List<Hypothesis> aboutOutput(Quantity y) {
        return List.of(
                epsilonOutside(y, o -> scaled(o, right.apply(o).epsilonOutside(epsilon(o)))),
                y.mistaken(
                        "epsilon-forgotten",
                        "You divide by the root of the variance alone: epsilon is added to the variance first.",
                        o -> scaled(o, right.apply(o).withoutEpsilon())),
                y.mistaken(
                        "root-forgotten",
                        "You divide by the variance: it is its root, the standard deviation, by which x - m is divided.",
                        o -> scaled(o, right.apply(o).withoutRoot())),
                y.mistaken(
                        "mean-not-subtracted",
                        "You divide x itself by the deviation: " + mean + " is subtracted from it first.",
                        o -> scaled(o, right.apply(o).withoutMean(o.input()))),
                y.mistaken(
                        "gain-forgotten",
                        "Your y is xhat + beta: each entry of xhat is multiplied by its gamma.",
                        o -> right.apply(o).xhat().plus(columns(beta(o), o))),
                y.mistaken(
                        "bias-forgotten",
                        "Your y is gamma xhat: beta is added to every column of it.",
                        o -> right.apply(o).xhat().elementMult(columns(gamma(o), o))));
    }

    /** Both about a gradient that is divided by the deviation as the last thing. */
    List<Hypothesis> aboutScale(Quantity dX, Formula withoutGain) {
        return List.of(
                dX.mistaken(
                        "gain-forgotten",
                        "You compute from dL/dy where g = gamma dL/dy belongs: y is gamma times xhat.",
                        withoutGain),
                dX.mistaken(
                        "deviation-forgotten",
                        "You do not divide by sqrt(v + epsilon): xhat is x - m divided by it, and so is the gradient.",
                        o -> dX.truth().of(o).elementMult(right.apply(o).deviations())));
    }

    List<Hypothesis> aboutGain(Quantity dGamma) {
        return List.of(
                dGamma.mistaken(
                        "input-for-normalised",
                        "You multiply dL/dy by x: gamma multiplies xhat in forward, so it is xhat here too.",
                        o -> rowSums(o.other().elementMult(o.input()))),
                dGamma.mistaken(
                        "output-for-normalised",
                        "You multiply dL/dy by y: gamma multiplies xhat in forward, which has neither gamma nor beta in it.",
                        o -> rowSums(o.other().elementMult(scaled(o, right.apply(o))))),
                dGamma.mistaken(
                        "normalised-forgotten",
                        "Yours is the gradient of beta: multiply dL/dy, entry by entry, by xhat before you sum.",
                        o -> rowSums(o.other())),
                notSummed(dGamma, o -> o.other().elementMult(right.apply(o).xhat())));
    }

    static Hypothesis notSummed(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "not-summed-over-batch",
                "Yours has a column for each sample: gamma and beta are the same for all samples, so sum over them.",
                formula);
    }

    static Hypothesis epsilonOutside(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "epsilon-outside-root",
                "You add epsilon to the deviation: it is added to the variance, under the root.",
                formula);
    }

    static SimpleMatrix scaled(FormulaInputs o, Normalised normalised) {
        return normalised.xhat().elementMult(columns(gamma(o), o)).plus(columns(beta(o), o));
    }

    /** What reaches xhat. */
    static SimpleMatrix upstream(FormulaInputs o) {
        return o.other().elementMult(columns(gamma(o), o));
    }

    /** A column beside itself, once for each sample. */
    static SimpleMatrix columns(SimpleMatrix column, FormulaInputs o) {
        return column.mult(SimpleMatrix.filled(1, o.batch(), 1));
    }

    static SimpleMatrix rowSums(SimpleMatrix matrix) {
        return matrix.mult(SimpleMatrix.filled(matrix.getNumCols(), 1, 1));
    }

    static SimpleMatrix gamma(FormulaInputs o) {
        return o.arguments().matrix("gamma");
    }

    static SimpleMatrix beta(FormulaInputs o) {
        return o.arguments().matrix("beta");
    }

    static double epsilon(FormulaInputs o) {
        return o.arguments().number("epsilon");
    }

    /** @param more matrices of the constructor, beside gamma and beta */
    static ProbePlan probe(int rows, int batch, int start, Map<String, MatrixData> more) {
        Map<String, CaseArgument> arguments = new HashMap<>();
        more.forEach((name, matrix) -> arguments.put(name, new MatrixArgument(matrix)));
        arguments.put("gamma", new MatrixArgument(ProbeNumbers.signed(rows, 1, start + 60)));
        arguments.put("beta", new MatrixArgument(ProbeNumbers.signed(rows, 1, start + 80)));
        arguments.put("epsilon", new NumberArgument(EPSILON));
        return new ProbePlan(
                rows + " by " + batch, arguments, pass(rows, batch, start), pass(rows, batch, start + 200));
    }

    private static Question pass(int rows, int batch, int start) {
        return new Question(ProbeNumbers.signed(rows, batch, start), ProbeNumbers.signed(rows, batch, start + 100));
    }
}
