package org.gradus.engine.check.property;

import java.util.List;
import java.util.function.Function;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.check.instance.LossInstance;

/** What a fresh loss answers, for all properties about one instance in one script. */
record LossYardstick(LossPass fresh) {

    /** Writes it, unless the script has it already. */
    static LossYardstick in(ScriptBuilder script, Candidate candidate, LossInstance instance) {
        return script.shared(instance, LossYardstick.class, () -> {
            Call object =
                    Constructed.in(script, candidate, instance.arguments()).object();
            return new LossYardstick(LossPass.in(
                    script,
                    object,
                    script.put(instance.first().prediction()),
                    script.put(instance.first().target())));
        });
    }

    /** That another pass comes to the same, under conduct. */
    List<Observation> sameAs(LossPass now, Candidate candidate, List<Facet> quantities, String name, String sentence) {
        return quantities.stream()
                .map(quantity ->
                        new Observation(Checks.conduct(candidate, quantity, name), agree(now, quantity, sentence)))
                .toList();
    }

    private Function<Answers, Judgement> agree(LossPass now, Facet quantity, String sentence) {
        return quantity.equals(Facet.VALUE)
                ? Sameness.agreeNumbers(sentence, fresh.value(), now.value(), Bound.forOutputs())
                : Sameness.agree(sentence, fresh.gradient(), now.gradient(), Bound.forOutputs());
    }
}
