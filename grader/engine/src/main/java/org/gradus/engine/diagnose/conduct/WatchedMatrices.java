package org.gradus.engine.diagnose.conduct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.QuantityNames;
import org.gradus.engine.diagnose.conduct.ConductFact.Entry;
import org.gradus.engine.diagnose.conduct.ConductFact.ForeignArgument;
import org.gradus.engine.diagnose.conduct.ConductFact.OwnArgument;
import org.gradus.engine.diagnose.conduct.ConductFact.Result;
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
import org.gradus.wire.Method;
import org.gradus.wire.Reply;

/** An object is asked two questions, and after each call every matrix that went in or came out is read again. */
public final class WatchedMatrices {

    private static final String CONSTRUCTOR = "the constructor";

    private final Candidate candidate;
    private final ScriptBuilder script = new ScriptBuilder();
    private final List<Watched> watched = new ArrayList<>();
    private final List<Look> looks = new ArrayList<>();

    private WatchedMatrices(Candidate candidate) {
        this.candidate = candidate;
    }

    /**
     * A matrix.
     *
     * @param by the call that got it, or returned it
     * @param quantity what it answers; nothing where it was an argument
     * @param first where it is to be read as it was at first
     */
    private record Watched(String name, String by, Optional<Facet> quantity, int slot, Call first) {}

    /** A matrix that was read again after a call, and where it was read before that. */
    private record Look(Watched matrix, String call, Call before, Call after) {}

    /** The first call that writes into a matrix that it should not write into; nothing where none does in these two questions. */
    public static Optional<ConductFact> firstWrite(
            Candidate candidate, Probe probe, Subject subject, Predicate<ConductFact> wanted) {
        WatchedMatrices matrices = new WatchedMatrices(candidate);
        matrices.write(probe);
        Transcript transcript = subject.play(matrices.script.build());
        return matrices.looks.stream()
                .flatMap(look -> look(look, transcript).stream())
                .filter(wanted)
                .findFirst();
    }

    private void write(Probe probe) {
        Constructed constructed =
                Constructed.in(script, candidate, probe.first().arguments());
        constructed.matrices().forEach(given -> watch(given.name(), CONSTRUCTOR, given.slot()));
        Protocol protocol = candidate.part().protocol();
        ObjectCalls object = new ObjectCalls(protocol, script, constructed.object());
        boolean isSecond = false;
        for (ProbeQuestion question : List.of(probe.first(), probe.later())) {
            Slots slots = Slots.of(script, question.asked());
            for (Method method : object.methods()) {
                call(object, method, slots, isSecond);
            }
            isSecond = true;
        }
    }

    private void call(ObjectCalls object, Method method, Slots slots, boolean isSecond) {
        String name = (isSecond ? "second " : "") + method.word();
        Protocol protocol = candidate.part().protocol();
        if (object.takesInput(method)) {
            watch(protocol.input(), name, slots.input());
        }
        if (object.takesCompanion(method)) {
            watch(protocol.companion().word(), name, slots.companion());
        }
        Asked asked = object.call(method, slots);
        List<Watched> before = List.copyOf(watched);
        candidate.part().quantities().stream()
                .filter(quantity -> asked.isAbout(quantity) && !quantity.holdsOneNumber())
                .forEach(quantity -> watched.add(new Watched(
                        QuantityNames.name(quantity),
                        name,
                        Optional.of(quantity),
                        asked.call(quantity).slot(),
                        asked.call(quantity))));
        before.forEach(matrix -> {
            Call now = script.read(matrix.slot());
            looks.add(new Look(matrix, name, latest(matrix), now));
        });
    }

    private Call latest(Watched matrix) {
        Call latest = matrix.first();
        for (Look look : looks) {
            latest = look.matrix().equals(matrix) ? look.after() : latest;
        }
        return latest;
    }

    /** Of a call that is given what another was given before, it is an argument of its own. */
    private void watch(String name, String by, int slot) {
        watched.removeIf(matrix -> matrix.slot() == slot);
        watched.add(new Watched(name, by, Optional.empty(), slot, script.read(slot)));
    }

    private static Optional<ConductFact> look(Look look, Transcript transcript) {
        Watched matrix = look.matrix();
        return numbers(look.before(), matrix, transcript)
                .flatMap(before ->
                        numbers(look.after(), matrix, transcript).flatMap(after -> ChangedEntry.of(before, after)))
                .map(entry -> fact(look, entry));
    }

    private static ConductFact fact(Look look, Entry entry) {
        Watched matrix = look.matrix();
        if (matrix.quantity().isPresent()) {
            return new Result(look.call(), matrix.name(), matrix.by(), entry);
        }
        return look.call().equals(matrix.by())
                ? new OwnArgument(look.call(), matrix.name(), entry)
                : new ForeignArgument(look.call(), matrix.name(), matrix.by(), entry);
    }

    private static Optional<MatrixData> numbers(Call read, Watched matrix, Transcript transcript) {
        return transcript
                .reply(read.step())
                .flatMap(reply -> matrix.quantity()
                        .map(quantity -> Answers.numbers(reply, quantity))
                        .orElse(reply instanceof Reply.Matrix one ? Optional.of(one.data()) : Optional.empty()));
    }
}
