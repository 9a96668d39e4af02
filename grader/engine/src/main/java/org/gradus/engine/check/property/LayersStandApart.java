package org.gradus.engine.check.property;

import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.check.instance.LayerInstance;

/** Two layers used in turn do not disturb each other: neither the parameters nor what forward remembers is static. */
final class LayersStandApart implements Property<LayerInstance> {

    private static final String SENTENCE =
            "another layer that was used in between changed the result, look for static fields";

    @Override
    public String name() {
        return "two layers in turn";
    }

    @Override
    public List<Observation> write(ScriptBuilder script, Candidate candidate, LayerInstance instance) {
        int x = script.put(instance.first().x());
        int dY = script.put(instance.first().dY());
        Call early = Constructed.in(script, candidate, instance.arguments()).object();
        LayerPass forward = LayerPass.forwardIn(script, early, x);
        Call alone = Constructed.in(script, candidate, instance.arguments()).object();
        LayerPass before = LayerPass.in(script, alone, x, dY);

        Call disturbed = Constructed.in(script, candidate, instance.arguments()).object();
        Call other = Constructed.in(script, candidate, Perturbed.of(candidate.part(), instance.arguments()))
                .object();
        Call y = script.forward(disturbed, x);
        script.forward(other, script.put(instance.second().x()));
        Call dX = script.backward(disturbed, dY);
        script.backward(other, script.put(instance.second().dY()));
        LayerPass now = new LayerPass(y, dX, script.gradients(disturbed));
        Bound bound = Bound.forGradients(instance.first().dY());

        List<Observation> observations = new ArrayList<>();
        for (Facet quantity : LayerPass.quantities(candidate)) {
            observations.add(new Observation(
                    Checks.conduct(candidate, quantity, name()),
                    Sameness.agree(SENTENCE, quantity, before, forward, now, bound)));
        }
        return observations;
    }
}
