package org.gradus.engine.subject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gradus.wire.Script;
import org.gradus.wire.Step;

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
    public Transcript play(Script script) {
        return play(script, subject::play);
    }

    @Override
    public Transcript playAlone(Script script) {
        return play(script, subject::playAlone);
    }

    private Transcript play(Script script, Function<Script, Transcript> way) {
        List<Optional<StudentCall>> calls = StudentCall.of(script);
        int end = firstHopeless(calls);
        Transcript transcript = way.apply(new Script(script.steps().subList(0, end)));
        if (transcript.ending().isLimit()) {
            calls.get(transcript.firstUnanswered()).ifPresent(call -> limits.merge(call, 1, Integer::sum));
        }
        boolean isCut = end < script.steps().size() && transcript.ending() == Ending.COMPLETE;
        return isCut ? new Transcript(transcript.replies(), Ending.NOT_ASKED, "") : transcript;
    }

    private int firstHopeless(List<Optional<StudentCall>> calls) {
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i).map(call -> limits.getOrDefault(call, 0)).orElse(0) >= MOST_LIMITS) {
                return i;
            }
        }
        return calls.size();
    }

    /**
     * A call of one method of one class of the student's.
     *
     * @param className of the object
     * @param kind of the step
     */
    private record StudentCall(String className, Class<? extends Step> kind) {

        /** The calls of a script, step by step; empty for steps that run nothing of the student's. */
        static List<Optional<StudentCall>> of(Script script) {
            Map<Integer, String> classes = new HashMap<>();
            return script.steps().stream().map(step -> of(step, classes)).toList();
        }

        private static Optional<StudentCall> of(Step step, Map<Integer, String> classes) {
            if (step instanceof Step.New construction) {
                classes.put(construction.slot(), construction.className());
                return Optional.of(new StudentCall(construction.className(), Step.New.class));
            }
            return object(step).map(slot -> new StudentCall(classes.getOrDefault(slot, ""), step.getClass()));
        }

        private static Optional<Integer> object(Step step) {
            if (step instanceof Step.Forward forward) {
                return Optional.of(forward.layer());
            } else if (step instanceof Step.Backward backward) {
                return Optional.of(backward.layer());
            } else if (step instanceof Step.Gradients gradients) {
                return Optional.of(gradients.layer());
            } else if (step instanceof Step.Value value) {
                return Optional.of(value.loss());
            } else if (step instanceof Step.Gradient gradient) {
                return Optional.of(gradient.loss());
            }
            return Optional.empty();
        }
    }
}
