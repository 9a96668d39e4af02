package org.gradus.engine.check.property;

import java.util.List;
import java.util.function.Function;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.check.instance.LossInstance;
import org.gradus.engine.check.instance.LossInstance.Pair;
import org.gradus.wire.MatrixData;

/** A loss does not write into the prediction or the target, neither those of a call nor those of an earlier one. */
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
        int otherPrediction = script.put(Perturbed.of(pair.prediction()));
        int otherTarget = script.put(Perturbed.order(pair.target()));
        script.repeat(LayerResultsStay.LATER, () -> LossPass.in(script, object, otherPrediction, otherTarget));
        return List.of(
                observe("prediction", candidate, pair.prediction(), predictionRead, script.read(prediction)),
                observe("target", candidate, pair.target(), targetRead, script.read(target)));
    }

    private Observation observe(String argument, Candidate candidate, MatrixData given, Call read, Call readLater) {
        Function<Answers, Judgement> now = Sameness.unchanged("the " + argument, given, read);
        Function<Answers, Judgement> later =
                Sameness.unchanged("the " + argument + " of an earlier call", given, readLater);
        return new Observation(
                Checks.of(candidate, Facet.CONDUCT, Facet.VALUE, name() + ": " + argument),
                Sameness.earlyAndLate(now, later));
    }
}
