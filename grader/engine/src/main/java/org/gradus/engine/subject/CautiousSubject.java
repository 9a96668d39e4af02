package org.gradus.engine.subject;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gradus.wire.Script;

/**
 * Does not wait for ever: a call that has run into a limit in two scripts, or ended the process in four, each time confirmed, is not
 * made again. Scripts are then played up to that call, so that a backward that never ends does not cost the forward before it.
 */
public final class CautiousSubject implements Subject {

    private final Subject subject;
    private final Map<StudentCall, Map<Trouble, Integer>> troubles;

    public CautiousSubject(Subject subject) {
        this(subject, new HashMap<>());
    }

    private CautiousSubject(Subject subject, Map<StudentCall, Map<Trouble, Integer>> troubles) {
        this.subject = subject;
        this.troubles = troubles;
    }

    /** The same classes elsewhere: what has timed out here is not made there either. */
    public CautiousSubject elsewhere(Subject other) {
        return new CautiousSubject(other, troubles);
    }

    @Override
    public Subject forExplanations() {
        return new CautiousSubject(subject.forExplanations(), troubles);
    }

    /** With a call that has made trouble before, at once as it would have to be repeated: alone, and step by step. */
    @Override
    public Transcript play(Script script) {
        return play(script, made -> isSuspicious(made) ? subject.playAlone(made) : subject.play(made));
    }

    @Override
    public Transcript playAlone(Script script) {
        return play(script, subject::playAlone);
    }

    private Transcript play(Script script, Function<Script, Transcript> way) {
        List<List<StudentCall>> calls = StudentCall.of(script);
        int end = firstHopeless(calls);
        Transcript transcript = way.apply(new Script(script.steps().subList(0, end)));
        Trouble.of(transcript.ending())
                .ifPresent(trouble -> calls.get(transcript.firstUnanswered()).stream()
                        .findFirst()
                        .ifPresent(call -> add(call, trouble)));
        boolean isCut = end < script.steps().size() && transcript.ending() == Ending.COMPLETE;
        return isCut ? new Transcript(transcript.replies(), Ending.NOT_ASKED, reason(calls.get(end))) : transcript;
    }

    private boolean isSuspicious(Script script) {
        return StudentCall.of(script).stream().flatMap(List::stream).anyMatch(troubles::containsKey);
    }

    private void add(StudentCall call, Trouble trouble) {
        troubles.computeIfAbsent(call, first -> new EnumMap<>(Trouble.class)).merge(trouble, 1, Integer::sum);
    }

    private int firstHopeless(List<List<StudentCall>> calls) {
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i).stream().anyMatch(call -> hopeless(call).isPresent())) {
                return i;
            }
        }
        return calls.size();
    }

    private String reason(List<StudentCall> calls) {
        return calls.stream()
                .flatMap(call -> hopeless(call).stream())
                .findFirst()
                .map(Trouble::reason)
                .orElseThrow();
    }

    private Optional<Trouble> hopeless(StudentCall call) {
        return troubles.getOrDefault(call, Map.of()).entrySet().stream()
                .filter(trouble -> trouble.getValue() >= trouble.getKey().most())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
