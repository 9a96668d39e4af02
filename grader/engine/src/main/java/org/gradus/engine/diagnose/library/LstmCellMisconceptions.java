package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.diagnose.library.LstmStep.Back;
import org.gradus.engine.diagnose.library.LstmStep.Slip;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;

/** Misconceptions about one step of an LSTM. */
final class LstmCellMisconceptions {

    private static final int BATCH = 5;
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
        List<Hypothesis> hypotheses = new ArrayList<>(LstmSlips.aboutOutput(y, LstmCellMisconceptions::output));
        hypotheses.add(y.mistaken(
                "states-exchanged",
                "You return c' above h': the rows of h' come first, then those of c'.",
                o -> exchanged(y.truth().of(o))));
        hypotheses.addAll(LayerMisconceptions.forward(y));
        hypotheses.addAll(LstmSlips.aboutInputGradient(dX, LstmCellMisconceptions::inputGradient));
        hypotheses.add(LayerMisconceptions.othersLeftZero(dX));
        for (Quantity gradient : List.of(dWx, dWh, db)) {
            String name = gradient.facet().parameter();
            hypotheses.addAll(LstmSlips.aboutParameter(gradient, (o, slip) -> parameterGradient(o, slip, name)));
        }
        hypotheses.add(dWh.mistaken(
                "next-state-for-old",
                "You use the new h': what Wh multiplied is the h that came in.",
                o -> parameterGradient(o, Slip.NEXT_STATE_FOR_OLD, "Wh")));
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
                        new LstmCellProcedure(),
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
                    functions -> o -> quantity(quantity.facet(), o, step(o, Set.of(), functions))));
        }
        return hypotheses;
    }

    private static SimpleMatrix quantity(Facet facet, FormulaInputs o, LstmStep step) {
        if (facet.equals(Facet.FORWARD)) {
            return step.nextH().concatRows(step.nextC());
        }
        Back back = back(o, step);
        return facet.equals(Facet.DX)
                ? back.x().concatRows(back.h(), back.c())
                : step.gradient(facet.parameter(), back.z());
    }

    private static SimpleMatrix output(FormulaInputs o, Slip slip) {
        return quantity(Facet.FORWARD, o, step(o, slip));
    }

    private static SimpleMatrix exchanged(SimpleMatrix y) {
        int hidden = y.getNumRows() / 2;
        return y.rows(hidden, 2 * hidden).concatRows(y.rows(0, hidden));
    }

    private static SimpleMatrix inputGradient(FormulaInputs o, Slip slip) {
        return quantity(Facet.DX, o, step(o, slip));
    }

    private static SimpleMatrix parameterGradient(FormulaInputs o, Slip slip, String name) {
        return quantity(Facet.gradients(name), o, step(o, slip));
    }

    private static Back back(FormulaInputs o, LstmStep step) {
        int hidden = o.other().getNumRows() / 2;
        return step.back(o.other().rows(0, hidden), o.other().rows(hidden, 2 * hidden));
    }

    private static LstmStep step(FormulaInputs o, Slip slip) {
        return step(o, Set.of(slip), Squashing.CAREFUL);
    }

    private static LstmStep step(FormulaInputs o, Set<Slip> slips, Squashing functions) {
        int features = o.arguments().matrix("Wx").getNumCols();
        int hidden = o.arguments().matrix("Wh").getNumCols();
        return new LstmStep(
                o.arguments(),
                o.input().rows(0, features),
                o.input().rows(features, features + hidden),
                o.input().rows(features + hidden, features + 2 * hidden),
                slips,
                functions);
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
