package org.gradus.engine.check.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.QuantityNames;
import org.gradus.engine.check.instance.Instance;
import org.gradus.engine.protocol.Asked;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Protocol;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.engine.protocol.Slots;
import org.gradus.engine.result.CheckId;

/** What an object returned does not change when the object is used again. */
final class ResultsNotOverwritten implements Property {

    @Override
    public String name() {
        return LawNames.RESULTS_NOT_OVERWRITTEN;
    }

    @Override
    public List<Observation> write(ScriptBuilder script, Candidate candidate, Instance instance) {
        Protocol protocol = candidate.part().protocol();
        List<Observation> observations = new ArrayList<>();
        List<Facet> matrices = candidate.part().quantities().stream()
                .filter(quantity -> !quantity.holdsOneNumber())
                .toList();
        Optional<Function<Answers, Judgement>> early =
                matrices.contains(protocol.main()) ? Optional.of(early(script, candidate, instance)) : Optional.empty();
        Call object = Constructed.object(script, candidate, instance.arguments());
        Asked asked = protocol.gradients(script, object, Slots.of(script, instance.question()));
        early.ifPresent(look -> observations.add(new Observation(
                check(candidate, protocol.main()),
                Sameness.earlyAndLate(
                        look, stays(script, asked, protocol.main(), QuantityNames.ofLatestCall(protocol.main()))))));
        protocol.useOn(script, object, instance.question());
        matrices.stream()
                .filter(quantity -> !quantity.equals(protocol.main()))
                .forEach(quantity -> observations.add(new Observation(
                        check(candidate, quantity),
                        stays(script, asked, quantity, QuantityNames.ofEarlierCall(quantity)))));
        return observations;
    }

    /** The main quantity where nothing else is asked: what happens in other calls cannot spoil that look. */
    private static Function<Answers, Judgement> early(ScriptBuilder script, Candidate candidate, Instance instance) {
        Protocol protocol = candidate.part().protocol();
        Call object = Constructed.object(script, candidate, instance.arguments());
        Asked asked = protocol.main(script, object, Slots.of(script, instance.question()));
        Slots others = Slots.of(script, protocol.other(instance.question()));
        script.repeat(Protocol.SOME_MORE, () -> protocol.main(script, object, others));
        return stays(script, asked, protocol.main(), QuantityNames.ofEarlierCall(protocol.main()));
    }

    private static Function<Answers, Judgement> stays(ScriptBuilder script, Asked asked, Facet quantity, String what) {
        Call returned = asked.call(quantity);
        return Sameness.stays(quantity, what, returned, script.read(returned.slot()));
    }

    private CheckId check(Candidate candidate, Facet quantity) {
        return CheckIds.of(candidate, Facet.CONDUCT, quantity, name(), QuantityNames.key(quantity));
    }
}
