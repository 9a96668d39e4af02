package org.gradus.engine.check.law;

import java.util.List;
import java.util.function.Function;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.Judgement.Difference;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.instance.Instance;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.engine.protocol.Slots;
import org.gradus.engine.result.Flaw;
import org.gradus.engine.result.Outcome;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Method;

/**
 * A later step starts from the parameter that it is given, which somebody may have changed since the last one: from two parameters it does
 * not come to the same. It is known of the kinds of ours; a course's own may keep its parameters within bounds.
 */
final class StartsFromTheParameter implements Property {

    private static final String SENTENCE =
            "from another parameter a later step comes to the same: each step starts from the parameter that it is given, not"
                    + " from what the step before returned";

    @Override
    public String name() {
        return "another parameter";
    }

    @Override
    public boolean isAbout(Part part) {
        return part.protocol().has(Method.STEP)
                && part.reference().isPresent()
                && part.ownReference().isEmpty();
    }

    @Override
    public List<Observation> write(ScriptBuilder script, Candidate candidate, Instance instance) {
        Slots slots = Slots.of(script, instance.question());
        int moved = script.put(instance.question().input().map(entry -> entry + 1));
        Call from = second(script, candidate, instance, slots, slots.input());
        Call fromElsewhere = second(script, candidate, instance, slots, moved);
        return List.of(
                new Observation(CheckIds.conduct(candidate, Facet.LATER_STEPS, name()), differ(from, fromElsewhere)));
    }

    /** The second step of a fresh object, from a parameter. */
    private static Call second(
            ScriptBuilder script, Candidate candidate, Instance instance, Slots slots, int parameter) {
        Call optimizer = Constructed.object(script, candidate, instance.arguments());
        script.call(Method.STEP, optimizer, slots.input(), slots.companion());
        return script.call(Method.STEP, optimizer, parameter, slots.companion());
    }

    private static Function<Answers, Judgement> differ(Call from, Call fromElsewhere) {
        return answers -> answers.of(
                from,
                Facet.LATER_STEPS,
                one -> answers.of(fromElsewhere, Facet.LATER_STEPS, other -> differing(one, other)));
    }

    private static Judgement differing(MatrixData one, MatrixData other) {
        return one.equals(other)
                ? Judgement.of(
                        new Outcome.Failed(new Flaw.NotInfluenced(SENTENCE)),
                        new Difference("the parameter", one, other))
                : Judgement.passed();
    }
}
