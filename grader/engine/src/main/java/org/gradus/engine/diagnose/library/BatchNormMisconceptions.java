package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Reference;

/** Misconceptions about batch normalisation in training, whose mean and variance are those of a row. */
final class BatchNormMisconceptions {

    private static final String SOURCE = "Ioffe, Szegedy 2015, algorithm 1 and section 3";
    private static final StatisticsMisconceptions OWN = new StatisticsMisconceptions(
            Axis.ROW,
            "row",
            Axis.COLUMN,
            "normalised-over-features",
            "You take mean and variance over the features of a sample, which is layer normalisation: here each row has"
                    + " its own, over the samples.");

    private BatchNormMisconceptions() {}

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity y = truth.quantity(
                Facet.FORWARD,
                "y = gamma xhat + beta, xhat = (x - m) / sqrt(v + epsilon), m the mean and v the variance of the row",
                SOURCE);
        Quantity dX = truth.quantity(
                Facet.DX,
                "dL/dx = (g - mean(g) - xhat mean(g xhat)) / sqrt(v + epsilon), g = gamma dL/dy, means of each row",
                SOURCE);
        Quantity dGamma = truth.quantity(
                Facet.gradients("gamma"), "dL/dgamma = sum of dL/dy xhat over the samples, its row sums", SOURCE);
        Quantity dBeta = truth.quantity(
                Facet.gradients("beta"), "dL/dbeta = sum of dL/dy over the samples, its row sums", SOURCE);
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.addAll(OWN.aboutOutput(y));
        hypotheses.addAll(LayerMisconceptions.forwardOfTheBatch(y));
        hypotheses.addAll(OWN.aboutInputGradient(dX));
        hypotheses.add(LayerMisconceptions.othersLeftZero(dX));
        hypotheses.addAll(LayerMisconceptions.backwardOfTheBatch(dX, y));
        hypotheses.add(firstUpstreamOnly(dX));
        hypotheses.add(zeroOrUpstreamIgnored(dX));
        hypotheses.addAll(OWN.aboutGain(dGamma));
        hypotheses.addAll(LayerMisconceptions.backwardOfTheBatch(dGamma, y));
        hypotheses.add(firstUpstreamOnly(dGamma));
        hypotheses.add(zeroOrUpstreamIgnored(dGamma));
        hypotheses.add(NormMisconceptions.notSummed(dBeta, FormulaInputs::other));
        hypotheses.addAll(LayerMisconceptions.backward(dBeta, y));
        return new KindMisconceptions(
                        List.of(y, dX, dGamma, dBeta),
                        StatisticsMisconceptions.probes(),
                        hypotheses,
                        List.of(),
                        List.of())
                .searching(NormFormulas.batchNorm().space(y, dX, dGamma, dBeta, StatisticsMisconceptions.heldOut(4)));
    }

    /** What reaches the first sample changes the others too. */
    private static Hypothesis firstUpstreamOnly(Quantity gradient) {
        return LayerMisconceptions.firstSampleOnly(
                gradient, o -> gradient.truth().of(o.withOther(PartialMatrices.first(o.other()))));
    }

    /** Where dL/dy is all ones nothing is left of it, since xhat sums to 0 in every row whatever x is. */
    private static Hypothesis zeroOrUpstreamIgnored(Quantity gradient) {
        return gradient.mistaken(
                        "left-zero",
                        "All of it is zero: it was never computed, it is not what you return, or it is computed as if"
                                + " dL/dy were all ones, where batch normalisation has no slope.",
                        o -> gradient.truth().of(o).scale(0))
                .readsAs("upstream-ignored");
    }
}
