package org.gradus.engine.check.property;

import java.util.List;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.check.instance.LossInstance;
import org.gradus.engine.check.instance.LossInstance.Pair;

/** A gradient that a loss returned does not change when the loss is used again. */
final class LossResultsStay implements Property<LossInstance> {

    @Override
    public String name() {
        return "results stay";
    }

    @Override
    public List<Observation> write(ScriptBuilder script, Candidate candidate, LossInstance instance) {
        Pair pair = instance.first();
        Call object = Constructed.in(script, candidate, instance.arguments()).object();
        int target = script.put(pair.target());
        Call gradient = script.gradient(object, script.put(pair.prediction()), target);
        // The same shape again, so that a buffer kept for it is used again, with other numbers.
        int other = script.put(Perturbed.of(pair.prediction()));
        script.repeat(LayerResultsStay.LATER, () -> LossPass.in(script, object, other, target));
        // And in other places: the gradient of a hinge loss does not depend on how large the prediction is.
        script.gradient(object, script.put(Perturbed.order(pair.prediction())), target);
        Call gradientRead = script.read(gradient.slot());
        return List.of(new Observation(
                Checks.conduct(candidate, Facet.GRADIENT, name()),
                Sameness.stays("an earlier gradient", gradient, gradientRead)));
    }
}
