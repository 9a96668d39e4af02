package org.gradus.engine.check.law;

import java.util.List;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.instance.Instance;
import org.gradus.engine.protocol.Asked;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Protocol;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.engine.protocol.Slots;

/**
 * What fresh objects answer, for all properties about one instance in one script.
 *
 * @param early the main quantity alone, for a look at it that nothing which happens later can spoil
 * @param fresh everything
 * @param bound within which another answer is the same
 */
record Yardstick(Asked early, Asked fresh, Bound bound) {

    /** Writes it, unless the script has it already. */
    static Yardstick in(ScriptBuilder script, Candidate candidate, Instance instance) {
        Protocol protocol = candidate.part().protocol();
        return script.shared(instance, Yardstick.class, () -> {
            Slots slots = Slots.of(script, instance.question());
            Call early = Constructed.object(script, candidate, instance.arguments());
            Asked main = protocol.main(script, early, slots);
            Call fresh = Constructed.object(script, candidate, instance.arguments());
            Asked everything = protocol.everything(script, fresh, slots);
            return new Yardstick(main, everything, Bound.forGradients(protocol.weights(instance.question())));
        });
    }

    /** That another object came to the same, under conduct. */
    List<Observation> sameAs(Asked now, Candidate candidate, List<Facet> quantities, String name, String sentence) {
        return quantities.stream()
                .map(quantity -> new Observation(
                        CheckIds.conduct(candidate, quantity, name),
                        early.isAbout(quantity)
                                ? Sameness.earlyAndLate(
                                        Sameness.agree(sentence, quantity, fresh, early, bound),
                                        Sameness.agree(sentence, quantity, fresh, now, bound))
                                : Sameness.agree(sentence, quantity, fresh, now, bound)))
                .toList();
    }
}
