package org.gradus.engine.check.property;

import java.util.List;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.check.instance.LossInstance;

/** Two losses used in turn do not disturb each other: what the constructor got is not static. */
final class LossesStandApart implements Property<LossInstance> {

    @Override
    public String name() {
        return "two losses in turn";
    }

    @Override
    public List<Observation> write(ScriptBuilder script, Candidate candidate, LossInstance instance) {
        int prediction = script.put(instance.first().prediction());
        int target = script.put(instance.first().target());
        Call alone = Constructed.in(script, candidate, instance.arguments()).object();
        LossPass before = LossPass.in(script, alone, prediction, target);
        Call disturbed = Constructed.in(script, candidate, instance.arguments()).object();
        Call other = Constructed.in(script, candidate, Perturbed.of(candidate.part(), instance.arguments()))
                .object();
        script.value(disturbed, prediction, target);
        LossPass.in(
                script,
                other,
                script.put(instance.second().prediction()),
                script.put(instance.second().target()));
        // The gradient first: a value would put right again what the other loss changed.
        Call gradient = script.gradient(disturbed, prediction, target);
        return before.sameAs(
                new LossPass(script.value(disturbed, prediction, target), gradient),
                candidate,
                name(),
                "another loss that was used in between changed the result, look for static fields");
    }
}
