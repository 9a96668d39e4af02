package org.gradus.engine.diagnose.library;

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

/** Misconceptions about Adam, whose two means are corrected for having begun with 0. */
final class AdamMisconceptions {

    private static final String SOURCE = "arXiv:1412.6980, Algorithm 1";

    private static final Habit RIGHT = step(AdamMisconceptions::corrected, AdamMisconceptions::divided);

    private AdamMisconceptions() {}

    /** A mean of which the share has been left so many times. */
    private interface Correction {
        SimpleMatrix of(SimpleMatrix mean, double share, int steps);
    }

    /** The corrected mean by the corrected mean of squares. */
    private interface Division {
        SimpleMatrix of(SimpleMatrix m, SimpleMatrix v, double epsilon);
    }

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        OptimizerMisconceptions all = new OptimizerMisconceptions(
                        truth.quantity(Facet.FIRST_STEP, "w = w - rate dw / (abs(dw) + epsilon)", SOURCE),
                        truth.quantity(
                                Facet.LATER_STEPS,
                                "w = w - rate m / (1 - beta1^t) / (sqrt(v / (1 - beta2^t)) + epsilon), m = beta1 m + (1 - beta1) dw, v"
                                        + " = beta2 v + (1 - beta2) dw^2",
                                SOURCE))
                .ofEverybody(RIGHT);
        throughout(all);
        later(all);
        return all.on(
                OptimizerStep.of(
                        List.of("rate", "beta1", "beta2", "epsilon"),
                        List.of("beta1", "beta2"),
                        List.of("m", "v"),
                        "m = beta1 m + (1 - beta1) dw",
                        "v = beta2 v + (1 - beta2) dw^2",
                        "mhat = m / (1 - beta1^t)",
                        "vhat = v / (1 - beta2^t)",
                        "w = w - rate mhat / (sqrt(vhat) + epsilon)"),
                probe("beta2 0.99", 0.9, 0.99, 0),
                probe("beta2 0.75", 0.5, 0.75, 500),
                probe("beta2 0.99, other numbers", 0.5, 0.99, 1000));
    }

    private static void throughout(OptimizerMisconceptions all) {
        all.throughout(
                        "correction-forgotten",
                        "Your means start from 0 and are used uncorrected: divide them by 1 - beta1^t and 1 - beta2^t, where t is"
                                + " the number of the step.",
                        step((mean, share, steps) -> mean, AdamMisconceptions::divided))
                .atFirst(
                        "counts-from-zero",
                        "Your first step has t = 0, and 1 - beta^0 is 0: count the step before you correct the means, so that t"
                                + " starts at 1.",
                        step((mean, share, steps) -> corrected(mean, share, steps - 1), AdamMisconceptions::divided))
                .throughout(
                        OptimizerMisconceptions.EPSILON_UNDER_ROOT,
                        OptimizerMisconceptions.BESIDE_THE_ROOT,
                        step(AdamMisconceptions::corrected, (m, v, epsilon) -> m.elementDiv(root(v.plus(epsilon)))))
                .throughout(
                        "epsilon-not-corrected",
                        "You add epsilon before the mean of squares is corrected: correct it first, then take its root, then add"
                                + " epsilon.",
                        AdamMisconceptions::epsilonFirst)
                .throughout(
                        "root-forgotten",
                        "You divide by the mean of squares itself: divide by its root plus epsilon, sqrt(v) + epsilon.",
                        step(AdamMisconceptions::corrected, (m, v, epsilon) -> m.elementDiv(v.plus(epsilon))))
                .throughout(
                        "shares-exchanged",
                        "The two weights in your means are the wrong way round: beta goes with the old mean, 1 - beta with what"
                                + " is new.",
                        (memory, w, dw) -> {
                            int t = memory.count();
                            double beta1 = memory.number("beta1");
                            double beta2 = memory.number("beta2");
                            SimpleMatrix m = mean(memory, 1 - beta1, dw);
                            SimpleMatrix v = squares(memory, 1 - beta2, dw);
                            return moved(memory, w, corrected(m, beta1, t), corrected(v, beta2, t));
                        });
    }

    private static void later(OptimizerMisconceptions all) {
        all.later(
                        "steps-not-counted",
                        "You correct every step as if it were the first: t is the number of the step, so beta1^t and beta2^t"
                                + " shrink.",
                        step((mean, share, steps) -> corrected(mean, share, 1), AdamMisconceptions::divided))
                .later(
                        "corrected-mean-kept",
                        "You carry the corrected means over to the next step: keep m and v uncorrected, and correct them for the"
                                + " current step only.",
                        (memory, w, dw) -> {
                            int t = memory.count();
                            SimpleMatrix m = mean(memory, memory.number("beta1"), dw);
                            SimpleMatrix v = squares(memory, memory.number("beta2"), dw);
                            return moved(
                                    memory,
                                    w,
                                    memory.keepMean(corrected(m, memory.number("beta1"), t)),
                                    memory.keepSquares(corrected(v, memory.number("beta2"), t)));
                        })
                .later(
                        "betas-exchanged",
                        "You use beta2 for the mean of the gradients and beta1 for that of their squares: it is the other way"
                                + " round.",
                        (memory, w, dw) -> {
                            int t = memory.count();
                            double beta1 = memory.number("beta1");
                            double beta2 = memory.number("beta2");
                            SimpleMatrix m = mean(memory, beta2, dw);
                            SimpleMatrix v = squares(memory, beta1, dw);
                            return moved(memory, w, corrected(m, beta2, t), corrected(v, beta1, t));
                        });
    }

    private static Habit step(Correction correction, Division division) {
        return (memory, w, dw) -> {
            int t = memory.count();
            SimpleMatrix m = correction.of(mean(memory, memory.number("beta1"), dw), memory.number("beta1"), t);
            SimpleMatrix v = correction.of(squares(memory, memory.number("beta2"), dw), memory.number("beta2"), t);
            return w.minus(division.of(m, v, memory.number("epsilon")).scale(memory.number("rate")));
        };
    }

    private static SimpleMatrix epsilonFirst(StepMemory memory, SimpleMatrix w, SimpleMatrix dw) {
        int t = memory.count();
        SimpleMatrix m = corrected(mean(memory, memory.number("beta1"), dw), memory.number("beta1"), t);
        SimpleMatrix root = root(squares(memory, memory.number("beta2"), dw)).plus(memory.number("epsilon"));
        double correction = Math.sqrt(1 - Math.pow(memory.number("beta2"), t));
        return w.minus(m.elementDiv(root).scale(memory.number("rate") * correction));
    }

    private static SimpleMatrix mean(StepMemory memory, double share, SimpleMatrix dw) {
        return memory.keepMean(OptimizerMisconceptions.mean(share, memory.mean(), dw));
    }

    private static SimpleMatrix squares(StepMemory memory, double share, SimpleMatrix dw) {
        return memory.keepSquares(OptimizerMisconceptions.mean(share, memory.squares(), squared(dw)));
    }

    private static SimpleMatrix corrected(SimpleMatrix mean, double share, int steps) {
        return mean.divide(1 - Math.pow(share, steps));
    }

    private static SimpleMatrix divided(SimpleMatrix m, SimpleMatrix v, double epsilon) {
        return m.elementDiv(root(v).plus(epsilon));
    }

    private static SimpleMatrix moved(StepMemory memory, SimpleMatrix w, SimpleMatrix m, SimpleMatrix v) {
        return w.minus(divided(m, v, memory.number("epsilon")).scale(memory.number("rate")));
    }

    private static ProbePlan probe(String label, double beta1, double beta2, int start) {
        Map<String, CaseArgument> arguments = Map.of(
                "rate",
                new NumberArgument(0.5),
                "beta1",
                new NumberArgument(beta1),
                "beta2",
                new NumberArgument(beta2),
                "epsilon",
                new NumberArgument(0.01));
        return OptimizerMisconceptions.probe(label, arguments, start);
    }
}
