package org.gradus.engine.check.law;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.gradus.engine.assignment.Memory;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.instance.Instance;
import org.gradus.engine.protocol.Asked;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.OtherInputs;
import org.gradus.engine.protocol.Protocol;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.engine.protocol.Slots;
import org.gradus.wire.Method;

/**
 * Asked the same in another way, an object answers the same as a fresh object of the same class did: nothing adds up, and nothing
 * is left over from earlier calls.
 */
final class StatelessAcrossCalls implements Property {

    private static final String MANY_CALLS = "many calls";

    /** Everything is asked of two questions, or of one and a part of the other, each time. */
    private static final int MANY = 52;

    private final String name;
    private final String sentence;
    private final Set<Method> needs;
    private final Function<Part, List<Facet>> quantities;
    private final TryShare effort;
    private final History history;

    private StatelessAcrossCalls(
            String name,
            String sentence,
            Set<Method> needs,
            Function<Part, List<Facet>> quantities,
            TryShare effort,
            History history) {
        this.name = name;
        this.sentence = sentence;
        this.needs = needs;
        this.quantities = quantities;
        this.effort = effort;
        this.history = history;
    }

    /** What an object is asked before it is asked what is compared; it returns what to compare. */
    private interface History {
        Asked write(Calls calls, Instance instance);
    }

    /** An object in a script, and how it is asked. */
    private record Calls(ScriptBuilder script, Protocol protocol, Call object) {

        Slots put(Question question) {
            return Slots.of(script, question);
        }

        Asked everything(Slots slots) {
            return protocol.everything(script, object, slots);
        }

        Asked everything(Question question) {
            return everything(put(question));
        }

        Asked main(Slots slots) {
            return protocol.main(script, object, slots);
        }

        Asked gradients(Slots slots) {
            return protocol.gradients(script, object, slots);
        }

        Asked call(Method method, Integer... slots) {
            return Asked.call(script, method, object, slots);
        }
    }

    /** Of those that a contract's methods allow. */
    static List<Property> all() {
        return List.of(
                backwardTwice(),
                gradientsTwice(),
                forwardBeforeGradients(),
                forwardTwice(),
                anotherPass(),
                gradientAlone(),
                anotherPair(),
                manyPasses(),
                manyPairs());
    }

    /** Backward a second time for the same forward. */
    private static StatelessAcrossCalls backwardTwice() {
        return new StatelessAcrossCalls(
                "backward twice",
                "a second backward gives a different result: gradients must come from the latest backward alone",
                Set.of(Method.BACKWARD),
                Part::gradients,
                TryShare.EIGHTH,
                (calls, instance) -> {
                    Slots slots = calls.put(instance.question());
                    return calls.everything(slots)
                            .and(calls.call(Method.BACKWARD, slots.companion()))
                            .and(calls.call(Method.GRADIENTS));
                });
    }

    /** The gradients a second time for the same backward. */
    private static StatelessAcrossCalls gradientsTwice() {
        return new StatelessAcrossCalls(
                "gradients twice",
                "a second call to gradients() after one backward returns something different",
                Set.of(Method.GRADIENTS),
                Part::parameterGradients,
                TryShare.EIGHTH,
                (calls, instance) -> calls.everything(instance.question()).and(calls.call(Method.GRADIENTS)));
    }

    /** A forward, often with a batch of another size, between backward and the question for its gradients. */
    private static StatelessAcrossCalls forwardBeforeGradients() {
        return new StatelessAcrossCalls(
                "forward before gradients",
                "after a forward with another x, gradients() returns something different: gradients belong to"
                        + " the latest backward",
                Set.of(Method.GRADIENTS),
                Part::parameterGradients,
                TryShare.EIGHTH,
                (calls, instance) -> {
                    Slots slots = calls.put(instance.question());
                    Asked forward = calls.main(slots);
                    Asked backward = calls.call(Method.BACKWARD, slots.companion());
                    calls.main(calls.put(instance.otherQuestion()));
                    return forward.and(backward).and(calls.call(Method.GRADIENTS));
                });
    }

    /**
     * Two forwards, with batches of another size, and one that whoever knows inputs by their sums takes for the same; and then backward: it
     * belongs to the latest.
     */
    private static StatelessAcrossCalls forwardTwice() {
        return new StatelessAcrossCalls(
                "forward twice",
                "after an earlier forward with another x, the result is different: backward belongs to the"
                        + " latest forward",
                Set.of(Method.BACKWARD),
                Part::quantities,
                TryShare.EIGHTH,
                (calls, instance) -> {
                    Question question = instance.question();
                    calls.main(calls.put(instance.otherQuestion()));
                    calls.main(calls.put(Question.of(OtherInputs.exchanged(question.input()))));
                    return calls.everything(question);
                });
    }

