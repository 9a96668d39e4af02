package org.gradus.engine.check.property;

import java.util.List;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.check.instance.LossInstance;
import org.gradus.engine.check.instance.LossInstance.Pair;

/** A loss does not write into the prediction or the target. */
final class LossArgumentsUnchanged implements Property<LossInstance> {

    @Override
    public String name() {
        return "arguments unchanged";
    }

    @Override
    public List<Observation> write(ScriptBuilder script, Candidate candidate, LossInstance instance) {
        Pair pair = instance.first();
        Call object = Constructed.in(script, candidate, instance.arguments()).object();
        int prediction = script.put(pair.prediction());
        int target = script.put(pair.target());
        LossPass.in(script, object, prediction, target);
        Call predictionRead = script.read(prediction);
        Call targetRead = script.read(target);
        return List.of(
                new Observation(
                        Checks.of(candidate, Facet.CONDUCT, Facet.VALUE, name() + ": prediction"),
                        Sameness.unchanged("the prediction", pair.prediction(), predictionRead)),
                new Observation(
                        Checks.of(candidate, Facet.CONDUCT, Facet.VALUE, name() + ": target"),
                        Sameness.unchanged("the target", pair.target(), targetRead)));
    }
}
