package org.gradus.engine.check.property;

import java.util.List;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Experiment;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;

/** What a layer returned does not change when it is used again. */
final class LayerResultsStay implements Property<LayerInstance> {

    @Override
    public String name() {
        return "results stay";
    }

    @Override
    public Experiment on(Candidate candidate, LayerInstance instance) {
        ScriptBuilder script = new ScriptBuilder();
        Call object = Constructed.in(script, candidate, instance.arguments()).object();
        int x = script.put(instance.first().x());
        int dY = script.put(instance.first().dY());
        Call y = script.forward(object, x);
        Call dX = script.backward(object, dY);
        // The same shapes again, so that a buffer kept for them is used again, with other numbers.
        script.forward(object, script.put(Perturbed.of(instance.first().x())));
        script.backward(object, script.put(Perturbed.of(instance.first().dY())));
        return new Experiment(
                script.build(),
                List.of(
                        new Observation(
                                Checks.of(candidate, Facet.CONDUCT, name() + ": y"),
                                Sameness.stays("y of an earlier forward", y, script.read(y.slot()))),
                        new Observation(
                                Checks.of(candidate, Facet.CONDUCT, name() + ": dX"),
                                Sameness.stays("dL/dx of an earlier backward", dX, script.read(dX.slot())))));
    }
}
