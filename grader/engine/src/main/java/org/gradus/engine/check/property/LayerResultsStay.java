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
        Call object = Constructed.in(script, candidate, instance.arguments()).object();
        int x = script.put(instance.first().x());
        int dY = script.put(instance.first().dY());
        // The same shapes again, so that a buffer kept for them is used again, with other numbers.
        int otherX = script.put(Perturbed.of(instance.first().x()));
        int otherDY = script.put(Perturbed.of(instance.first().dY()));
        Call y = script.forward(object, x);
        script.forward(object, otherX);
        Call yRead = script.read(y.slot());
        Call dX = script.backward(object, dY);
        script.forward(object, x);
        script.backward(object, otherDY);
        Call dXRead = script.read(dX.slot());
        Call yReadLate = script.read(y.slot());
        return List.of(
                new Observation(
                        Checks.of(candidate, Facet.CONDUCT, Facet.FORWARD, name() + ": y"),
                        Sameness.earlyAndLate(
                                Sameness.stays("y of an earlier forward", y, yRead),
                                Sameness.stays("y of an earlier forward", y, yReadLate))),
                new Observation(
                        Checks.of(candidate, Facet.CONDUCT, Facet.DX, name() + ": dX"),
                        Sameness.stays("dL/dx of an earlier backward", dX, dXRead)));
    }
}
