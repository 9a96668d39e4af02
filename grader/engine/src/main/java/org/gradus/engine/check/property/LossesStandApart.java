package org.gradus.engine.check.property;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.PropertyCase;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.check.instance.LossInstance;
import org.gradus.engine.check.instance.LossInstance.Pair;
import org.gradus.engine.check.instance.TwoSizes;

/**
 * Two losses used in turn do not disturb each other: what the constructor got is not static, and neither is what value remembers.
 *
 * @param <I> an instance of both
 */
final class LossesStandApart<I> implements Property<I> {

    /** The loss that disturbs. */
    private record Other(List<CaseArgument> arguments, Pair pair) {}

    private final String name;
    private final String sentence;
    private final Effort effort;
    private final Function<I, LossInstance> one;
    private final BiFunction<Part, I, Other> other;

    private LossesStandApart(
            String name,
            String sentence,
            Effort effort,
            Function<I, LossInstance> one,
            BiFunction<Part, I, Other> other) {
        this.name = name;
        this.sentence = sentence;
        this.effort = effort;
        this.one = one;
        this.other = other;
    }

    /** Both of one size, but for the batch. */
    static LossesStandApart<LossInstance> ofOneSize() {
        return new LossesStandApart<>(
                "two losses in turn",
                "another loss that was used in between changed the result, look for static fields",
                Effort.EIGHTH,
                Function.identity(),
                (part, instance) -> new Other(Perturbed.of(part, instance.arguments()), instance.second()));
    }

    /** Of two sizes. */
    static LossesStandApart<TwoSizes<LossInstance>> ofTwoSizes() {
        return new LossesStandApart<>(
                PropertyCase.TWO_SIZES,
                "another loss of other sizes that was used in between changed the result, look for static fields",
                Effort.EIGHTH,
                TwoSizes::one,
                (part, instance) ->
                        new Other(instance.other().arguments(), instance.other().first()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Effort effort() {
        return effort;
    }

    @Override
    public List<Observation> write(ScriptBuilder script, Candidate candidate, I both) {
        LossInstance instance = one.apply(both);
        Other disturbing = other.apply(candidate.part(), both);
        LossYardstick yardstick = LossYardstick.in(script, candidate, instance);
        int prediction = script.put(instance.first().prediction());
        int target = script.put(instance.first().target());
        Call disturbed = Constructed.in(script, candidate, instance.arguments()).object();
        Call another = Constructed.in(script, candidate, disturbing.arguments()).object();
        script.value(disturbed, prediction, target);
        LossPass.in(
                script,
                another,
                script.put(disturbing.pair().prediction()),
                script.put(disturbing.pair().target()));
        // The gradient first: a value would put right again what the other loss changed.
        Call gradient = script.gradient(disturbed, prediction, target);
        LossPass now = new LossPass(script.value(disturbed, prediction, target), gradient);
        return yardstick.sameAs(now, candidate, LossPass.BOTH, name, sentence);
    }
}
