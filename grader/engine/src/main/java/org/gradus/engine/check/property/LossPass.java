package org.gradus.engine.check.property;

import java.util.List;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;

/** Value and gradient of one loss in a script. */
record LossPass(Call value, Call gradient) {

    /** All that a loss computes. */
    static final List<Facet> BOTH = List.of(Facet.VALUE, Facet.GRADIENT);

    /** Asks a loss for both. */
    static LossPass in(ScriptBuilder script, Call loss, int prediction, int target) {
        return new LossPass(script.value(loss, prediction, target), script.gradient(loss, prediction, target));
    }
}
