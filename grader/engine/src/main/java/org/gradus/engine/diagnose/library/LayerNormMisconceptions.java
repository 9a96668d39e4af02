package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.CaseArgument.NumberArgument;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;

/** Misconceptions about layer normalisation, {@code y = gamma xhat + beta}. */
final class LayerNormMisconceptions {

    private static final int BATCH = 5;
    private static final double EPSILON = 1e-3;
    private static final String SOURCE = "Ba, Kiros, Hinton 2016, sections 3 and 5";

    private LayerNormMisconceptions() {}

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity y = truth.quantity(
                Facet.FORWARD,
                "y = gamma xhat + beta, xhat = (x - m) / sqrt(v + epsilon), m the mean and v the variance of the column",
                SOURCE);
        Quantity dX = truth.quantity(
                Facet.DX,
                "dL/dx = (g - mean(g) - xhat mean(g xhat)) / sqrt(v + epsilon), g = gamma dL/dy, means of each column",
                SOURCE);
        Quantity dGamma = truth.quantity(
                Facet.gradients("gamma"), "dL/dgamma = sum of dL/dy xhat over the samples, its row sums", SOURCE);
        Quantity dBeta = truth.quantity(
                Facet.gradients("beta"), "dL/dbeta = sum of dL/dy over the samples, its row sums", SOURCE);
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.addAll(aboutOutput(y));
        hypotheses.addAll(LayerMisconceptions.forward(y));
        hypotheses.addAll(aboutInputGradient(dX));
        hypotheses.add(LayerMisconceptions.othersLeftZero(dX));
        hypotheses.addAll(LayerMisconceptions.backward(dX, y));
        hypotheses.addAll(aboutGain(dGamma));
        hypotheses.addAll(LayerMisconceptions.backward(dGamma, y));
        hypotheses.add(notSummed(dBeta, o -> o.other()));
        hypotheses.addAll(LayerMisconceptions.backward(dBeta, y));
        return new KindMisconceptions(List.of(y, dX, dGamma, dBeta), probes(), hypotheses, List.of(), List.of())
                .searching(new SearchSpace(LayerNormFormulas.of(y, dX, dGamma, dBeta), heldOut()));
    }

    private static List<Hypothesis> aboutOutput(Quantity y) {
        return List.of(
                overBatch(
                        y,
                        o -> scaled(
                                o,
                                ColumnStatistics.of(o.input().transpose(), epsilon(o))
                                        .normalised()
                                        .transpose())),
                unbiased(
                        y,
                        o -> scaled(
                                o,
                                ColumnStatistics.unbiased(o.input(), epsilon(o)).normalised())),
                epsilonOutside(
                        y,
                        o -> scaled(
                                o,
                                ColumnStatistics.epsilonOutside(o.input(), epsilon(o))
                                        .normalised())),
                y.mistaken(
                        "epsilon-forgotten",
                        "You divide by the root of the variance alone: epsilon is added to the variance first.",
                        o -> scaled(o, ColumnStatistics.of(o.input(), 0).normalised())),
                y.mistaken(
                        "root-forgotten",
                        "You divide by the variance: it is its root, the standard deviation, by which x - m is divided.",
                        o -> scaled(
                                o,
                                statistics(o)
                                        .centred()
                                        .elementDiv(squares(statistics(o).deviations())))),
                y.mistaken(
                        "mean-not-subtracted",
                        "You divide x itself by the deviation: the mean of the column is subtracted from it first.",
                        o -> scaled(o, o.input().elementDiv(statistics(o).deviations()))),
                y.mistaken(
                        "gain-forgotten",
                        "Your y is xhat + beta: each entry of xhat is multiplied by its gamma.",
                        o -> statistics(o).normalised().plus(columns(beta(o), o))),
                y.mistaken(
                        "bias-forgotten",
                        "Your y is gamma xhat: beta is added to every column of it.",
                        o -> statistics(o).normalised().elementMult(columns(gamma(o), o))));
    }

    private static List<Hypothesis> aboutInputGradient(Quantity dX) {
        return List.of(
                overBatch(
                        dX,
                        o -> ColumnStatistics.of(o.input().transpose(), epsilon(o))
                                .gradient(upstream(o).transpose())
                                .transpose()),
                unbiased(
                        dX,
                        o -> ColumnStatistics.unbiased(o.input(), epsilon(o)).gradient(upstream(o))),
                epsilonOutside(
                        dX,
                        o -> ColumnStatistics.epsilonOutside(o.input(), epsilon(o))
                                .gradient(upstream(o))),
                dX.mistaken(
                        "statistics-constant",
                        "You differentiate as if mean and variance were constants: both depend on every x of the column.",
                        o -> upstream(o).elementDiv(statistics(o).deviations())),
                dX.mistaken(
                        "variance-path-omitted",
                        "The way through the variance is missing: subtract xhat times the mean of g xhat as well.",
                        o -> ColumnStatistics.centred(upstream(o))
                                .elementDiv(statistics(o).deviations())),
                dX.mistaken(
                        "mean-path-omitted",
                        "The way through the mean is missing: subtract the mean of g of the column as well.",
                        o -> dX.truth()
                                .of(o)
                                .plus(ColumnStatistics.means(upstream(o))
                                        .elementDiv(statistics(o).deviations()))),
                dX.mistaken(
                        "gain-forgotten",
                        "You compute from dL/dy where g = gamma dL/dy belongs: y is gamma times xhat.",
                        o -> statistics(o).gradient(o.other())),
                dX.mistaken(
                        "deviation-forgotten",
                        "You do not divide by sqrt(v + epsilon): xhat is x - m divided by it, and so is the gradient.",
                        o -> dX.truth().of(o).elementMult(statistics(o).deviations())));
    }

    private static List<Hypothesis> aboutGain(Quantity dGamma) {
        return List.of(
                dGamma.mistaken(
                        "input-for-normalised",
                        "You multiply dL/dy by x: gamma multiplies xhat in forward, so it is xhat here too.",
                        o -> rowSums(o.other().elementMult(o.input()))),
                dGamma.mistaken(
                        "output-for-normalised",
                        "You multiply dL/dy by y: gamma multiplies xhat in forward, which has neither gamma nor beta in it.",
                        o -> rowSums(
                                o.other().elementMult(scaled(o, statistics(o).normalised())))),
                dGamma.mistaken(
                        "normalised-forgotten",
                        "Yours is the gradient of beta: multiply dL/dy, entry by entry, by xhat before you sum.",
                        o -> rowSums(o.other())),
                notSummed(dGamma, o -> o.other().elementMult(statistics(o).normalised())));
    }

    private static Hypothesis notSummed(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "not-summed-over-batch",
                "Yours has a column for each sample: gamma and beta are the same for all samples, so sum over them.",
                formula);
    }

    private static Hypothesis overBatch(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "normalised-over-batch",
                "You take mean and variance over the samples, which is batch normalisation: here each column has its own.",
                formula);
    }

    private static Hypothesis unbiased(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "unbiased-variance",
                "You divide the sum of squares by n - 1: the variance here is the mean of the squares, so divide by n.",
                formula);
    }

    private static Hypothesis epsilonOutside(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "epsilon-outside-root",
                "You add epsilon to the deviation: it is added to the variance, under the root.",
                formula);
    }

    static ColumnStatistics statistics(FormulaInputs o) {
        return ColumnStatistics.of(o.input(), epsilon(o));
    }

    private static SimpleMatrix scaled(FormulaInputs o, SimpleMatrix normalised) {
        return normalised.elementMult(columns(gamma(o), o)).plus(columns(beta(o), o));
    }

    private static SimpleMatrix upstream(FormulaInputs o) {
        return o.other().elementMult(columns(gamma(o), o));
    }

    /** A column beside itself, once for each sample. */
    private static SimpleMatrix columns(SimpleMatrix column, FormulaInputs o) {
        return column.mult(SimpleMatrix.filled(1, o.batch(), 1));
    }

    private static SimpleMatrix rowSums(SimpleMatrix matrix) {
        return matrix.mult(SimpleMatrix.filled(matrix.getNumCols(), 1, 1));
    }

    private static SimpleMatrix squares(SimpleMatrix matrix) {
        return matrix.elementMult(matrix);
    }

    static SimpleMatrix gamma(FormulaInputs o) {
        return o.arguments().matrix("gamma");
    }

    static SimpleMatrix beta(FormulaInputs o) {
        return o.arguments().matrix("beta");
    }

    private static double epsilon(FormulaInputs o) {
        return o.arguments().number("epsilon");
    }

    private static List<ProbePlan> probes() {
        return List.of(probe("4 by 5", 4, BATCH, 0), probe("3 by 5", 3, BATCH, 500));
    }

    private static List<ProbePlan> heldOut() {
        return List.of(probe("5 by 2", 5, 2, 3000), probe("3 by 7", 3, 7, 3500));
    }

    private static ProbePlan probe(String label, int rows, int batch, int start) {
        return new ProbePlan(
                label,
                Map.of(
                        "gamma", new MatrixArgument(ProbeNumbers.signed(rows, 1, start + 60)),
                        "beta", new MatrixArgument(ProbeNumbers.signed(rows, 1, start + 80)),
                        "epsilon", new NumberArgument(EPSILON)),
                pass(rows, batch, start),
                pass(rows, batch, start + 200));
    }

    private static Question pass(int rows, int batch, int start) {
        return new Question(ProbeNumbers.signed(rows, batch, start), ProbeNumbers.signed(rows, batch, start + 100));
    }
}
