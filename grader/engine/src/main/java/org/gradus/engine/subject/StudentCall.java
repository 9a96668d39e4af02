package org.gradus.engine.subject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.wire.Script;
import org.gradus.wire.Step;

/**
 * A call of one method of one class of the student's.
 *
 * @param className of the object
 * @param kind of the step
 */
record StudentCall(String className, Class<? extends Step> kind) {

    /** The calls of a script, step by step; none for steps that run nothing of the student's. */
    static List<List<StudentCall>> of(Script script) {
        Map<Integer, String> classes = new HashMap<>();
        return script.steps().stream().map(step -> of(step, classes)).toList();
    }

    private static List<StudentCall> of(Step step, Map<Integer, String> classes) {
        if (step instanceof Step.New construction) {
            classes.put(construction.slot(), construction.className());
            return List.of(new StudentCall(construction.className(), Step.New.class));
        }
        if (step instanceof Step.Repeat repeat) {
            return repeated(repeat, classes);
        }
        return object(step).map(slot -> new StudentCall(classes.getOrDefault(slot, ""), step.getClass())).stream()
                .toList();
    }

    /** The repetition itself, and then what it calls: one that hangs by itself is as hopeless in a repetition. */
    private static List<StudentCall> repeated(Step.Repeat repeat, Map<Integer, String> classes) {
        List<StudentCall> calls = repeat.steps().stream()
                .flatMap(step -> of(step, classes).stream())
                .distinct()
                .toList();
        return Stream.concat(
                        calls.stream().limit(1).map(call -> new StudentCall(call.className(), Step.Repeat.class)),
                        calls.stream())
                .toList();
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
