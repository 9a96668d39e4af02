package org.gradus.engine.diagnose.library;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.Misconception;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Reference;

/**
 * What can be told of an optimizer whose right steps a course's own reference knows: what goes wrong whatever they are. No formula is
 * searched, since later steps are no function of what they are given.
 */
final class CourseOptimizerMisconceptions {

    private CourseOptimizerMisconceptions() {}

    static KindMisconceptions of(Part part, Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity first = truth.quantity(Facet.FIRST_STEP, Quantity.UNWRITTEN, Misconception.NO_SOURCE);
        Quantity later = truth.quantity(Facet.LATER_STEPS, Quantity.UNWRITTEN, Misconception.NO_SOURCE);
        List<Hypothesis> hypotheses = List.of(
                first.mistaken(
                        OptimizerMisconceptions.CLIMBS,
                        OptimizerMisconceptions.ALONG_THE_GRADIENT,
                        o -> o.input().scale(2).minus(first.truth().of(o))),
                first.mistaken(
                        "step-alone",
                        "You return the step itself: return the parameter that it is subtracted from.",
                        o -> o.input().minus(first.truth().of(o))),
                unchanged(first),
                unchanged(later),
                later.mistaken(
                        "state-forgotten",
                        "Each of your steps is a first step: keep in fields what the next step goes on from.",
                        alwaysFirst(first.truth())));
        DrawnProbes probes = new DrawnProbes(part, Optional.empty());
        return new KindMisconceptions(List.of(first, later), probes.usual(), hypotheses, List.of(), List.of());
    }

    private static Hypothesis unchanged(Quantity step) {
        return step.mistaken(
                "parameter-unchanged",
                "You return the parameter as it came: subtract the step from it.",
                FormulaInputs::input);
    }

    private static Formula alwaysFirst(Formula firstStep) {
        return o -> {
            Habit forgetful = (memory, w, dw) -> firstStep.of(new FormulaInputs(o.arguments(), w, dw));
            return forgetful.laterSteps().of(o);
        };
    }
}
