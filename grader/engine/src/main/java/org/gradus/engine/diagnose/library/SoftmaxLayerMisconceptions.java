package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;

/** Misconceptions about softmax as a layer of its own, {@code y = e^x / sum e^x} in each column. */
final class SoftmaxLayerMisconceptions {

    private static final String IGNORED = "upstream-ignored";
    private static final String SOURCE = "Bridle 1990, the normalised exponential";
    private static final ActivationProbes PROBES = new ActivationProbes();

    private SoftmaxLayerMisconceptions() {}

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity y = truth.quantity(Facet.FORWARD, "y = e^x / sum e^x in each column", SOURCE);
        Quantity dX = truth.quantity(Facet.DX, "dL/dx = y (dL/dy - s), s = sum y dL/dy in each column", SOURCE);
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.addAll(aboutOutput(y));
        hypotheses.addAll(LayerMisconceptions.forward(y));
        hypotheses.addAll(aboutJacobian(dX));
        hypotheses.addAll(ofAnotherForward(dX));
        hypotheses.add(LayerMisconceptions.othersLeftZero(dX));
        hypotheses.addAll(aboutUpstream(dX, y));
        ActivationFormulas formulas = new ActivationFormulas("x", "y");
        return new KindMisconceptions(
                        List.of(y, dX), PROBES.usual(), hypotheses, extremes(reference), atExtremes(truth))
                .searching(new SearchSpace(
                                List.of(
                                        formulas.forward(y, "e^x / columnSums(e^x)"),
                                        formulas.backward(
                                                dX,
                                                y,
                                                "y * (dL/dy - columnSums(y * dL/dy))",
                                                "y * dL/dy - y * columnSums(y * dL/dy)")),
                                ActivationFormulas.heldOut(Set.of()))
                        .alsoWritten(y, "e^(x - columnMax(x)) / columnSums(e^(x - columnMax(x)))"));
    }

    private static List<Hypothesis> aboutOutput(Quantity y) {
        return List.of(
                overBatch(y, o -> Softmax.ofRows(o.input())),
                overEverything(y, o -> Softmax.ofAll(o.input())),
                y.mistaken(
                        "not-normalised",
                        "Your columns do not sum to 1: each power has to be divided by the sum of the powers of its column.",
                        o -> Softmax.exp(o.input())),
                y.mistaken(
                        "minus-in-exponent",
                        "Your exponent has a minus, which softmax has not: the largest x gets the largest share.",
                        o -> Softmax.ofColumns(o.input().negative())),
                y.mistaken(
                        "exponential-forgotten",
                        "Your y is the share of x itself: it is the powers e^x that are divided by their sum.",
                        o -> o.input().elementDiv(columnSums(o.input()))),
                y.mistaken(
                        "sigmoid-for-softmax",
                        "Yours is the sigmoid of each entry by itself: in softmax the entries of a column share a sum.",
                        o -> o.input().elementOp((int row, int column, double x) -> 1 / (1 + StrictMath.exp(-x)))));
    }

    private static List<Hypothesis> aboutJacobian(Quantity dX) {
        return List.of(
                dX.mistaken(
                        "jacobian-diagonal-only",
                        "You multiply by y (1 - y), which is the diagonal of the Jacobian: every y of a column depends on"
                                + " every x of it, by -y_i y_k beside the diagonal.",
                        o -> {
                            SimpleMatrix p = Softmax.ofColumns(o.input());
                            return o.other().elementMult(p.minus(p.elementMult(p)));
                        }),
                dX.mistaken(
                        "sum-forgotten",
                        "Yours is y dL/dy, as if the sum below the line were a constant: subtract y times the sum of y dL/dy"
                                + " of the column.",
                        o -> Softmax.ofColumns(o.input()).elementMult(o.other())),
                dX.mistaken(
                        "factor-forgotten",
                        "You subtract the sum and stop: each difference dL/dy - s is still to be multiplied by its y.",
                        o -> o.other()
                                .minus(columnSums(Softmax.ofColumns(o.input()).elementMult(o.other())))),
                dX.mistaken(
                        "combined-with-cross-entropy",
                        "You return y - dL/dy, as if dL/dy were the target: that is the gradient of softmax and cross entropy"
                                + " in one, and here it is softmax alone.",
                        o -> Softmax.ofColumns(o.input()).minus(o.other())),
                dX.mistaken(
                        "derivative-forgotten",
                        "You pass on dL/dy as it is: multiply it, column by column, by the Jacobian of softmax.",
                        o -> o.other()));
    }

    /** What is right for a softmax over something else. */
    private static List<Hypothesis> ofAnotherForward(Quantity dX) {
        return List.of(
                overBatch(
                        dX,
                        o -> Softmax.derivative(
                                        Softmax.ofRows(o.input()).transpose(),
                                        o.other().transpose())
                                .transpose()),
                overEverything(dX, o -> {
                    SimpleMatrix p = Softmax.ofAll(o.input());
                    double sum = p.elementMult(o.other()).elementSum();
                    return p.elementMult(o.other().minus(sum));
                }),
                dX.mistaken(
                        "sum-over-batch",
                        "Your sum of y dL/dy goes over the samples: columns are samples, and each column has a sum of its own.",
                        o -> {
                            SimpleMatrix p = Softmax.ofColumns(o.input());
                            SimpleMatrix product = p.elementMult(o.other());
                            SimpleMatrix sums = columnSums(product.transpose()).transpose();
                            return p.elementMult(o.other().minus(sums));
                        }));
    }

    /** Where dL/dy is all ones nothing is left of it, since a column sums to 1 whatever x is. */
    private static List<Hypothesis> aboutUpstream(Quantity dX, Quantity y) {
        List<Hypothesis> hypotheses = new ArrayList<>();
        LayerMisconceptions.backward(dX, y).stream()
                .filter(other -> !Set.of(IGNORED, "left-zero")
                        .contains(other.misconception().name()))
                .forEach(hypotheses::add);
        hypotheses.add(dX.mistaken(
                        "left-zero",
                        "All of it is zero: it was never computed, it is not what you return, or it is computed as if dL/dy"
                                + " were all ones, where softmax has no slope.",
                        o -> o.other().scale(0))
                .readsAs(IGNORED));
        return hypotheses;
    }

    private static Hypothesis overBatch(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "softmax-over-batch",
                "Your shares sum to 1 over the samples: each column is one sample, and it is its entries that sum to 1.",
                formula);
    }

    private static Hypothesis overEverything(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "softmax-over-everything",
                "You divide by one sum over the whole batch: every column has its own sum.",
                formula);
    }

    private static List<Hypothesis> atExtremes(ReferenceFormulas truth) {
        String careful = "y = e^(x - m) / sum e^(x - m), m the largest entry of the column";
        Quantity y = truth.quantity(Facet.FORWARD, careful, SOURCE);
        Quantity dX = truth.quantity(Facet.DX, careful, SOURCE);
        List<Hypothesis> hypotheses = new ArrayList<>();
        for (Quantity quantity : List.of(y, dX)) {
            hypotheses.add(takingOut(
                    quantity,
                    "exp-overflows",
                    "Your exponentials overflow, and infinity / infinity is NaN: subtract the largest entry of the column"
                            + " from all of them first, which leaves the softmax unchanged.",
                    x -> x.scale(0),
                    SoftmaxExtremes.SMALL_BESIDE_LARGE,
                    SoftmaxExtremes.FAR_BELOW));
            hypotheses.add(takingOut(
                    quantity,
                    "minimum-subtracted",
                    "You subtract the smallest entry, which makes the exponents larger: it is the largest that must be"
                            + " subtracted.",
                    x -> SoftmaxExtremes.columnMaxima(x.negative()).negative(),
                    SoftmaxExtremes.SMALL_BESIDE_LARGE,
                    SoftmaxExtremes.FAR_APART));
            hypotheses.add(takingOut(
                    quantity,
                    "global-maximum-subtracted",
                    "You subtract the maximum of the whole batch, so that the powers of a small column all vanish: each"
                            + " column has its own maximum.",
                    x -> x.scale(0).plus(x.elementMax()),
                    SoftmaxExtremes.SMALL_BESIDE_LARGE,
                    SoftmaxExtremes.EQUAL_BESIDE_LARGE));
        }
        return hypotheses;
    }

    private static Hypothesis takingOut(
            Quantity quantity, String name, String sentence, UnaryOperator<SimpleMatrix> taken, String... shownOn) {
        Formula formula = quantity.facet().equals(Facet.DX)
                ? o -> Softmax.derivative(SoftmaxExtremes.softmax(o, taken), o.other())
                : o -> SoftmaxExtremes.softmax(o, taken);
        return quantity.mistaken(name, sentence, formula).shownOn(shownOn);
    }

    /** The logits that a loss on logits is asked about, with upstream gradients beside them. */
    private static List<ProbePlan> extremes(Reference reference) {
        return SoftmaxExtremes.probes(reference.inputs().extremes()).stream()
                .map(plan -> {
                    Question logits = plan.first();
                    Question pass = new Question(
                            logits.input(),
                            ProbeNumbers.signed(
                                    logits.input().rows(), logits.input().columns(), 0));
                    return new ProbePlan(plan.label(), Map.of(), pass, pass);
                })
                .toList();
    }

    private static SimpleMatrix columnSums(SimpleMatrix matrix) {
        return matrix.elementOp(
                (int row, int column, double any) -> matrix.getColumn(column).elementSum());
    }
}
