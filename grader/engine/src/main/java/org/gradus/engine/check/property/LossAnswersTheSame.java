package org.gradus.engine.check.property;

import java.util.List;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.check.instance.LossInstance;

/**
 * Asked the same in another way, a loss answers the same as a fresh object of the same class did: each call stands for itself,
 * and nothing is left over from earlier ones.
 */
final class LossAnswersTheSame implements Property<LossInstance> {

    /** A value and a gradient of each of the two pairs each time. */
    private static final int MANY = 52;

    private final String name;
    private final String sentence;
    private final List<Facet> quantities;
    private final Effort effort;
    private final History history;

    private LossAnswersTheSame(String name, String sentence, List<Facet> quantities, Effort effort, History history) {
        this.name = name;
        this.sentence = sentence;
        this.quantities = quantities;
        this.effort = effort;
        this.history = history;
    }

    /** What a fresh object is asked; it returns the pass to compare. */
    private interface History {
        LossPass write(ScriptBuilder script, Call object, LossInstance instance);
    }

    /** The gradient of an object whose value nobody has asked for. */
    static LossAnswersTheSame gradientAlone() {
        return new LossAnswersTheSame(
                "gradient alone",
                "without a value before it the gradient is another",
                List.of(Facet.GRADIENT),
                Effort.EIGHTH,
                (script, object, instance) -> {
                    Call gradient = script.gradient(
                            object,
                            script.put(instance.first().prediction()),
                            script.put(instance.first().target()));
                    return new LossPass(gradient, gradient);
                });
    }

    /** Value and gradient each after those of another pair of the same shape. */
    static LossAnswersTheSame anotherPair() {
        return new LossAnswersTheSame(
                "another pair before",
                "after an earlier value or gradient of another prediction the result is another",
                LossPass.BOTH,
                Effort.EIGHTH,
                (script, object, instance) -> {
                    int prediction = script.put(instance.first().prediction());
                    int target = script.put(instance.first().target());
                    int otherPrediction =
                            script.put(Perturbed.of(instance.first().prediction()));
                    int otherTarget =
                            script.put(Perturbed.order(instance.first().target()));
                    LossPass.in(script, object, otherPrediction, otherTarget);
                    Call gradient = script.gradient(object, prediction, target);
                    script.gradient(object, otherPrediction, otherTarget);
                    return new LossPass(script.value(object, prediction, target), gradient);
                });
    }

    /** Hundreds of calls before; for small instances. */
    static LossAnswersTheSame manyCalls() {
        return new LossAnswersTheSame(
                "many calls",
                "after many calls the result is another for the same prediction and target",
                LossPass.BOTH,
                Effort.ONCE,
                (script, object, instance) -> {
                    int prediction = script.put(instance.first().prediction());
                    int target = script.put(instance.first().target());
                    int otherPrediction = script.put(instance.second().prediction());
                    int otherTarget = script.put(instance.second().target());
                    script.repeat(MANY, () -> {
                        LossPass.in(script, object, prediction, target);
                        LossPass.in(script, object, otherPrediction, otherTarget);
                    });
                    // The gradient first, so that what value remembers is of another prediction.
                    Call gradient = script.gradient(object, prediction, target);
                    return new LossPass(script.value(object, prediction, target), gradient);
                });
    }

    @Override
    public Effort effort() {
        return effort;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Observation> write(ScriptBuilder script, Candidate candidate, LossInstance instance) {
        LossYardstick yardstick = LossYardstick.in(script, candidate, instance);
        Call object = Constructed.in(script, candidate, instance.arguments()).object();
        LossPass now = history.write(script, object, instance);
        return yardstick.sameAs(now, candidate, quantities, name, sentence);
    }
}
