package org.gradus.engine.diagnose.library;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.Quantity;

/** What goes wrong in any layer, as changes to the questions and the answers of its reference. */
public final class LayerMisconceptions {

    private LayerMisconceptions() {}

    /** About a layer's output. */
    static List<Hypothesis> forward(Quantity y) {
        Formula right = y.truth();
        return List.of(
                oppositeSign(y),
                dividedByBatch(y),
                firstSampleOnly(y, o -> right.of(o.firstSample())),
                firstSampleOnly(y, o -> PartialMatrices.first(right.of(o))),
                zero(y));
    }

    /** About what backward computes, from the output of the same layer. */
    public static List<Hypothesis> backward(Quantity gradient, Quantity y) {
        Formula right = gradient.truth();
        return List.of(
                upstreamIgnored(gradient),
                ownOutputAsUpstream(gradient, y),
                oppositeSign(gradient),
                dividedByBatch(gradient),
                firstSampleOnly(gradient, o -> right.of(o.firstSample())),
                zero(gradient));
    }

    static Hypothesis upstreamIgnored(Quantity gradient) {
        return gradient.mistaken(
                "upstream-ignored",
                "You compute as if dL/dy were all ones: the chain rule multiplies by the upstream gradient, the"
                        + " argument of backward.",
                o -> gradient.truth()
                        .of(o.withOther(SimpleMatrix.filled(o.other().getNumRows(), o.batch(), 1))));
    }

    static Hypothesis ownOutputAsUpstream(Quantity gradient, Quantity y) {
        return gradient.mistaken(
                "own-output-as-upstream",
                "You use the layer's own output where dL/dy belongs: the upstream gradient is the argument of"
                        + " backward, not what forward returned.",
                o -> gradient.truth().of(o.withOther(y.truth().of(o))));
    }

    /** About an input gradient that has a column for each sample. */
    static Hypothesis othersLeftZero(Quantity dX) {
        return firstSampleOnly(dX, o -> PartialMatrices.first(dX.truth().of(o)));
    }

    /** A hypothesis that holds for every quantity of layers and losses. */
    static Hypothesis zero(Quantity quantity) {
        return quantity.mistaken(
                "left-zero",
                "All of it is zero: it was never computed, it is not what you return, or it was multiplied by an"
                        + " integer quotient such as 1 / n, which is 0.",
                o -> quantity.truth().of(o).scale(0));
    }

    /** A hypothesis that holds for every quantity of layers and losses. */
    static Hypothesis firstSampleOnly(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "first-sample-only",
                "Only the first sample of the batch is used: columns are samples, and every column counts.",
                formula);
    }

    private static Hypothesis oppositeSign(Quantity quantity) {
        return quantity.mistaken(
                "sign-flipped",
                "Every entry has the wrong sign: look for one minus too many or too few.",
                o -> quantity.truth().of(o).negative());
    }

    private static Hypothesis dividedByBatch(Quantity quantity) {
        return quantity.mistaken(
                "divided-by-batch",
                "You divide by the number of samples: a layer never averages over the batch; only the loss does" + ".",
                o -> quantity.truth().of(o).divide(o.batch()));
    }
}
