package org.gradus.engine.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where the matrices of a {@link Question} lie in a script.
 *
 * @param later those of the calls after the first
 */
public record Slots(int input, int companion, List<Later> later) {

    /**
     * Those of one of them.
     *
     * @param input nothing where it is what the call before returns
     */
    public record Later(OptionalInt input, int companion) {}

    public Slots {
        later = List.copyOf(later);
    }

    public Slots(int input, int companion) {
        this(input, companion, List.of());
    }

    /** Puts all of them. */
    public static Slots of(ScriptBuilder script, Question question) {
        int input = script.put(question.input());
        int companion = script.put(question.companion(0));
        List<Later> later = new ArrayList<>();
        for (int call = 1; call < question.calls(); call++) {
            OptionalInt known = question.later().size() < call
                    ? OptionalInt.empty()
                    : OptionalInt.of(script.put(question.later().get(call - 1)));
            later.add(new Later(known, script.put(question.companion(call))));
        }
        return new Slots(input, companion, later);
    }
}
