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
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;

/** Misconceptions about a recurrent layer over a sequence. */
final class RecurrentMisconceptions {

    private static final int BATCH = 5;
    private static final List<String> STATES = List.of("h0");
    private static final SequenceProcedure PROCEDURE = SequenceProcedure.recurrent();
    private static final Sequence RIGHT = PROCEDURE.sequence();

    private RecurrentMisconceptions() {}

    static KindMisconceptions of(Reference reference) {
        Quantity y = SequenceSlips.quantity(
                reference,
                STATES,
                Facet.FORWARD,
                "h = tanh(z) with z = Wx x + Wh p + b in each step, where p is the h of the step before, and h0 in the first");
        Quantity dX = SequenceSlips.quantity(
                reference,
                STATES,
                Facet.DX,
                "dL/dx = Wx^T dz with dz = (dL/dh + Wh^T n) (1 - h^2) in each step, where n is the dz of the next step, and 0 in the last");
        Quantity dWx = gradient(reference, "Wx", "dL/dWx = sum of dz x^T over the steps");
        Quantity dWh =
                gradient(reference, "Wh", "dL/dWh = sum of dz p^T over the steps, where p is the h of the step before");
        Quantity db = gradient(reference, "b", "dL/db = sum of dz over the steps and the samples");
        Quantity dH0 = gradient(reference, "h0", "dL/dh0 = Wh^T dz, with the dz of the first step");
        List<Hypothesis> hypotheses = new ArrayList<>(aboutOutput(y));
        hypotheses.addAll(LayerMisconceptions.forward(y));
        hypotheses.add(LayerMisconceptions.othersLeftZero(dX));
        hypotheses.add(SequenceSlips.reversed(dX));
        hypotheses.add(SequenceSlips.nextStateForOld(dWh, RIGHT));
        hypotheses.addAll(aboutGradient(dX));
        hypotheses.addAll(LayerMisconceptions.backward(dX, y));
        for (Quantity gradient : List.of(dWx, dWh, db, dH0)) {
            hypotheses.addAll(aboutGradient(gradient));
            hypotheses.addAll(LayerMisconceptions.backward(gradient, y));
        }
        for (Quantity gradient : List.of(dWx, dWh, db)) {
            hypotheses.addAll(SequenceSlips.aboutParameter(gradient, RIGHT));
        }
        hypotheses.add(LayerMisconceptions.othersLeftZero(dH0));
        return new KindMisconceptions(
                        List.of(y, dX, dWx, dWh, db, dH0),
                        List.of(probe("4 steps", 3, 2, 4, 0), probe("3 steps", 2, 4, 3, 3000)),
                        hypotheses,
                        List.of(extreme()),
                        atExtremes(List.of(y, dX, dWx, dWh, db, dH0)))
                .searching(
                        new SearchSpace(PROCEDURE, probe("2 steps", 1, 3, 2, 6000), probe("5 steps", 4, 1, 5, 9000)));
    }

    private static List<Hypothesis> atExtremes(List<Quantity> quantities) {
        List<Hypothesis> hypotheses = new ArrayList<>();
        for (Quantity quantity : quantities) {
            hypotheses.addAll(Squashing.overflowing(
                    quantity,
                    "h = " + Squashing.CAREFUL_TANH,
                    Squashing.ofTanh(),
                    squashing -> PROCEDURE.by(quantity, squashing.in(PROCEDURE.right()))));
        }
        return hypotheses;
    }

    /** A single step of one unit. */
    private static ProbePlan extreme() {
        return Squashing.probe(
                Map.of(
                        "Wx", new MatrixArgument(ProbeNumbers.filled(1, 1, row -> 1)),
                        "Wh", new MatrixArgument(ProbeNumbers.filled(1, 1, row -> 0.25)),
                        "b", new MatrixArgument(ProbeNumbers.filled(1, 1, row -> 0.5)),
                        "h0", new MatrixArgument(Squashing.state(0.5)),
                        "steps", new IntegerArgument(1)),
                List.of(),
                1);
    }

    private static Quantity gradient(Reference reference, String name, String formula) {
        return SequenceSlips.quantity(reference, STATES, Facet.gradients(name), formula);
    }

    private static List<Hypothesis> aboutOutput(Quantity y) {
        List<Hypothesis> hypotheses = new ArrayList<>(SequenceSlips.aboutOutput(y, RIGHT));
        hypotheses.add(y.mistaken(
                "activation-forgotten",
                "Your h is z itself: it goes through tanh before it is returned and before the next step uses it.",
                PROCEDURE.with(y, "h' = z")));
        hypotheses.add(y.mistaken(
                "bias-forgotten",
                "Your z lacks the bias b: z = Wx x + Wh h + b.",
                o -> y.truth().of(LstmSlips.without(o, "b"))));
        hypotheses.add(y.mistaken(
                "state-forgotten",
                "Your z lacks Wh h: a step sees the h of the step before as well as its own x.",
                o -> y.truth().of(LstmSlips.without(o, "Wh"))));
        return hypotheses;
    }

    private static List<Hypothesis> aboutGradient(Quantity gradient) {
        List<Hypothesis> hypotheses = new ArrayList<>(SequenceSlips.aboutTime(gradient, RIGHT));
        hypotheses.add(gradient.mistaken(
                "derivative-forgotten",
                "You pass dL/dh through as if there were no tanh: dz is dL/dh times 1 - h^2.",
                PROCEDURE.with(gradient, "dz = dL/dh'")));
        hypotheses.add(gradient.mistaken(
                "slope-at-preactivation",
                "You use 1 - z^2 as the derivative of tanh(z): it is 1 - h^2, with what comes out of tanh, not what goes"
                        + " in.",
                PROCEDURE.with(gradient, "dz = dL/dh' * (1 - z^2)")));
        hypotheses.add(gradient.mistaken(
                "slope-of-own-upstream-only",
                "You add what the next step passes back after multiplying by the derivative of tanh: add it to dL/dh"
                        + " first, then multiply the sum.",
                PROCEDURE.with(gradient, "dz = dL/dy * (1 - h'^2) + dL/dh")));
        hypotheses.add(gradient.mistaken(
                "weights-not-transposed",
                "You pass Wh dz back to the step before: it takes the transpose, Wh^T dz.",
                PROCEDURE.with(gradient, "dL/dh = Wh dz")));
        return hypotheses;
    }

    private static ProbePlan probe(String label, int features, int hidden, int steps, int start) {
        return new ProbePlan(
                label,
                Map.of(
                        "Wx", new MatrixArgument(ProbeNumbers.between(-0.9, 0.9, hidden, features, start)),
                        "Wh", new MatrixArgument(ProbeNumbers.between(-0.9, 0.9, hidden, hidden, start + 100)),
                        "b", new MatrixArgument(ProbeNumbers.between(-0.9, 0.9, hidden, 1, start + 200)),
                        "h0", new MatrixArgument(ProbeNumbers.signed(hidden, BATCH, start + 250)),
                        "steps", new IntegerArgument(steps)),
                pass(features, hidden, steps, start + 300),
                pass(features, hidden, steps, start + 600));
    }

    private static Question pass(int features, int hidden, int steps, int start) {
        return new Question(
                ProbeNumbers.signed(steps * features, BATCH, start),
                ProbeNumbers.signed(steps * hidden, BATCH, start + 150));
    }
}
