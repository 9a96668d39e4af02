package org.gradus.engine.check.property;

import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Constructed.Given;
import org.gradus.engine.check.Experiment;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.property.LayerInstance.Pass;

/** A layer does not write into x, dY or its parameters. */
final class LayerArgumentsUnchanged implements Property<LayerInstance> {

    @Override
    public String name() {
        return "arguments unchanged";
    }

    @Override
    public Experiment on(Candidate candidate, LayerInstance instance) {
        Pass pass = instance.first();
        ScriptBuilder script = new ScriptBuilder();
        Constructed layer = Constructed.in(script, candidate, instance.arguments());
        int x = script.put(pass.x());
        int dY = script.put(pass.dY());
        script.forward(layer.object(), x);
        script.backward(layer.object(), dY);
        script.gradients(layer.object());
        List<Observation> observations = new ArrayList<>();
        observations.add(new Observation(
                Checks.of(candidate, Facet.CONDUCT, name() + ": x"),
                Sameness.unchanged("the input x", pass.x(), script.read(x))));
        observations.add(new Observation(
                Checks.of(candidate, Facet.CONDUCT, name() + ": dY"),
                Sameness.unchanged("the upstream gradient dY", pass.dY(), script.read(dY))));
        for (Given given : layer.matrices()) {
            observations.add(new Observation(
                    Checks.of(candidate, Facet.CONDUCT, name() + ": " + given.name()),
                    Sameness.unchanged("the parameter " + given.name(), given.value(), script.read(given.slot()))));
        }
        return new Experiment(script.build(), observations);
    }
}
