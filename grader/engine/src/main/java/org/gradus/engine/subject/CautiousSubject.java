package org.gradus.engine.subject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gradus.wire.Script;

/**
 * Does not wait for ever: a call that has run into a limit in two scripts, each time confirmed, is not made again. Scripts are then
 * played up to that call, so that a backward that never ends does not cost the forward before it.
 */
public final class CautiousSubject implements Subject {

    private static final int MOST_LIMITS = 2;

    private final Subject subject;
    private final Map<StudentCall, Integer> limits;

    public CautiousSubject(Subject subject) {
        this(subject, new HashMap<>());
    }

    private CautiousSubject(Subject subject, Map<StudentCall, Integer> limits) {
        this.subject = subject;
        this.limits = limits;
    }

    /** The same classes elsewhere: what has timed out here is not made there either. */
    public CautiousSubject elsewhere(Subject other) {
        return new CautiousSubject(other, limits);
    }

    @Override
    public Subject forExplanations() {
        return new CautiousSubject(subject.forExplanations(), limits);
    }

    @Override
    public Transcript play(Script script) {
        return play(script, subject::play);
    }

    @Override
    public Transcript playAlone(Script script) {
        return play(script, subject::playAlone);
    }

    private Transcript play(Script script, Function<Script, Transcript> way) {
        List<List<StudentCall>> calls = StudentCall.of(script);
        int end = firstHopeless(calls);
        Transcript transcript = way.apply(new Script(script.steps().subList(0, end)));
        if (transcript.ending().isLimit()) {
            calls.get(transcript.firstUnanswered()).stream()
                    .findFirst()
                    .ifPresent(call -> limits.merge(call, 1, Integer::sum));
        }
        boolean isCut = end < script.steps().size() && transcript.ending() == Ending.COMPLETE;
        return isCut ? new Transcript(transcript.replies(), Ending.NOT_ASKED, "") : transcript;
    }

    private int firstHopeless(List<List<StudentCall>> calls) {
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i).stream().anyMatch(call -> limits.getOrDefault(call, 0) >= MOST_LIMITS)) {
                return i;
            }
        }
        return calls.size();
    }
}
