package org.gradus.engine.diagnose.conduct;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.QuantityNames;
import org.gradus.engine.diagnose.conduct.ConductFact.Sum;
import org.gradus.engine.diagnose.hypothesis.Probe;
import org.gradus.engine.diagnose.hypothesis.ProbeQuestion;
import org.gradus.engine.protocol.Asked;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Protocol;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.engine.protocol.Slots;
import org.gradus.engine.subject.Subject;
import org.gradus.engine.subject.Transcript;
import org.gradus.wire.MatrixData;

/** An object is asked two questions, and a fresh one the second alone. */
public final class RepeatedObject {

    private RepeatedObject() {}

    /** The first answer that is added to the one before; nothing where none is. */
    public static Optional<ConductFact> sum(Candidate candidate, Probe probe, Subject subject) {
        return sum(
                        candidate,
                        probe,
                        subject,
                        candidate.part().protocol()::everything,
                        candidate.part().quantities())
                .or(() -> sum(
                        candidate,
                        probe.ofOneInput(),
                        subject,
                        candidate.part().protocol()::rest,
                        candidate.part().gradients()));
    }

    /** How the second question is asked. */
    private interface Asking {
        Asked ask(ScriptBuilder script, Call object, Slots slots);
    }

    private static Optional<ConductFact> sum(
            Candidate candidate, Probe probe, Subject subject, Asking again, List<Facet> quantities) {
        ScriptBuilder script = new ScriptBuilder();
        List<CaseArgument> arguments = probe.first().arguments();
        Call object = Constructed.object(script, candidate, arguments);
        Protocol protocol = candidate.part().protocol();
        Asked first = asked(protocol, script, object, probe.first());
        Asked second = again.ask(script, object, Slots.of(script, probe.later().asked()));
        Asked fresh = asked(protocol, script, Constructed.object(script, candidate, arguments), probe.later());
        Transcript transcript = subject.play(script.build());
        return quantities.stream()
                .flatMap(quantity -> numbers(first, quantity, transcript)
                        .flatMap(before -> numbers(second, quantity, transcript)
                                .flatMap(now -> numbers(fresh, quantity, transcript)
                                        .flatMap(alone -> sum(quantity, before, alone, now))))
                        .stream())
                .findFirst();
    }

    private static Asked asked(Protocol protocol, ScriptBuilder script, Call object, ProbeQuestion question) {
        return protocol.everything(script, object, Slots.of(script, question.asked()));
    }

    private static Optional<ConductFact> sum(Facet quantity, MatrixData before, MatrixData alone, MatrixData now) {
        boolean isSum = before.sameShape(alone)
                && ChangedEntry.clearly(before.plus(alone), now).isEmpty();
        return isSum
                ? ChangedEntry.clearly(alone, now)
                        .map(entry ->
                                new Sum(QuantityNames.name(quantity), before.get(entry.row(), entry.column()), entry))
                : Optional.empty();
    }

    private static Optional<MatrixData> numbers(Asked asked, Facet quantity, Transcript transcript) {
        return transcript.reply(asked.call(quantity).step()).flatMap(reply -> Answers.numbers(reply, quantity));
    }
}
