package org.gradus.engine.check.property;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.check.instance.LayerInstance;

/**
 * Asked the same in another way, a layer answers the same as a fresh object of the same class did: nothing adds up, and nothing is
 * left over from earlier calls.
 */
final class LayerAnswersTheSame implements Property<LayerInstance> {

    private static final int MANY = 12;

    private final String name;
    private final String sentence;
    private final Function<Candidate, List<Facet>> quantities;
    private final Effort effort;
    private final History history;

    private LayerAnswersTheSame(
            String name, String sentence, Function<Candidate, List<Facet>> quantities, Effort effort, History history) {
        this.name = name;
        this.sentence = sentence;
        this.quantities = quantities;
        this.effort = effort;
        this.history = history;
    }

    /** What an object is asked before it is asked what is compared; it returns the pass to compare. */
    private interface History {
        LayerPass write(ScriptBuilder script, Call object, Slots slots);
    }

    /** The slots of the two passes of an instance. */
    private record Slots(int x, int dY, int otherX, int otherDY) {}

    /** Backward a second time for the same forward. */
    static LayerAnswersTheSame backwardTwice() {
        return new LayerAnswersTheSame(
                "backward twice",
                "a second backward gives something else, gradients must be of the latest backward alone",
                LayerPass::backwards,
                Effort.QUARTER,
                (script, object, slots) ->
                        LayerPass.in(script, object, slots.x(), slots.dY()).backAgain(script, object, slots.dY()));
    }

    /** Two forwards, with batches of another size, and then backward: it belongs to the latest. */
    static LayerAnswersTheSame forwardTwice() {
        return new LayerAnswersTheSame(
                "forward twice",
                "after an earlier forward of another x the result is another, backward belongs to the latest forward",
                LayerPass::quantities,
                Effort.QUARTER,
                (script, object, slots) -> {
                    script.forward(object, slots.otherX());
                    return LayerPass.in(script, object, slots.x(), slots.dY());
                });
    }

    /** A whole other pass before. */
    static LayerAnswersTheSame another() {
        return new LayerAnswersTheSame(
                "another pass before",
                "after an earlier forward and backward the result is another for the same x and dY",
                LayerPass::quantities,
                Effort.QUARTER,
                (script, object, slots) -> {
                    LayerPass.in(script, object, slots.otherX(), slots.otherDY());
                    return LayerPass.in(script, object, slots.x(), slots.dY());
                });
    }

    /** A dozen calls before. */
    static LayerAnswersTheSame manyCalls() {
        return new LayerAnswersTheSame(
                "many calls",
                "after a dozen calls the result is another for the same x and dY",
                LayerPass::quantities,
                Effort.TWICE,
                (script, object, slots) -> {
                    for (int call = 0; call < MANY / 2; call++) {
                        script.forward(object, slots.otherX());
                        script.forward(object, slots.x());
                        script.backward(object, slots.dY());
                    }
                    return LayerPass.in(script, object, slots.x(), slots.dY());
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
    public List<Observation> write(ScriptBuilder script, Candidate candidate, LayerInstance instance) {
        Slots slots = new Slots(
                script.put(instance.first().x()),
                script.put(instance.first().dY()),
                script.put(instance.second().x()),
                script.put(instance.second().dY()));
        Call early = Constructed.in(script, candidate, instance.arguments()).object();
        LayerPass forward = LayerPass.forwardIn(script, early, slots.x());
        Call fresh = Constructed.in(script, candidate, instance.arguments()).object();
        LayerPass before = LayerPass.in(script, fresh, slots.x(), slots.dY());
        Call object = Constructed.in(script, candidate, instance.arguments()).object();
        LayerPass now = history.write(script, object, slots);
        Bound bound = Bound.forGradients(instance.first().dY());
        List<Observation> observations = new ArrayList<>();
        for (Facet quantity : quantities.apply(candidate)) {
            observations.add(new Observation(
                    Checks.conduct(candidate, quantity, name),
                    Sameness.agree(sentence, quantity, before, forward, now, bound)));
        }
        return observations;
    }
}
