package org.gradus.engine.check.property;

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
        script.forward(forwards, otherX);
        Call earlyRead = script.read(early.slot());
        Call object = Constructed.in(script, candidate, instance.arguments()).object();
        Call y = script.forward(object, x);
        Call dX = script.backward(object, dY);
        Call yRead = script.read(y.slot());
        script.forward(object, otherX);
        script.backward(object, otherDY);
        Call dXRead = script.read(dX.slot());
        return List.of(
                new Observation(
                        Checks.of(candidate, Facet.CONDUCT, Facet.FORWARD, name() + ": y"),
                        Sameness.earlyAndLate(
                                Sameness.stays("y of an earlier forward", early, earlyRead),
                                Sameness.stays("y of the latest forward", y, yRead))),
                new Observation(
                        Checks.of(candidate, Facet.CONDUCT, Facet.DX, name() + ": dX"),
                        Sameness.stays("dL/dx of an earlier backward", dX, dXRead)));
    }
}
