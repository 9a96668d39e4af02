package org.gradus.engine.check.property;

import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.check.instance.LayerInstance;

/** What a layer returned does not change when it is used again. */
final class LayerResultsStay implements Property<LayerInstance> {

    /** How often an object is used before what it returned is looked at again: whoever has two buffers is back at the first. */
    static final int LATER = 2;

    @Override
    public String name() {
        return "results stay";
    }

    @Override
    public List<Observation> write(ScriptBuilder script, Candidate candidate, LayerInstance instance) {
        int x = script.put(instance.first().x());
        int dY = script.put(instance.first().dY());
        // The same shapes again, so that a buffer kept for them is used again, with other numbers.
        int otherX = script.put(Perturbed.of(instance.first().x()));
        int otherDY = script.put(Perturbed.of(instance.first().dY()));
        Call forwards = Constructed.in(script, candidate, instance.arguments()).object();
        Call early = script.forward(forwards, x);
        script.repeat(LATER, () -> script.forward(forwards, otherX));
        Call earlyRead = script.read(early.slot());
        Call object = Constructed.in(script, candidate, instance.arguments()).object();
        LayerPass pass = LayerPass.in(script, object, x, dY);
        Call yRead = script.read(pass.y().slot());
        script.repeat(LATER, () -> LayerPass.in(script, object, otherX, otherDY));
        Call dXRead = script.read(pass.dX().slot());
        Call gradientsRead = script.read(pass.gradients().slot());

        List<Observation> observations = new ArrayList<>();
        observations.add(new Observation(
                Checks.of(candidate, Facet.CONDUCT, Facet.FORWARD, name() + ": y"),
                Sameness.earlyAndLate(
                        Sameness.stays("y of an earlier forward", early, earlyRead),
                        Sameness.stays("y of the latest forward", pass.y(), yRead))));
        observations.add(new Observation(
                Checks.of(candidate, Facet.CONDUCT, Facet.DX, name() + ": dX"),
                Sameness.stays("dL/dx of an earlier backward", pass.dX(), dXRead)));
        LayerPass.gradients(candidate.part())
                .forEach(quantity -> observations.add(new Observation(
                        Checks.conduct(candidate, quantity, name()),
                        Sameness.gradientStays(quantity, pass.gradients(), gradientsRead))));
        return observations;
    }
}
