package org.gradus.engine.check.property;

import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Experiment;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.check.property.LayerInstance.Pass;

/** Two layers used in turn do not disturb each other: neither the parameters nor what forward remembers is static. */
final class LayersStandApart implements Property<LayerInstance> {

    private static final String SENTENCE =
            "another layer that was used in between changed the result, look for static fields";

    @Override
    public String name() {
        return "two layers in turn";
    }

    @Override
    public Experiment on(Candidate candidate, LayerInstance instance) {
        Pass pass = instance.first();
        ScriptBuilder script = new ScriptBuilder();
        int x = script.put(pass.x());
        int dY = script.put(pass.dY());
        Call alone = Constructed.in(script, candidate, instance.arguments()).object();
        script.forward(alone, x);
        Call dXAlone = script.backward(alone, dY);
        Call gradientsAlone = script.gradients(alone);

        Call disturbed = Constructed.in(script, candidate, instance.arguments()).object();
        Call other = Constructed.in(script, candidate, Perturbed.of(instance.arguments()))
                .object();
        script.forward(disturbed, x);
        script.forward(other, script.put(instance.second().x()));
        Call dXDisturbed = script.backward(disturbed, dY);
        script.backward(other, script.put(instance.second().dY()));
        Call gradientsDisturbed = script.gradients(disturbed);
        Bound bound = Bound.forGradients(pass.dY());

        List<Observation> observations = new ArrayList<>();
        observations.add(new Observation(
                Checks.of(candidate, Facet.CONDUCT, Facet.DX, name() + ": dX"),
                Sameness.agree(SENTENCE, dXAlone, dXDisturbed, bound)));
        for (String parameter : pass.truth().gradients().keySet()) {
            observations.add(new Observation(
                    Checks.of(
                            candidate, Facet.CONDUCT, Facet.gradients(parameter), name() + ": gradients." + parameter),
                    Sameness.agree(SENTENCE, parameter, gradientsAlone, gradientsDisturbed, bound)));
        }
        return new Experiment(script.build(), observations);
    }
}
