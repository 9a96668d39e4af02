package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradus.engine.assignment.CaseArgument.IntegerArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.diagnose.library.AttentionFormula.Slip;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;

/** Misconceptions about scaled dot-product attention. No formulae of whole matrices are searched: its columns are matrices. */
final class AttentionMisconceptions {

    private static final int BATCH = 5;
    private static final String SOURCE = "Vaswani and others 2017, (1)";

    private AttentionMisconceptions() {}

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity y = truth.quantity(
                Facet.FORWARD, "y = A V with A = softmax(Q K^T / sqrt(d) + mask), each row of which sums to 1", SOURCE);
        Quantity dX = truth.quantity(
                Facet.DX,
                "dL/dQ = dS K / sqrt(d), dL/dK = dS^T Q / sqrt(d), dL/dV = A^T dL/dy, with dS = A * (dA - s), dA = dL/dy V^T,"
                        + " s the row sums of A * dA",
                SOURCE);
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.addAll(aboutWeights(y));
        hypotheses.addAll(LayerMisconceptions.forward(y));
        hypotheses.addAll(aboutWeights(dX));
        hypotheses.addAll(aboutBackward(dX));
        hypotheses.add(LayerMisconceptions.othersLeftZero(dX));
        hypotheses.addAll(LayerMisconceptions.backward(dX, y));
        return new KindMisconceptions(
                List.of(y, dX),
                List.of(probe("3 queries and keys", 3, 3, 2, 0), probe("2 queries and keys", 2, 2, 3, 3000)),
                hypotheses,
                List.of(),
                List.of());
    }

    private static List<Hypothesis> aboutWeights(Quantity quantity) {
        return List.of(
                mistaken(
                        quantity,
                        "scale-forgotten",
                        "Your scores lack the 1 / sqrt(d): the dot products of queries and keys grow with d, and are divided by"
                                + " its root.",
                        Slip.SCALE_FORGOTTEN),
                mistaken(
                        quantity,
                        "scaled-by-d",
                        "You divide the scores by d: it is by the root of d.",
                        Slip.SCALED_BY_D),
                mistaken(
                        quantity,
                        "mask-forgotten",
                        "Your weights are those without the mask: it is added to the scores before the softmax, here as in forward.",
                        Slip.MASK_FORGOTTEN),
                mistaken(
                        quantity,
                        "softmax-over-queries",
                        "Your weights of a key sum to 1 over the queries: it is over the keys that those of a query sum to 1.",
                        Slip.OVER_QUERIES));
    }

    private static List<Hypothesis> aboutBackward(Quantity dX) {
        return List.of(
                mistaken(
                        dX,
                        "scale-forgotten",
                        "Your dL/dQ and dL/dK lack the 1 / sqrt(d): forward divides the scores by it, so backward does too.",
                        Slip.SCALE_FORGOTTEN_IN_BACKWARD),
                mistaken(
                        dX,
                        "derivative-forgotten",
                        "You pass dL/dA on to the scores as if there were no softmax: multiply each row by its Jacobian.",
                        Slip.DERIVATIVE_FORGOTTEN),
                mistaken(
                        dX,
                        "sum-forgotten",
                        "Your dL/dS is A dL/dA, as if the sum below the line were a constant: subtract from dL/dA the sum of"
                                + " A dL/dA of its row first.",
                        Slip.SUM_FORGOTTEN),
                mistaken(
                        dX,
                        "jacobian-diagonal-only",
                        "You multiply by A (1 - A), the diagonal of the Jacobian: every weight of a row depends on every score of"
                                + " it.",
                        Slip.DIAGONAL_ONLY),
                mistaken(
                        dX,
                        "weights-not-transposed",
                        "Your dL/dV is A dL/dy: a value is in the rows of all queries, so it is the transpose, A^T dL/dy.",
                        Slip.NOT_TRANSPOSED));
    }

    private static Hypothesis mistaken(Quantity quantity, String name, String sentence, Slip slip) {
        return quantity.mistaken(
                name,
                sentence,
                quantity.facet().equals(Facet.DX)
                        ? o -> new AttentionFormula(o, slip).inputGradient()
                        : o -> new AttentionFormula(o, slip).output());
    }

    private static ProbePlan probe(String label, int queries, int keys, int d, int start) {
        int dv = 5 - d;
        return new ProbePlan(
                label,
                Map.of(
                        "mask", new MatrixArgument(ProbeNumbers.signed(queries, keys, start)),
                        "d", new IntegerArgument(d),
                        "dv", new IntegerArgument(dv)),
                pass(queries, keys, d, dv, start + 100),
                pass(queries, keys, d, dv, start + 400));
    }

    private static Question pass(int queries, int keys, int d, int dv, int start) {
        return new Question(
                ProbeNumbers.signed((queries + keys) * d + keys * dv, BATCH, start),
                ProbeNumbers.signed(queries * dv, BATCH, start + 200));
    }
}
