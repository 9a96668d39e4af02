package org.gradus.engine.diagnose.conduct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.ConstructorParameter;
import org.gradus.engine.assignment.ConstructorParameter.MatrixParameter;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.QuantityNames;
import org.gradus.engine.diagnose.conduct.ConductFact.Disturbance;
import org.gradus.engine.diagnose.hypothesis.Probe;
import org.gradus.engine.protocol.Asked;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Protocol;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.engine.protocol.Slots;
import org.gradus.engine.subject.Subject;
import org.gradus.engine.subject.Transcript;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Method;

/** An object is asked alone, and then with another that is used in between: further and further, until an answer is another one. */
public final class DisturbedObject {

    private final Candidate candidate;
    private final Probe probe;
    private final ScriptBuilder script = new ScriptBuilder();

    private DisturbedObject(Candidate candidate, Probe probe) {
        this.candidate = candidate;
        this.probe = probe;
    }

    /** What the object answers when another does so much between its calls. */
    private record Trial(String cause, String latest, List<Asked> answers) {}

    /** The least that another object has to do; nothing where that cannot be seen. */
    public static Optional<ConductFact> least(Candidate candidate, Probe probe, Subject subject) {
        DisturbedObject disturbed = new DisturbedObject(candidate, probe);
        Trial alone = disturbed.trial(-1, -1);
        List<Trial> trials = disturbed.trials();
        Transcript transcript = subject.play(disturbed.script.build());
        return trials.stream()
                .flatMap(trial -> disturbed.difference(alone, trial, transcript).stream())
                .findFirst();
    }

    private List<Trial> trials() {
        int methods = new ObjectCalls(candidate.part().protocol(), script, new Call(0, 0))
                .methods()
                .size();
        List<Trial> trials = new ArrayList<>();
        for (int used = 0; used <= methods; used++) {
            for (int after = 0; after < methods; after++) {
                trials.add(trial(after, used));
            }
        }
        return trials;
    }

    /**
     * Writes one.
     *
     * @param after how many methods are called before the other object comes; -1 for never
     * @param used how many of the other's methods are called
     */
    private Trial trial(int after, int used) {
        Protocol protocol = candidate.part().protocol();
        ObjectCalls object = object(probe.first().arguments());
        Slots slots = Slots.of(script, probe.first().asked());
        List<Asked> answers = new ArrayList<>();
        List<Method> methods = object.methods();
        for (int call = 0; call < methods.size(); call++) {
            if (call == after) {
                disturb(used);
            }
            answers.add(object.call(methods.get(call), slots));
        }
        String cause = used <= 0
                ? "Constructing another " + protocol.word()
                : "Calling " + methods.get(used - 1).word() + " of another " + protocol.word();
        return new Trial(cause, after <= 0 ? "" : methods.get(after - 1).word(), answers);
    }

    private void disturb(int used) {
        List<CaseArgument> arguments = probe.first().arguments();
        ObjectCalls other = object(IntStream.range(0, arguments.size())
                .mapToObj(i -> another(candidate.part().constructor().get(i), arguments.get(i)))
                .toList());
        Slots slots = Slots.of(script, probe.later().asked());
        other.methods().stream().limit(used).forEach(method -> other.call(method, slots));
    }

    private static CaseArgument another(ConstructorParameter parameter, CaseArgument argument) {
        return parameter instanceof MatrixParameter matrix && argument instanceof MatrixArgument given
                ? new MatrixArgument(matrix.another(given.value(), value -> value.map(entry -> entry / 2 + 1)))
                : argument;
    }

    private ObjectCalls object(List<CaseArgument> arguments) {
        return new ObjectCalls(candidate.part().protocol(), script, Constructed.object(script, candidate, arguments));
    }

    private Optional<ConductFact> difference(Trial alone, Trial trial, Transcript transcript) {
        for (int call = 0; call < alone.answers().size(); call++) {
            for (Facet quantity : candidate.part().quantities()) {
                Asked asked = alone.answers().get(call);
                if (asked.isAbout(quantity)) {
                    Optional<ConductFact> fact = numbers(asked, quantity, transcript)
                            .flatMap(before -> numbers(trial, quantity, transcript)
                                    .flatMap(now -> ChangedEntry.clearly(before, now)))
                            .map(entry -> new Disturbance(
                                    trial.cause(), trial.latest(), QuantityNames.name(quantity), entry));
                    if (fact.isPresent()) {
                        return fact;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<MatrixData> numbers(Trial trial, Facet quantity, Transcript transcript) {
        return trial.answers().stream()
                .filter(asked -> asked.isAbout(quantity))
                .findFirst()
                .flatMap(asked -> numbers(asked, quantity, transcript));
    }

    private static Optional<MatrixData> numbers(Asked asked, Facet quantity, Transcript transcript) {
        return transcript.reply(asked.call(quantity).step()).flatMap(reply -> Answers.numbers(reply, quantity));
    }
}
