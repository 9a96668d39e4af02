package org.gradus.engine.diagnose.library;

import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.FlagArgument;
import org.gradus.engine.assignment.CaseArgument.NumberArgument;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Reference;

/** Misconceptions about gradient descent, {@code g = dw + weightDecay w}, {@code v = momentum v + g}, {@code w = w - rate v}. */
final class GradientDescentMisconceptions {

    private static final String SOURCE = "PyTorch, torch.optim.SGD";
    private static final String LOOKING_AHEAD = "Nesterov's momentum";

    private GradientDescentMisconceptions() {}

    /** What somebody makes of two matrices. */
    private interface Piece {
        SimpleMatrix of(StepMemory memory, SimpleMatrix one, SimpleMatrix other);
    }

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        return new OptimizerMisconceptions(
                        truth.quantity(
                                Facet.FIRST_STEP,
                                "w = w - rate g, or w - rate (g + momentum g) with nesterov, g = dw + weightDecay w",
                                SOURCE),
                        truth.quantity(
                                Facet.LATER_STEPS,
                                "w = w - rate v, or w - rate (g + momentum v) with nesterov, v = momentum v + g, g = dw + weightDecay w",
                                SOURCE))
                .ofEverybody(descent(GradientDescentMisconceptions::decayed, GradientDescentMisconceptions::velocity))
                .throughout(
                        "decay-sign",
                        "Your parameter grows where it should decay: weight decay adds weightDecay w to the gradient, which"
                                + " the step then subtracts.",
                        descent(
                                (memory, w, dw) -> dw.minus(w.scale(memory.number("weightDecay"))),
                                GradientDescentMisconceptions::velocity))
                .throughout(
                        "decay-forgotten",
                        "Your step ignores the weight decay: add weightDecay w to the gradient.",
                        descent((memory, w, dw) -> dw, GradientDescentMisconceptions::velocity))
                .throughout(
                        "decay-apart",
                        "You let the parameter decay beside the velocity: add weightDecay w to the gradient, before the"
                                + " velocity takes it up.",
                        (memory, w, dw) -> descent((any, parameter, g) -> g, GradientDescentMisconceptions::velocity)
                                .step(memory, w, dw)
                                .minus(w.scale(memory.number("rate") * memory.number("weightDecay"))),
                        LOOKING_AHEAD)
                .throughout(
                        "nesterov-ignored",
                        "With nesterov your step is the usual one: it has to go on by g + momentum v, not by v.",
                        (memory, w, dw) -> w.minus(velocity(memory, memory.mean(), decayed(memory, w, dw))
                                .scale(memory.number("rate"))),
                        LOOKING_AHEAD)
                .throughout(
                        "velocity-averaged",
                        "You take a gradient into the velocity by the share 1 - momentum: here it is added as a whole,"
                                + " v = momentum v + g.",
                        descent(
                                GradientDescentMisconceptions::decayed,
                                (memory, v, g) ->
                                        memory.keepMean(OptimizerMisconceptions.mean(memory.number("momentum"), v, g))))
                .later(
                        "momentum-sign",
                        "You subtract what is left of the velocity: it is added, v = momentum v + g, so that the step rolls"
                                + " on.",
                        descent(
                                GradientDescentMisconceptions::decayed,
                                (memory, v, g) -> memory.keepMean(g.minus(v.scale(memory.number("momentum"))))))
                .later(
                        "velocity-forgotten",
                        "Each of your steps begins without a velocity: keep it in a field, and let the next step go on"
                                + " from there.",
                        descent(GradientDescentMisconceptions::decayed, (memory, v, g) -> g))
                .later(
                        "momentum-forgotten",
                        "You add each gradient to the whole of the velocity: only the share momentum of it is left in the"
                                + " next step.",
                        descent(GradientDescentMisconceptions::decayed, (memory, v, g) -> memory.keepMean(v.plus(g))))
                .on(
                        OptimizerStep.of(
                                List.of("rate", "momentum", "weightDecay"),
                                List.of(),
                                List.of("v"),
                                "g = dw + weightDecay w",
                                "v = momentum v + g",
                                "direction = v",
                                "nesterov: direction = g + momentum v",
                                "w = w - rate direction"),
                        probe("momentum", 0.5, false, 0),
                        probe(LOOKING_AHEAD, 0.5, true, 500),
                        probe("more momentum", 0.9, false, 1000));
    }

    private static Habit descent(Piece decayed, Piece velocity) {
        return (memory, w, dw) -> {
            SimpleMatrix g = decayed.of(memory, w, dw);
            SimpleMatrix v = velocity.of(memory, memory.mean(), g);
            SimpleMatrix direction = memory.flag("nesterov") ? g.plus(v.scale(memory.number("momentum"))) : v;
            return w.minus(direction.scale(memory.number("rate")));
        };
    }

    private static SimpleMatrix decayed(StepMemory memory, SimpleMatrix w, SimpleMatrix dw) {
        return dw.plus(w.scale(memory.number("weightDecay")));
    }

    private static SimpleMatrix velocity(StepMemory memory, SimpleMatrix v, SimpleMatrix g) {
        return memory.keepMean(v.scale(memory.number("momentum")).plus(g));
    }

    private static ProbePlan probe(String label, double momentum, boolean nesterov, int start) {
        Map<String, CaseArgument> arguments = Map.of(
                "rate",
                new NumberArgument(0.5),
                "momentum",
                new NumberArgument(momentum),
                "nesterov",
                new FlagArgument(nesterov),
                "weightDecay",
                new NumberArgument(0.25));
        return OptimizerMisconceptions.probe(label, arguments, start);
    }
}
