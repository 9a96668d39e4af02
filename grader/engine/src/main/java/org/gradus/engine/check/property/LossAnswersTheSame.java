package org.gradus.engine.check.property;

import java.util.List;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.check.instance.LossInstance;

/** After many other calls a loss answers as a fresh object of the same class did: it remembers nothing. */
final class LossAnswersTheSame implements Property<LossInstance> {

    private static final int MANY = 12;

    @Override
    public String name() {
        return "many calls";
    }

    @Override
    public List<Observation> write(ScriptBuilder script, Candidate candidate, LossInstance instance) {
        int prediction = script.put(instance.first().prediction());
        int target = script.put(instance.first().target());
        int otherPrediction = script.put(instance.second().prediction());
        int otherTarget = script.put(instance.second().target());
        Call fresh = Constructed.in(script, candidate, instance.arguments()).object();
        LossPass before = LossPass.in(script, fresh, prediction, target);
        Call object = Constructed.in(script, candidate, instance.arguments()).object();
        for (int call = 0; call < MANY; call++) {
            LossPass.in(script, object, otherPrediction, otherTarget);
        }
        // The gradient first, so that what value remembers is of another prediction.
        Call gradient = script.gradient(object, prediction, target);
        return before.sameAs(
                new LossPass(script.value(object, prediction, target), gradient),
                candidate,
                name(),
                "after other calls the result is another for the same prediction and target");
    }
}
