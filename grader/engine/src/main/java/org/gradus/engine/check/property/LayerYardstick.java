package org.gradus.engine.check.property;

import java.util.List;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.check.instance.LayerInstance;

/**
 * What fresh objects answer, for all properties about one instance in one script.
 *
 * @param early a forward alone, for a look at y before any backward
 * @param fresh everything
 * @param bound within which another answer is the same
 */
record LayerYardstick(LayerPass early, LayerPass fresh, Bound bound) {

    /** Writes it, unless the script has it already. */
    static LayerYardstick in(ScriptBuilder script, Candidate candidate, LayerInstance instance) {
        return script.shared(instance, LayerYardstick.class, () -> {
            int x = script.put(instance.first().x());
            Call early = Constructed.in(script, candidate, instance.arguments()).object();
            LayerPass forward = LayerPass.forwardIn(script, early, x);
            int dY = script.put(instance.first().dY());
            Call fresh = Constructed.in(script, candidate, instance.arguments()).object();
            LayerPass pass = LayerPass.in(script, fresh, x, dY);
            return new LayerYardstick(
                    forward, pass, Bound.forGradients(instance.first().dY()));
        });
    }

    /** That another pass comes to the same, under conduct. */
    List<Observation> sameAs(LayerPass now, Candidate candidate, List<Facet> quantities, String name, String sentence) {
        return quantities.stream()
                .map(quantity -> new Observation(
                        Checks.conduct(candidate, quantity, name),
                        Sameness.agree(sentence, quantity, fresh, early, now, bound)))
                .toList();
    }
}
