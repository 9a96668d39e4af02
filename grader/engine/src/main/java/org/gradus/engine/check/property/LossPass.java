package org.gradus.engine.check.property;

import java.util.List;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;

/** Value and gradient of one loss in a script. */
record LossPass(Call value, Call gradient) {

    /** Asks a loss for both. */
    static LossPass in(ScriptBuilder script, Call loss, int prediction, int target) {
        return new LossPass(script.value(loss, prediction, target), script.gradient(loss, prediction, target));
    }

    /** That another pass comes to the same, under conduct. */
    List<Observation> sameAs(LossPass other, Candidate candidate, String name, String sentence) {
        Bound bound = Bound.forOutputs();
        return List.of(
                new Observation(
                        Checks.conduct(candidate, Facet.VALUE, name),
                        Sameness.agreeNumbers(sentence, value, other.value, bound)),
                new Observation(
                        Checks.conduct(candidate, Facet.GRADIENT, name),
                        Sameness.agree(sentence, gradient, other.gradient, bound)));
    }
}
