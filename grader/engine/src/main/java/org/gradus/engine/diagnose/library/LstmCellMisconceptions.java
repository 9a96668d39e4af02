package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;

/** Misconceptions about one step of an LSTM. */
final class LstmCellMisconceptions {

    private static final int BATCH = 5;
    private static final LstmCellProcedure PROCEDURE = new LstmCellProcedure();
    private static final String SOURCE = "CS231n, assignment 3, LSTM: a step forward and backward";

    private LstmCellMisconceptions() {}

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity y = truth.quantity(
                Facet.FORWARD,
                "c' = f c + i g and h' = o tanh(c'), with i, f, o = sigma(z) and g = tanh(z), z = Wx x + Wh h + b, whose"
                        + " rows are those of i, f, o and g in this order",
                SOURCE);
        Quantity dX = truth.quantity(
                Facet.DX,
                "dL/dx = Wx^T dL/dz, dL/dh = Wh^T dL/dz, dL/dc = f dC, with dC = dL/dc' + o (1 - tanh(c')^2) dL/dh'",
                SOURCE);
        Quantity dWx = truth.quantity(Facet.gradients("Wx"), "dL/dWx = dL/dz x^T", SOURCE);
        Quantity dWh = truth.quantity(Facet.gradients("Wh"), "dL/dWh = dL/dz h^T, with the h that came in", SOURCE);
        Quantity db =
                truth.quantity(Facet.gradients("b"), "dL/db = sum of dL/dz over the samples, its row sums", SOURCE);
        List<Hypothesis> hypotheses = new ArrayList<>(LstmSlips.aboutOutput(y, PROCEDURE::with));
        hypotheses.add(y.mistaken(
                "states-exchanged",
                "You return c' above h': the rows of h' come first, then those of c'.",
                o -> exchanged(y.truth().of(o))));
        hypotheses.addAll(LayerMisconceptions.forward(y));
        hypotheses.addAll(LstmSlips.aboutInputGradient(dX, PROCEDURE::with));
        hypotheses.add(LayerMisconceptions.othersLeftZero(dX));
        for (Quantity gradient : List.of(dWx, dWh, db)) {
            hypotheses.addAll(LstmSlips.aboutParameter(gradient, PROCEDURE::with));
        }
        hypotheses.add(dWh.mistaken(
                "next-state-for-old",
                "You use the new h': what Wh multiplied is the h that came in.",
                PROCEDURE.with(dWh, "dL/dWh = dz h'^T")));
        for (Quantity gradient : List.of(dX, dWx, dWh, db)) {
            hypotheses.addAll(LayerMisconceptions.backward(gradient, y));
        }
        List<Quantity> quantities = List.of(y, dX, dWx, dWh, db);
        return new KindMisconceptions(
                        quantities,
                        probes(),
                        hypotheses,
                        List.of(Squashing.probe(LstmSlips.ofOneUnit(), List.of(0.5, -0.75), 2)),
                        atExtremes(quantities))
                .searching(new SearchSpace(
                        PROCEDURE,
                        probe("1 feature, 3 hidden", 1, 3, 6000),
                        probe("4 features, 1 hidden", 4, 1, 9000)));
    }

    private static List<Hypothesis> atExtremes(List<Quantity> quantities) {
        List<Hypothesis> hypotheses = new ArrayList<>();
        for (Quantity quantity : quantities) {
            hypotheses.addAll(Squashing.overflowing(
                    quantity,
                    LstmSlips.CAREFUL,
                    Squashing.ofBoth(),
                    squashing -> PROCEDURE.by(quantity, squashing.in(PROCEDURE.right()))));
        }
        return hypotheses;
    }

    private static SimpleMatrix exchanged(SimpleMatrix y) {
        int hidden = y.getNumRows() / 2;
        return y.rows(hidden, 2 * hidden).concatRows(y.rows(0, hidden));
    }

    private static List<ProbePlan> probes() {
        return List.of(probe("3 features, 2 hidden", 3, 2, 0), probe("2 features, 4 hidden", 2, 4, 3000));
    }

    private static ProbePlan probe(String label, int features, int hidden, int start) {
        return new ProbePlan(
                label,
                Map.of(
                        "Wx", new MatrixArgument(ProbeNumbers.signed(4 * hidden, features, start)),
                        "Wh", new MatrixArgument(ProbeNumbers.signed(4 * hidden, hidden, start + 100)),
                        "b", new MatrixArgument(ProbeNumbers.signed(4 * hidden, 1, start + 200))),
                pass(features, hidden, start + 300),
                pass(features, hidden, start + 600));
    }

    private static Question pass(int features, int hidden, int start) {
        return new Question(
                ProbeNumbers.signed(features + 2 * hidden, BATCH, start),
                ProbeNumbers.signed(2 * hidden, BATCH, start + 150));
    }
}
