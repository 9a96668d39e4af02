package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Reference;

/** Misconceptions about layer normalisation, whose mean and variance are those of a column. */
final class LayerNormMisconceptions {

    private static final String SOURCE = "Ba, Kiros, Hinton 2016, sections 3 and 5";
    private static final StatisticsMisconceptions OWN = new StatisticsMisconceptions(
            Axis.COLUMN,
            "column",
            Axis.ROW,
            "normalised-over-batch",
            "You take mean and variance over the samples, which is batch normalisation: here each column has its own.");

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
        hypotheses.addAll(OWN.aboutOutput(y));
        hypotheses.addAll(LayerMisconceptions.forward(y));
        hypotheses.addAll(OWN.aboutInputGradient(dX));
        hypotheses.add(LayerMisconceptions.othersLeftZero(dX));
        hypotheses.addAll(LayerMisconceptions.backward(dX, y));
        hypotheses.addAll(OWN.aboutGain(dGamma));
        hypotheses.addAll(LayerMisconceptions.backward(dGamma, y));
        hypotheses.add(NormMisconceptions.notSummed(dBeta, FormulaInputs::other));
        hypotheses.addAll(LayerMisconceptions.backward(dBeta, y));
        return new KindMisconceptions(
                        List.of(y, dX, dGamma, dBeta),
                        StatisticsMisconceptions.probes(),
                        hypotheses,
                        List.of(),
                        List.of())
                .searching(NormFormulas.layerNorm().space(y, dX, dGamma, dBeta, StatisticsMisconceptions.heldOut(2)));
    }
}
