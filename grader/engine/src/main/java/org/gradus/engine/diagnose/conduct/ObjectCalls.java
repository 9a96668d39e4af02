package org.gradus.engine.diagnose.conduct;

import java.util.Arrays;
import java.util.List;
import org.gradus.engine.protocol.Asked;
import org.gradus.engine.protocol.Protocol;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.engine.protocol.Slots;
import org.gradus.wire.Method;

/** The methods of an object, one after the other, in the order in which a program calls them. */
record ObjectCalls(Protocol protocol, ScriptBuilder script, Call object) {

    List<Method> methods() {
        return Arrays.stream(Method.values()).filter(protocol::has).toList();
    }

    Asked call(Method method, Slots slots) {
        return Asked.call(script, method, object, arguments(method, slots));
    }

    private static Integer[] arguments(Method method, Slots slots) {
        return switch (method.arguments()) {
            case 0 -> new Integer[0];
            case 1 -> new Integer[] {method.after().isEmpty() ? slots.input() : slots.companion()};
            default -> new Integer[] {slots.input(), slots.companion()};
        };
    }

    boolean takesInput(Method method) {
        return Arrays.asList(arguments(method, new Slots(0, 1))).contains(0);
    }

    boolean takesCompanion(Method method) {
        return Arrays.asList(arguments(method, new Slots(0, 1))).contains(1);
    }
}
