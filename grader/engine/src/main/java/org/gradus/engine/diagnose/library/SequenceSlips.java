package org.gradus.engine.diagnose.library;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Reference;
import org.gradus.reference.catalogue.Arguments;

/** What goes wrong in any layer that goes from step to step and back through time. */
final class SequenceSlips {

    static final String SOURCE = "Werbos 1990, backpropagation through time; CS231n, assignment 3";

    private SequenceSlips() {}

    /** A quantity of a reference that is asked about fewer samples than its states have columns for. */
    static Quantity quantity(Reference reference, List<String> states, Facet facet, String formula) {
        Quantity known = new ReferenceFormulas(reference).quantity(facet, formula, SOURCE);
        return new Quantity(facet, o -> known.truth().of(ofItsSamples(states, o)), formula, SOURCE);
    }

    private static FormulaInputs ofItsSamples(List<String> states, FormulaInputs o) {
        Arguments arguments = o.arguments();
        for (String state : states) {
            arguments = arguments.withMatrix(state, arguments.matrix(state).cols(0, o.batch()));
        }
        return new FormulaInputs(arguments, o.input(), o.other());
    }

    static List<Hypothesis> aboutOutput(Quantity y, Sequence right) {
        return List.of(
                y.mistaken(
                        "state-not-carried",
                        "Each of your steps starts from the initial state: a step starts from the state that the step before it"
                                + " ended with.",
                        right.carryingNothing().quantity(y.facet())),
                y.mistaken(
                        "steps-and-features-exchanged",
                        "You read the rows of x feature by feature: they go step by step, so all features of the first step come"
                                + " first.",
                        o -> y.truth().of(o.withInput(exchanged(o)))));
    }

    /** Of dL/dx, of the states before the first step and of the parameters alike. */
    static List<Hypothesis> aboutTime(Quantity gradient, Sequence right) {
        return List.of(
                gradient.mistaken(
                        "time-cut",
                        "Each of your steps sees only its own dL/dh: its h goes into the next step too, so add what that step"
                                + " passes back.",
                        right.passingBack().quantity(gradient.facet())),
                gradient.mistaken(
                        "own-upstream-lost",
                        "You replace the step's own dL/dh by what the next step passes back: add the two.",
                        right.insteadBeforeTheLast("dL/dh' = dL/dh").quantity(gradient.facet())));
    }

    /** Of what is the same in all steps. */
    static List<Hypothesis> aboutParameter(Quantity gradient, Sequence right) {
        String name = gradient.facet().parameter();
        String line = "dL/d" + name + " = ";
        return List.of(
                gradient.mistaken(
                        "steps-overwritten",
                        "Only the first step is left in yours, the last one that backward reaches: each step adds to the gradient"
                                + " instead of replacing it.",
                        right.instead(line + SequenceProcedure.added(name)).quantity(gradient.facet())),
                gradient.mistaken(
                        "last-step-only",
                        "Only the last step counts in yours: all steps share the parameters, so sum over the steps.",
                        right.insteadBeforeTheLast(line + "dL/d" + name).quantity(gradient.facet())),
                gradient.mistaken(
                        "averaged-over-steps",
                        "You divide by the number of steps: the gradient is the sum over the steps, not their mean.",
                        o -> gradient.truth().of(o).divide(o.arguments().integer("steps"))));
    }

    static Hypothesis nextStateForOld(Quantity dWh, Sequence right) {
        return dWh.mistaken(
                "next-state-for-old",
                "You use the h that each step ends with: what Wh multiplied is the h that the step started from.",
                right.instead("dL/dWh = dL/dWh + dz h'^T").quantity(dWh.facet()));
    }

    /** What backward reaches last comes first. */
    static Hypothesis reversed(Quantity dX) {
        return dX.mistaken(
                "steps-reversed",
                "Your steps stand in the order in which backward reaches them, from the last to the first: the rows of the first"
                        + " step come first, as in x.",
                o -> reversed(dX.truth().of(o), o.arguments().integer("steps")));
    }

    private static SimpleMatrix reversed(SimpleMatrix rows, int steps) {
        SimpleMatrix reversed = rows.createLike();
        for (int t = 0; t < steps; t++) {
            reversed.insertIntoThis((steps - 1 - t) * rows.getNumRows() / steps, 0, step(rows, t, steps));
        }
        return reversed;
    }

    private static SimpleMatrix exchanged(FormulaInputs o) {
        int steps = o.arguments().integer("steps");
        int features = o.input().getNumRows() / steps;
        return o.input()
                .elementOp((int row, int sample, double any) ->
                        o.input().get(row % features * steps + row / features, sample));
    }

    /** The rows of one step among those of all. */
    static SimpleMatrix step(SimpleMatrix rows, int t, int steps) {
        int size = rows.getNumRows() / steps;
        return rows.rows(t * size, (t + 1) * size);
    }
}
