package org.gradus.engine.subject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradus.wire.Script;
import org.gradus.wire.Step;

/**
 * A call of one method of one class of the student's.
 *
 * @param className of the object
 * @param what is called
 */
record StudentCall(String className, String what) {

    private static final String CONSTRUCTOR = "the constructor";
    private static final String REPETITION = "one of many calls";

    /** The calls of a script, step by step; none for steps that run nothing of the student's. */
    static List<List<StudentCall>> of(Script script) {
        Map<Integer, String> classes = new HashMap<>();
        return script.steps().stream().map(step -> of(step, classes)).toList();
    }

    private static List<StudentCall> of(Step step, Map<Integer, String> classes) {
        if (step instanceof Step.New construction) {
            classes.put(construction.slot(), construction.className());
            return List.of(new StudentCall(construction.className(), CONSTRUCTOR));
        }
        if (step instanceof Step.Repeat repeat) {
            return repeated(repeat, classes);
        }
        return step instanceof Step.Call call
                ? List.of(new StudentCall(
                        classes.getOrDefault(call.object(), ""), call.method().word()))
                : List.of();
    }

    /** The repetition itself, and then what it calls: one that hangs by itself is as hopeless in a repetition. */
    private static List<StudentCall> repeated(Step.Repeat repeat, Map<Integer, String> classes) {
        List<StudentCall> calls = repeat.steps().stream()
                .flatMap(step -> of(step, classes).stream())
                .distinct()
                .toList();
        return Stream.concat(
                        calls.stream().limit(1).map(call -> new StudentCall(call.className(), REPETITION)),
                        calls.stream())
                .toList();
    }
}