    /** A whole other pass before, or two: the second call of everything, and the third. */
    private static StatelessAcrossCalls anotherPass() {
        return new StatelessAcrossCalls(
                "another pass before",
                "after an earlier forward and backward, the same x and dY give a different result",
                Set.of(Method.BACKWARD),
                Part::quantities,
                TryShare.EIGHTH,
                (calls, instance) -> {
                    Slots others = calls.put(instance.otherQuestion());
                    for (int before = 0; before < before(instance); before++) {
                        calls.everything(others);
                    }
                    return calls.everything(instance.question());
                });
    }

    /** The gradient of an object whose value nobody has asked for. */
    private static StatelessAcrossCalls gradientAlone() {
        return new StatelessAcrossCalls(
                "gradient alone",
                "without a call to value before it, the gradient is different",
                Set.of(Method.GRADIENT),
                Part::gradients,
                TryShare.EIGHTH,
                (calls, instance) -> calls.gradients(calls.put(instance.question())));
    }

    /** Value and gradient after those of another pair, or of two: after one of the same shape, or of another batch. */
    private static StatelessAcrossCalls anotherPair() {
        return new StatelessAcrossCalls(
                "another pair before",
                "after an earlier value or gradient for another prediction, the result is different",
                Set.of(Method.VALUE, Method.GRADIENT),
                Part::quantities,
                TryShare.EIGHTH,
                (calls, instance) -> {
                    Question question = instance.question();
                    Slots slots = calls.put(question);
                    // Nearer alone leaves every comparison of two scores as it was.
                    Slots alike = calls.put(new Question(
                            OtherInputs.nearer(OtherInputs.reordered(question.input())),
                            OtherInputs.reordered(question.companion())));
                    Slots latest = alike;
                    calls.everything(alike);
                    if (before(instance) > 1) {
                        latest = calls.put(instance.otherQuestion());
                        calls.everything(latest);
                    }
                    Asked gradient = calls.gradients(slots);
                    calls.everything(latest);
                    return gradient.and(calls.main(slots));
                });
    }

    /** How often something else is asked before: once or twice, as the instance has it. */
    private static int before(Instance instance) {
        return 1 + instance.question().input().columns() % 2;
    }

    /** Hundreds of calls before; for small instances. */
    private static StatelessAcrossCalls manyPasses() {
        return new StatelessAcrossCalls(
                MANY_CALLS,
                "after many calls, the same x and dY give a different result",
                Set.of(Method.BACKWARD),
                Part::quantities,
                TryShare.ONCE,
                (calls, instance) -> {
                    Slots slots = calls.put(instance.question());
                    Slots others = calls.put(instance.otherQuestion());
                    calls.script().repeat(MANY, () -> {
                        calls.main(others);
                        calls.everything(slots);
                    });
                    return calls.everything(slots);
                });
    }

    /** The same for a loss; the gradient first, so that what value remembers is of another prediction. */
    private static StatelessAcrossCalls manyPairs() {
        return new StatelessAcrossCalls(
                MANY_CALLS,
                "after many calls, the same prediction and target give a different result",
                Set.of(Method.GRADIENT),
                Part::quantities,
                TryShare.ONCE,
                (calls, instance) -> {
                    Slots slots = calls.put(instance.question());
                    Slots others = calls.put(instance.otherQuestion());
                    calls.script().repeat(MANY, () -> {
                        calls.everything(slots);
                        calls.everything(others);
                    });
                    return calls.gradients(slots).and(calls.main(slots));
                });
    }

    @Override
    public TryShare effort() {
        return effort;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isAbout(Part part) {
        return part.memory() == Memory.NONE
                && needs.stream().allMatch(part.protocol()::has)
                && !quantities.apply(part).isEmpty();
    }

    @Override
    public List<Observation> write(ScriptBuilder script, Candidate candidate, Instance instance) {
        Protocol protocol = candidate.part().protocol();
        Yardstick yardstick = Yardstick.in(script, candidate, instance);
        Call object = Constructed.object(script, candidate, instance.arguments());
        Asked now = history.write(new Calls(script, protocol, object), instance);
        return yardstick.sameAs(now, candidate, quantities.apply(candidate.part()), name, sentence);
    }
}
