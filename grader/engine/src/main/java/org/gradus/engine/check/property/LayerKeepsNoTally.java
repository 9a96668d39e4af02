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

/** Asked the same again, a layer answers the same: gradients do not add up, and nothing is left over from earlier calls. */
final class LayerKeepsNoTally implements Property<LayerInstance> {

    @Override
    public String name() {
        return "asked again";
    }

    @Override
    public Experiment on(Candidate candidate, LayerInstance instance) {
        Pass pass = instance.first();
        ScriptBuilder script = new ScriptBuilder();
        Call object = Constructed.in(script, candidate, instance.arguments()).object();
        int x = script.put(pass.x());
        int dY = script.put(pass.dY());
        int otherX = script.put(instance.second().x());
        Call y = script.forward(object, x);
        script.forward(object, otherX);
        Call yAgain = script.forward(object, x);
        Call dX = script.backward(object, dY);
        Call gradients = script.gradients(object);
        Call dXAgain = script.backward(object, dY);
        Call gradientsAgain = script.gradients(object);
        script.forward(object, otherX);
        script.backward(object, script.put(instance.second().dY()));
        Call yLater = script.forward(object, x);
        Call dXLater = script.backward(object, dY);
        Call gradientsLater = script.gradients(object);
        Bound bound = Bound.forGradients(pass.dY());

        List<Observation> observations = new ArrayList<>();
        observations.add(new Observation(
                Checks.of(candidate, Facet.CONDUCT, Facet.FORWARD, "forward again"),
                Sameness.earlyAndLate(
                        Sameness.agree("forward gives something else for the same x", y, yAgain, bound),
                        Sameness.agree("forward gives something else for the same x", y, yLater, bound))));
        observations.add(new Observation(
                Checks.of(candidate, Facet.CONDUCT, Facet.DX, "backward twice: dX"),
                Sameness.agree("a second backward gives another dL/dx", dX, dXAgain, bound)));
        observations.add(new Observation(
                Checks.of(candidate, Facet.CONDUCT, Facet.DX, "forward and backward again: dX"),
                Sameness.agree("after other calls dL/dx is another for the same x and dY", dX, dXLater, bound)));
        for (String parameter : pass.truth().gradients().keySet()) {
            String adds = "dL/d" + parameter + " must be of the latest backward alone, do not add to the one before";
            observations.add(new Observation(
                    Checks.of(
                            candidate,
                            Facet.CONDUCT,
                            Facet.gradients(parameter),
                            "backward twice: gradients." + parameter),
                    Sameness.agree(adds, parameter, gradients, gradientsAgain, bound)));
            observations.add(new Observation(
                    Checks.of(
                            candidate,
                            Facet.CONDUCT,
                            Facet.gradients(parameter),
                            "forward and backward again: gradients." + parameter),
                    Sameness.agree(adds, parameter, gradients, gradientsLater, bound)));
        }
        return new Experiment(script.build(), observations);
    }
}
