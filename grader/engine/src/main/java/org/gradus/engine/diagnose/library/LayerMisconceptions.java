package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
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
        List<Hypothesis> hypotheses = new ArrayList<>(forwardOfTheBatch(y));
        hypotheses.add(firstSampleOnly(y, o -> y.truth().of(o.firstSample())));
        return hypotheses;
    }

    /** About the output of a layer that cannot be asked about a sample alone, or says something else to it then. */
    static List<Hypothesis> forwardOfTheBatch(Quantity y) {
        return List.of(oppositeSign(y), dividedByBatch(y), othersLeftZero(y), zero(y));
    }

    /** About what backward computes, from the output of the same layer. */
    public static List<Hypothesis> backward(Quantity gradient, Quantity y) {
        List<Hypothesis> hypotheses = new ArrayList<>(List.of(upstreamIgnored(gradient)));
        hypotheses.addAll(backwardOfTheBatch(gradient, y));
        hypotheses.add(firstSampleOnly(gradient, o -> gradient.truth().of(o.firstSample())));
        hypotheses.add(zero(gradient));
        return hypotheses;
    }

    /** The same, but for what takes a sample alone or upstream gradients that are all ones. */
    static List<Hypothesis> backwardOfTheBatch(Quantity gradient, Quantity y) {
        return List.of(ownOutputAsUpstream(gradient, y), oppositeSign(gradient), dividedByBatch(gradient));
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

    /** About what has a column for each sample. */
    static Hypothesis othersLeftZero(Quantity quantity) {
        return firstSampleOnly(
                quantity, o -> PartialMatrices.first(quantity.truth().of(o)));
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
