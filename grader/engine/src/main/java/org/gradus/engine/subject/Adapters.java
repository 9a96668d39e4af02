package org.gradus.engine.subject;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gradus.wire.Reply;
import org.gradus.wire.Script;
import org.gradus.wire.Step;

/**
 * Which class of a course's is constructed in place of a student's, so that the judge speaks of the student's alone.
 *
 * @param byClass binary names of adapters, by those of the classes that they call
 */
public record Adapters(Map<String, String> byClass) {

    /** Every class implements the contract itself. */
    public static final Adapters NONE = new Adapters(Map.of());

    public Adapters {
        byClass = Map.copyOf(byClass);
    }

    /** The script as it goes over the wall. */
    Script in(Script script) {
        return byClass.isEmpty() ? script : new Script(in(script.steps()));
    }

    /** What came back, with failures told as the student's code sees them: who called it is of no use to its author. */
    Transcript outOf(Transcript transcript) {
        return byClass.isEmpty()
                ? transcript
                : new Transcript(
                        transcript.replies().stream().map(this::outOf).toList(),
                        transcript.ending(),
                        transcript.detail());
    }

    private Reply outOf(Reply reply) {
        if (!(reply instanceof Reply.Failure failure)) {
            return reply;
        }
        String text = failure.text();
        for (String adapter : byClass.values()) {
            text = text.replaceAll(", " + Pattern.quote(adapter) + "\\.[^ ,()]+\\([^()]*\\)", "");
        }
        return new Reply.Failure(failure.kind(), text);
    }

    private List<Step> in(List<Step> steps) {
        return steps.stream().map(this::in).toList();
    }

    private Step in(Step step) {
        if (step instanceof Step.New one) {
            String adapter = byClass.getOrDefault(one.className(), one.className());
            return new Step.New(one.slot(), adapter, one.contract(), one.arguments());
        }
        return step instanceof Step.Repeat repeat ? new Step.Repeat(repeat.times(), in(repeat.steps())) : step;
    }
}
