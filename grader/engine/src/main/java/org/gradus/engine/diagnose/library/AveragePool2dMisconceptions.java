package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Reference;

/** Misconceptions about the average of each window. Theirs are formulae of indices. */
final class AveragePool2dMisconceptions {

    private AveragePool2dMisconceptions() {}

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity y = truth.quantity(
                Facet.FORWARD,
                "y[ch, r, c] = 1/k^2 sum of x[ch, r stride + i, c stride + j] over i and j",
                PoolingMisconceptions.SOURCE);
        Quantity dX = truth.quantity(
                Facet.DX,
                "dL/dx[ch, r stride + i, c stride + j] = 1/k^2 sum of dL/dy[ch, r, c] over all r, c, i and j that meet there",
                PoolingMisconceptions.SOURCE);
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.addAll(aboutDivisor(y));
        hypotheses.add(ofTheMaximum(y, o -> Pooling.of(o).output(Pooling.MAXIMUM)));
        hypotheses.addAll(PoolingMisconceptions.forward(y, Pooling.MEAN));
        hypotheses.addAll(aboutDivisor(dX));
        hypotheses.add(ofTheMaximum(dX, o -> Pooling.of(o).inputGradient(Pooling.TO_THE_LARGEST)));
        hypotheses.addAll(PoolingMisconceptions.backward(dX, y, Pooling.TO_ALL_ALIKE));
        return new KindMisconceptions(List.of(y, dX), PoolingMisconceptions.probes(), hypotheses, List.of(), List.of())
                .searching(new SearchSpace(ImageLoops.average(), PoolingMisconceptions.heldOut()));
    }

    private static List<Hypothesis> aboutDivisor(Quantity quantity) {
        return List.of(
                quantity.mistaken(
                        "divided-by-side",
                        "You divide by k, the side of a window: it has k^2 pixels, and each counts 1/k^2, here as in forward.",
                        o -> quantity.truth()
                                .of(o)
                                .scale(Math.sqrt(Pooling.of(o).area()))),
                quantity.mistaken(
                        "not-divided",
                        "You do not divide: a window has k^2 pixels, and each counts 1/k^2, in y and in dL/dx.",
                        o -> quantity.truth().of(o).scale(Pooling.of(o).area())));
    }

    private static Hypothesis ofTheMaximum(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "maximum-instead-of-average",
                "You go by the largest pixel of the window alone: in an average all k^2 of them count, and each gets its share.",
                formula);
    }
}
