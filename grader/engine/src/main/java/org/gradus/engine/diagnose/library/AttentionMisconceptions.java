package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradus.engine.assignment.CaseArgument.IntegerArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.OfForward;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.diagnose.hypothesis.SlipsOfSeveral;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;
import org.gradus.wire.MatrixData;

/** Misconceptions about scaled dot-product attention. */
final class AttentionMisconceptions {

    private static final int BATCH = 5;
    private static final AttentionProcedure PROCEDURE = new AttentionProcedure();
    private static final String SOURCE = "Vaswani and others 2017, (1)";

    /** One row of scores around 900 and one around 0. */
    private static final String LARGE_BESIDE_SMALL = "a row of large scores beside one of small";

    private static final String FAR_BELOW = "scores far below 0";

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
                        List.of(
                                extreme(LARGE_BESIDE_SMALL, 30, 1e-6, 30, 30, 2, -1),
                                extreme(FAR_BELOW, -30, -30, 30, 30, 1, 3)),
                        atExtremes(truth))
                .searching(new SearchSpace(
                        new SlipsOfSeveral(
                                List.of(PROCEDURE, new OfForward(PROCEDURE.careful()), AttentionLoops.nests())),
                        probe("1 query, 4 keys", 1, 4, 2, 6000),
                        probe("4 queries, 2 keys", 4, 2, 1, 9000)));
    }

    private static List<Hypothesis> atExtremes(ReferenceFormulas truth) {
        String careful =
                "y = A V with A = e^(S - m) / sum e^(S - m) in each row of S = Q K^T / sqrt(d) + mask, m the largest score of the row";
        List<Hypothesis> hypotheses = new ArrayList<>();
        for (Facet facet : List.of(Facet.FORWARD, Facet.DX)) {
            Quantity quantity = truth.quantity(facet, careful, SOURCE);
            hypotheses.add(quantity.mistaken(
                    "exp-overflows",
                    "Your exponentials overflow, and infinity / infinity is NaN: subtract the largest score of each row"
                            + " from the row first, which leaves the weights unchanged.",
                    PROCEDURE.by(quantity, PROCEDURE.right())));
            hypotheses.add(quantity.mistaken(
                            "global-maximum-subtracted",
                            "You subtract the largest of all scores from every row, so that the powers of a row of small"
                                    + " scores all vanish: each row has its own maximum.",
                            PROCEDURE.by(quantity, PROCEDURE.withoutTheLargestOfAll()))
                    .shownOn(LARGE_BESIDE_SMALL));
        }
        return hypotheses;
    }

    /** Two queries, two keys and two values, of one entry each. */
    private static ProbePlan extreme(String label, double... x) {
        Question pass = new Question(new MatrixData(x.length, 1, x), ProbeNumbers.signed(2, 1, 0));
        return new ProbePlan(
                label,
                Map.of(
                        "mask", new MatrixArgument(ProbeNumbers.signed(2, 2, 0)),
                        "d", new IntegerArgument(1),
                        "dv", new IntegerArgument(1)),
                pass,
                pass);
    }

    private static List<Hypothesis> aboutWeights(Quantity quantity) {
        return List.of(
                quantity.mistaken(
                        "scale-forgotten",
                        "Your scores lack the 1 / sqrt(d): the dot products of queries and keys grow with d, so they are divided"
                                + " by its square root.",
                        PROCEDURE.with(quantity, "S = Q K^T + mask", "dL/dQ = dS K", "dL/dK = dS^T Q")),
                quantity.mistaken(
                        "scaled-by-d",
                        "You divide the scores by d: divide them by its square root, sqrt(d).",
                        PROCEDURE.with(quantity, "S = Q K^T / d + mask", "dL/dQ = dS K / d", "dL/dK = dS^T Q / d")),
                quantity.mistaken(
                        "mask-forgotten",
                        "Your weights ignore the mask: it is added to the scores before the softmax, in forward and in backward.",
                        PROCEDURE.with(quantity, "S = Q K^T / sqrt(d)")),
                quantity.mistaken(
                        "softmax-over-queries",
                        "Your softmax runs over the queries: the weights of each query sum to 1 over the keys.",
                        PROCEDURE.with(quantity, "A = P / columnSums(P)", "s = columnSums(A * dA)")));
    }

    private static List<Hypothesis> aboutBackward(Quantity dX) {
        return List.of(
                dX.mistaken(
                        "scale-forgotten",
                        "Your dL/dQ and dL/dK lack the 1 / sqrt(d): forward divides the scores by it, so backward does too.",
                        PROCEDURE.with(dX, "dL/dQ = dS K", "dL/dK = dS^T Q")),
                dX.mistaken(
                        "derivative-forgotten",
                        "You pass dL/dA on to the scores as if there were no softmax: multiply each row by the Jacobian of the"
                                + " softmax.",
                        PROCEDURE.with(dX, "dS = dA")),
                dX.mistaken(
                        "sum-forgotten",
                        "Your dL/dS is A * dL/dA, as if the denominator of the softmax were a constant: first subtract from each"
                                + " row of dL/dA the sum of A * dL/dA over that row.",
                        PROCEDURE.with(dX, "dS = A * dA")),
                dX.mistaken(
                        "jacobian-diagonal-only",
                        "You multiply by A (1 - A), the diagonal of the Jacobian: every weight of a row depends on every score of"
                                + " that row.",
                        PROCEDURE.with(dX, "dS = dA * A * (1 - A)")),
                dX.mistaken(
                        "weights-not-transposed",
                        "Your dL/dV is A dL/dy: each value goes into the output of every query, so it takes the transpose, A^T"
                                + " dL/dy.",
                        PROCEDURE.by(dX, PROCEDURE.notTransposed())));
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
