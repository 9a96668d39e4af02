package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.IntegerArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;

/** Misconceptions about an LSTM over a sequence: those of a step, and those of any sequence. */
final class LstmMisconceptions {

    private static final int BATCH = 5;
    private static final List<String> STATES = List.of("h0", "c0");
    private static final SequenceProcedure PROCEDURE = SequenceProcedure.lstm();
    private static final Sequence RIGHT = PROCEDURE.sequence();

    private LstmMisconceptions() {}

    static KindMisconceptions of(Reference reference) {
        Quantity y = quantity(
                reference,
                Facet.FORWARD,
                "c' = f c + i g and h' = o tanh(c') in each step, with i, f, o = sigma(z) and g = tanh(z), z = Wx x + Wh"
                        + " h + b, whose rows are those of i, f, o and g in this order");
        Quantity dX = quantity(
                reference,
                Facet.DX,
                "dL/dx = Wx^T dz in each step, from the last one back, with dH = dL/dh' + what comes back to h' and dC ="
                        + " o (1 - tanh(c')^2) dH + what comes back to c'; each step passes Wh^T dz back to its h and f dC to its c");
        Quantity dWx = gradient(reference, "Wx", "dL/dWx = sum of dz x^T over the steps");
        Quantity dWh = gradient(
                reference, "Wh", "dL/dWh = sum of dz h^T over the steps, with the h that each step starts from");
        Quantity db = gradient(reference, "b", "dL/db = sum of dz over the steps and the samples");
        Quantity dH0 = gradient(reference, "h0", "dL/dh0 = Wh^T dz, with the dz of the first step");
        Quantity dC0 = gradient(reference, "c0", "dL/dc0 = f dC of the first step");
        List<Hypothesis> hypotheses = new ArrayList<>(LstmSlips.aboutOutput(y, PROCEDURE::with));
        hypotheses.addAll(SequenceSlips.aboutOutput(y, RIGHT));
        hypotheses.addAll(LayerMisconceptions.forward(y));
        hypotheses.addAll(LstmSlips.aboutInputGradient(dX, PROCEDURE::with));
        hypotheses.addAll(aboutTime(dX));
        hypotheses.add(SequenceSlips.reversed(dX));
        hypotheses.add(SequenceSlips.nextStateForOld(dWh, RIGHT));
        for (Quantity gradient : List.of(dWx, dWh, db)) {
            hypotheses.addAll(SequenceSlips.aboutParameter(gradient, RIGHT));
            hypotheses.addAll(LstmSlips.aboutParameter(gradient, PROCEDURE::with));
            hypotheses.add(LstmSlips.forgetGateForgotten(gradient, PROCEDURE::with));
            hypotheses.addAll(aboutTime(gradient));
        }
        hypotheses.addAll(aboutFirstState(dH0));
        for (Quantity gradient : List.of(dX, dWx, dWh, db, dH0)) {
            hypotheses.addAll(LayerMisconceptions.backward(gradient, y));
        }
        hypotheses.addAll(aboutFirstCell(dC0, y));
        for (Quantity bySample : List.of(dX, dH0, dC0)) {
            hypotheses.add(LayerMisconceptions.othersLeftZero(bySample));
        }
        return new KindMisconceptions(
                        List.of(y, dX, dWx, dWh, db, dH0, dC0),
                        List.of(probe("4 steps", 3, 2, 4, 0), probe("3 steps", 2, 3, 3, 3000)),
                        hypotheses,
                        List.of(extreme()),
                        atExtremes(List.of(y, dX, dWx, dWh, db, dH0, dC0)))
                .searching(new SearchSpace(
                        PROCEDURE,
                        probe("2 steps", 1, 3, 2, 6000),
                        probe("5 steps", 4, 1, 5, 9000),
                        // Nearly all of thousands of slips are told from a class by one step.
                        probe("1 step", 1, 2, 1, 12_000)));
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

    /** A single step. */
    private static ProbePlan extreme() {
        Map<String, CaseArgument> arguments = new HashMap<>(LstmSlips.ofOneUnit());
        arguments.put("h0", new MatrixArgument(Squashing.state(0.5)));
        arguments.put("c0", new MatrixArgument(Squashing.state(-0.75)));
        arguments.put("steps", new IntegerArgument(1));
        return Squashing.probe(arguments, List.of(), 1);
    }

    private static Quantity gradient(Reference reference, String name, String formula) {
        return quantity(reference, Facet.gradients(name), formula);
    }

    private static Quantity quantity(Reference reference, Facet facet, String formula) {
        return SequenceSlips.quantity(reference, STATES, facet, formula);
    }

    private static List<Hypothesis> aboutFirstState(Quantity gradient) {
        List<Hypothesis> hypotheses = new ArrayList<>(LstmSlips.aboutInputGradient(gradient, PROCEDURE::with));
        hypotheses.addAll(aboutTime(gradient));
        return hypotheses;
    }

    /** A c comes to nobody but through h: where that is forgotten nothing is left. */
    private static List<Hypothesis> aboutFirstCell(Quantity dC0, Quantity y) {
        List<Hypothesis> hypotheses = new ArrayList<>(aboutFirstState(dC0));
        hypotheses.addAll(LayerMisconceptions.backward(dC0, y));
        hypotheses.removeIf(other -> Set.of("path-through-h-forgotten", "left-zero")
                .contains(other.misconception().name()));
        hypotheses.add(dC0.mistaken(
                "left-zero",
                "All of it is zero: it was never computed, it is not what you return, or it lacks what comes back through"
                        + " h, dL/dh' o (1 - tanh(c')^2), which is all that comes back to a c.",
                o -> dC0.truth().of(o).scale(0)));
        return hypotheses;
    }

    private static List<Hypothesis> aboutTime(Quantity gradient) {
        List<Hypothesis> hypotheses = new ArrayList<>(SequenceSlips.aboutTime(gradient, RIGHT));
        hypotheses.add(gradient.mistaken(
                "cell-not-passed-back",
                "Your dC lacks what the next step passes back through c: c goes into the next step just as h does, so add"
                        + " its f dC.",
                RIGHT.passingBack("h").quantity(gradient.facet())));
        return hypotheses;
    }

    private static ProbePlan probe(String label, int features, int hidden, int steps, int start) {
        return new ProbePlan(
                label,
                Map.of(
                        "Wx", new MatrixArgument(ProbeNumbers.between(-0.9, 0.9, 4 * hidden, features, start)),
                        "Wh", new MatrixArgument(ProbeNumbers.between(-0.9, 0.9, 4 * hidden, hidden, start + 100)),
                        "b", new MatrixArgument(ProbeNumbers.between(-0.9, 0.9, 4 * hidden, 1, start + 200)),
                        "h0", new MatrixArgument(ProbeNumbers.signed(hidden, BATCH, start + 250)),
                        "c0", new MatrixArgument(ProbeNumbers.signed(hidden, BATCH, start + 270)),
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
