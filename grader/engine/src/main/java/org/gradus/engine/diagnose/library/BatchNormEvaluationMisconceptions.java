package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Reference;

/** Misconceptions about batch normalisation after training, whose mean and variance are given. */
final class BatchNormEvaluationMisconceptions {

    private static final String SOURCE = "Ioffe, Szegedy 2015, algorithm 2, step 11";
    private static final NormMisconceptions COMMON =
            new NormMisconceptions("the mean that is given", BatchNormEvaluationMisconceptions::normalised);

    private BatchNormEvaluationMisconceptions() {}

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity y = truth.quantity(
                Facet.FORWARD,
                "y = gamma xhat + beta, xhat = (x - m) / sqrt(v + epsilon), m the mean and v the variance that are given",
                SOURCE);
        Quantity dX = truth.quantity(
                Facet.DX, "dL/dx = gamma dL/dy / sqrt(v + epsilon), v the variance that is given", SOURCE);
        Quantity dGamma = truth.quantity(
                Facet.gradients("gamma"), "dL/dgamma = sum of dL/dy xhat over the samples, its row sums", SOURCE);
        Quantity dBeta = truth.quantity(
                Facet.gradients("beta"), "dL/dbeta = sum of dL/dy over the samples, its row sums", SOURCE);
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.add(
                ofTheBatch(y, o -> NormMisconceptions.scaled(o, ofTheBatch(o).normalised())));
        hypotheses.addAll(COMMON.aboutOutput(y));
        hypotheses.addAll(LayerMisconceptions.forward(y));
        hypotheses.addAll(aboutInputGradient(dX));
        hypotheses.add(LayerMisconceptions.othersLeftZero(dX));
        hypotheses.addAll(LayerMisconceptions.backward(dX, y));
        hypotheses.add(ofTheBatch(
                dGamma,
                o -> NormMisconceptions.rowSums(
                        o.other().elementMult(ofTheBatch(o).normalised().xhat()))));
        hypotheses.addAll(COMMON.aboutGain(dGamma));
        hypotheses.addAll(LayerMisconceptions.backward(dGamma, y));
        hypotheses.add(NormMisconceptions.notSummed(dBeta, FormulaInputs::other));
        hypotheses.addAll(LayerMisconceptions.backward(dBeta, y));
        return new KindMisconceptions(
                        List.of(y, dX, dGamma, dBeta),
                        List.of(probe(4, 5, 0), probe(3, 5, 500)),
                        hypotheses,
                        List.of(),
                        List.of())
                .searching(NormFormulas.evaluation()
                        .space(y, dX, dGamma, dBeta, List.of(probe(5, 2, 3000), probe(3, 7, 3500))));
    }

    private static List<Hypothesis> aboutInputGradient(Quantity dX) {
        List<Hypothesis> hypotheses = new ArrayList<>(List.of(
                ofTheBatch(dX, o -> ofTheBatch(o).gradient(NormMisconceptions.upstream(o))),
                dX.mistaken(
                        "statistics-differentiated",
                        "You subtract what goes through mean and variance, as in training: here both are constants, and"
                                + " every x reaches its own y alone.",
                        BatchNormEvaluationMisconceptions::throughStatistics),
                NormMisconceptions.epsilonOutside(
                        dX,
                        o -> NormMisconceptions.upstream(o)
                                .elementDiv(normalised(o)
                                        .epsilonOutside(NormMisconceptions.epsilon(o))
                                        .deviations())),
                dX.mistaken(
                        "root-forgotten",
                        "You divide by the variance: it is its root, the standard deviation, by which g is divided.",
                        o -> NormMisconceptions.upstream(o)
                                .elementDiv(normalised(o).withoutRoot().deviations()))));
        hypotheses.addAll(
                COMMON.aboutScale(dX, o -> o.other().elementDiv(normalised(o).deviations())));
        return hypotheses;
    }

    private static SimpleMatrix throughStatistics(FormulaInputs o) {
        SimpleMatrix g = NormMisconceptions.upstream(o);
        SimpleMatrix xhat = normalised(o).xhat();
        return Axis.ROW
                .centred(g)
                .minus(xhat.elementMult(Axis.ROW.means(g.elementMult(xhat))))
                .elementDiv(normalised(o).deviations());
    }

    private static Hypothesis ofTheBatch(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "batch-statistics-used",
                "You take mean and variance of the batch, as in training: here those are used that the constructor is given.",
                formula);
    }

    private static Statistics ofTheBatch(FormulaInputs o) {
        return StatisticsMisconceptions.statistics(Axis.ROW, o);
    }

    static Normalised normalised(FormulaInputs o) {
        return new Normalised(o.input().minus(given("mean", o)), given("variance", o), NormMisconceptions.epsilon(o));
    }

    private static SimpleMatrix given(String name, FormulaInputs o) {
        return NormMisconceptions.columns(o.arguments().matrix(name), o);
    }

    private static ProbePlan probe(int rows, int batch, int start) {
        return NormMisconceptions.probe(
                rows,
                batch,
                start,
                Map.of(
                        "mean", ProbeNumbers.signed(rows, 1, start + 20),
                        "variance", ProbeNumbers.between(0.2, 1.9, rows, 1, start + 40)));
    }
}
