package org.gradus.engine.check.property;

import java.util.List;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Experiment;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.check.property.LossInstance.Pair;

/** A loss does not write into its arguments, its results stay, and it remembers nothing. */
final class LossConduct implements Property<LossInstance> {

    @Override
    public String name() {
        return "conduct";
    }

    @Override
    public Experiment on(Candidate candidate, LossInstance instance) {
        Pair pair = instance.first();
        ScriptBuilder script = new ScriptBuilder();
        Call object = Constructed.in(script, candidate, instance.arguments()).object();
        int prediction = script.put(pair.prediction());
        int target = script.put(pair.target());
        Call value = script.value(object, prediction, target);
        Call gradient = script.gradient(object, prediction, target);
        Call predictionRead = script.read(prediction);
        Call targetRead = script.read(target);
        script.gradient(object, script.put(Perturbed.of(pair.prediction())), target);
        Call gradientRead = script.read(gradient.slot());
        script.value(
                object,
                script.put(instance.second().prediction()),
                script.put(instance.second().target()));
        Call valueLater = script.value(object, prediction, target);
        Call gradientLater = script.gradient(object, prediction, target);
        return new Experiment(
                script.build(),
                List.of(
                        new Observation(
                                Checks.of(candidate, Facet.CONDUCT, Facet.VALUE, "arguments unchanged: prediction"),
                                Sameness.unchanged("the prediction", pair.prediction(), predictionRead)),
                        new Observation(
                                Checks.of(candidate, Facet.CONDUCT, Facet.VALUE, "arguments unchanged: target"),
                                Sameness.unchanged("the target", pair.target(), targetRead)),
                        new Observation(
                                Checks.of(candidate, Facet.CONDUCT, Facet.GRADIENT, "results stay: gradient"),
                                Sameness.stays("an earlier gradient", gradient, gradientRead)),
                        new Observation(
                                Checks.of(candidate, Facet.CONDUCT, Facet.VALUE, "asked again: value"),
                                Sameness.agreeNumbers(
                                        "after other calls the loss is another for the same prediction",
                                        value,
                                        valueLater,
                                        Bound.forOutputs())),
                        new Observation(
                                Checks.of(candidate, Facet.CONDUCT, Facet.GRADIENT, "asked again: gradient"),
                                Sameness.agree(
                                        "after other calls the gradient is another for the same prediction",
                                        gradient,
                                        gradientLater,
                                        Bound.forOutputs()))));
    }
}
