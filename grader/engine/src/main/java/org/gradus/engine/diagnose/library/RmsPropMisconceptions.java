package org.gradus.engine.diagnose.library;

import static org.gradus.engine.diagnose.library.OptimizerMisconceptions.mean;
import static org.gradus.engine.diagnose.library.OptimizerMisconceptions.root;
import static org.gradus.engine.diagnose.library.OptimizerMisconceptions.squared;

import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.NumberArgument;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Reference;

/** Misconceptions about RMSProp, {@code s = decay s + (1 - decay) dw^2}, {@code w = w - rate dw / (sqrt(s) + epsilon)}. */
final class RmsPropMisconceptions {

    private static final String SOURCE = "CS231n, Neural Networks Part 3";

    private RmsPropMisconceptions() {}

    /** What becomes of the mean of squares. */
    private interface Squares {
        SimpleMatrix of(StepMemory memory, SimpleMatrix s, SimpleMatrix dw);
    }

    /** What the gradient is divided by. */
    private interface Divisor {
        SimpleMatrix of(SimpleMatrix s, double epsilon);
    }

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        return new OptimizerMisconceptions(
                        truth.quantity(
                                Facet.FIRST_STEP,
                                "w = w - rate dw / (sqrt(s) + epsilon), s = (1 - decay) dw^2",
                                SOURCE),
                        truth.quantity(
                                Facet.LATER_STEPS,
                                "w = w - rate dw / (sqrt(s) + epsilon), s = decay s + (1 - decay) dw^2",
                                SOURCE))
                .ofEverybody(step(RmsPropMisconceptions::squares, RmsPropMisconceptions::divisor))
                .throughout(
                        OptimizerMisconceptions.EPSILON_UNDER_ROOT,
                        OptimizerMisconceptions.BESIDE_THE_ROOT,
                        step(RmsPropMisconceptions::squares, (s, epsilon) -> root(s.plus(epsilon))))
                .throughout(
                        "root-forgotten",
                        "You divide by the mean of the squares itself: the gradient is divided by its root, sqrt(s) + epsilon.",
                        step(RmsPropMisconceptions::squares, SimpleMatrix::plus))
                .throughout(
                        "squares-summed",
                        "You add the squares up, as AdaGrad does, so that the steps become ever smaller: RMSProp takes a mean,"
                                + " s = decay s + (1 - decay) dw^2.",
                        step((memory, s, dw) -> s.plus(squared(dw)), RmsPropMisconceptions::divisor))
                .throughout(
                        "shares-exchanged",
                        "The two shares of your mean are the wrong way round: decay belongs to the old mean, 1 - decay to"
                                + " what is new.",
                        step(
                                (memory, s, dw) -> mean(1 - memory.number("decay"), s, squared(dw)),
                                RmsPropMisconceptions::divisor))
                .later(
                        "squares-forgotten",
                        "Each of your steps begins without a mean of squares: keep it in a field, and let the next step go on"
                                + " from there.",
                        step(
                                (memory, s, dw) -> mean(
                                        memory.number("decay"),
                                        new SimpleMatrix(s.getNumRows(), s.getNumCols()),
                                        squared(dw)),
                                RmsPropMisconceptions::divisor))
                .on(
                        OptimizerStep.of(
                                List.of("rate", "decay", "epsilon"),
                                List.of(),
                                List.of("s"),
                                "s = decay s + (1 - decay) dw^2",
                                "w = w - rate dw / (sqrt(s) + epsilon)"),
                        probe("decay 0.9", 0.9, 0.01, 0),
                        probe("decay 0.75", 0.75, 0.125, 500),
                        probe("decay 0.9, other numbers", 0.9, 0.125, 1000));
    }

    private static Habit step(Squares squares, Divisor divisor) {
        return (memory, w, dw) -> {
            SimpleMatrix s = memory.keepSquares(squares.of(memory, memory.squares(), dw));
            return w.minus(
                    dw.elementDiv(divisor.of(s, memory.number("epsilon"))).scale(memory.number("rate")));
        };
    }

    private static SimpleMatrix squares(StepMemory memory, SimpleMatrix s, SimpleMatrix dw) {
        return mean(memory.number("decay"), s, squared(dw));
    }

    private static SimpleMatrix divisor(SimpleMatrix s, double epsilon) {
        return root(s).plus(epsilon);
    }

    private static ProbePlan probe(String label, double decay, double epsilon, int start) {
        Map<String, CaseArgument> arguments = Map.of(
                "rate",
                new NumberArgument(0.5),
                "decay",
                new NumberArgument(decay),
                "epsilon",
                new NumberArgument(epsilon));
        return OptimizerMisconceptions.probe(label, arguments, start);
    }
}
