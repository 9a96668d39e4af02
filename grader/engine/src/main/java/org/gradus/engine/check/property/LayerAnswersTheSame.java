package org.gradus.engine.check.property;

import java.util.List;
import java.util.function.Function;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.assignment.Part;
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

    /** Two forwards, a backward and a gradients() each time. */
    private static final int MANY = 52;

    private final String name;
    private final String sentence;
    private final Function<Part, List<Facet>> quantities;
    private final Effort effort;
    private final History history;

    private LayerAnswersTheSame(
            String name, String sentence, Function<Part, List<Facet>> quantities, Effort effort, History history) {
        this.name = name;
        this.sentence = sentence;
        this.quantities = quantities;
        this.effort = effort;
        this.history = history;
    }

    /** What an object is asked before it is asked what is compared; it returns the pass to compare. */
    private interface History {
        LayerPass write(ScriptBuilder script, Call object, LayerInstance instance);
    }

    /** Backward a second time for the same forward. */
    static LayerAnswersTheSame backwardTwice() {
        return new LayerAnswersTheSame(
                "backward twice",
                "a second backward gives something else, gradients must be of the latest backward alone",
                LayerPass::backwards,
                Effort.EIGHTH,
                (script, object, instance) -> {
                    int dY = script.put(instance.first().dY());
                    return LayerPass.in(
                                    script, object, script.put(instance.first().x()), dY)
                            .backAgain(script, object, dY);
                });
    }

    /** The gradients a second time for the same backward. */
    static LayerAnswersTheSame gradientsTwice() {
        return new LayerAnswersTheSame(
                "gradients twice",
                "asked a second time after one backward, gradients() gives something else",
                LayerPass::gradients,
                Effort.EIGHTH,
                (script, object, instance) -> first(script, object, instance).gradientsAgain(script, object));
    }

    /** A forward, often with a batch of another size, between backward and the question for its gradients. */
    static LayerAnswersTheSame forwardBeforeGradients() {
        return new LayerAnswersTheSame(
                "forward before gradients",
                "after a forward of another x gradients() gives something else, they are those of the latest backward",
                LayerPass::gradients,
                Effort.EIGHTH,
                (script, object, instance) -> {
                    Call y = script.forward(object, script.put(instance.first().x()));
                    Call dX =
                            script.backward(object, script.put(instance.first().dY()));
                    script.forward(object, script.put(instance.second().x()));
                    return new LayerPass(y, dX, script.gradients(object));
                });
    }

    /** Two forwards, with batches of another size, and then backward: it belongs to the latest. */
    static LayerAnswersTheSame forwardTwice() {
        return new LayerAnswersTheSame(
                "forward twice",
                "after an earlier forward of another x the result is another, backward belongs to the latest forward",
                LayerPass::quantities,
                Effort.EIGHTH,
                (script, object, instance) -> {
                    script.forward(object, script.put(instance.second().x()));
                    return first(script, object, instance);
                });
    }

    /** A whole other pass before. */
    static LayerAnswersTheSame another() {
        return new LayerAnswersTheSame(
                "another pass before",
                "after an earlier forward and backward the result is another for the same x and dY",
                LayerPass::quantities,
                Effort.EIGHTH,
                (script, object, instance) -> {
                    int otherX = script.put(instance.second().x());
                    LayerPass.in(
                            script, object, otherX, script.put(instance.second().dY()));
                    return first(script, object, instance);
                });
    }

    /** Hundreds of calls before; for small instances. */
    static LayerAnswersTheSame manyCalls() {
        return new LayerAnswersTheSame(
                "many calls",
                "after many calls the result is another for the same x and dY",
                LayerPass::quantities,
                Effort.ONCE,
                (script, object, instance) -> {
                    int x = script.put(instance.first().x());
                    int dY = script.put(instance.first().dY());
                    int otherX = script.put(instance.second().x());
                    script.repeat(MANY, () -> {
                        script.forward(object, otherX);
                        LayerPass.in(script, object, x, dY);
                    });
                    return LayerPass.in(script, object, x, dY);
                });
    }

    private static LayerPass first(ScriptBuilder script, Call object, LayerInstance instance) {
        int x = script.put(instance.first().x());
        return LayerPass.in(script, object, x, script.put(instance.first().dY()));
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
    public boolean isAbout(Part part) {
        return !quantities.apply(part).isEmpty();
    }

    @Override
    public List<Observation> write(ScriptBuilder script, Candidate candidate, LayerInstance instance) {
        LayerYardstick yardstick = LayerYardstick.in(script, candidate, instance);
        Call object = Constructed.in(script, candidate, instance.arguments()).object();
        LayerPass now = history.write(script, object, instance);
        return yardstick.sameAs(now, candidate, quantities.apply(candidate.part()), name, sentence);
    }
}
