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
import org.gradus.engine.check.instance.LayerInstance;
import org.gradus.engine.check.instance.LayerInstance.Pass;
import org.gradus.engine.check.instance.TwoSizes;

/**
 * Two layers used in turn do not disturb each other: neither the parameters, nor their sizes, nor what forward remembers is static.
 *
 * @param <I> an instance of both
 */
final class LayersStandApart<I> implements Property<I> {

    /** The layer that disturbs. */
    private record Other(List<CaseArgument> arguments, Pass pass) {}

    private final String name;
    private final String sentence;
    private final Effort effort;
    private final Function<I, LayerInstance> one;
    private final BiFunction<Part, I, Other> other;

    private LayersStandApart(
            String name,
            String sentence,
            Effort effort,
            Function<I, LayerInstance> one,
            BiFunction<Part, I, Other> other) {
        this.name = name;
        this.sentence = sentence;
        this.effort = effort;
        this.one = one;
        this.other = other;
    }

    /** Both of one size, so that what is kept for a size is used by both. */
    static LayersStandApart<LayerInstance> ofOneSize() {
        return new LayersStandApart<>(
                "two layers in turn",
                "another layer that was used in between changed the result, look for static fields",
                Effort.EIGHTH,
                Function.identity(),
                (part, instance) -> new Other(Perturbed.of(part, instance.arguments()), instance.second()));
    }

    /** Of two sizes, so that what is kept of a size is not the other's. */
    static LayersStandApart<TwoSizes<LayerInstance>> ofTwoSizes() {
        return new LayersStandApart<>(
                PropertyCase.TWO_SIZES,
                "another layer of other sizes that was used in between changed the result, look for static fields",
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
        LayerInstance instance = one.apply(both);
        Other disturbing = other.apply(candidate.part(), both);
        LayerYardstick yardstick = LayerYardstick.in(script, candidate, instance);
        int x = script.put(instance.first().x());
        int dY = script.put(instance.first().dY());
        Call disturbed = Constructed.in(script, candidate, instance.arguments()).object();
        Call another = Constructed.in(script, candidate, disturbing.arguments()).object();
        Call y = script.forward(disturbed, x);
        script.forward(another, script.put(disturbing.pass().x()));
        Call dX = script.backward(disturbed, dY);
        script.backward(another, script.put(disturbing.pass().dY()));
        LayerPass now = new LayerPass(y, dX, script.gradients(disturbed));
        return yardstick.sameAs(now, candidate, LayerPass.quantities(candidate.part()), name, sentence);
    }
}
