package org.gradus.engine.protocol;

import java.util.EnumMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.wire.Method;

/** What an object was asked in a script, and which call answers about which quantity. */
public final class Asked {

    private final Map<Facet.Kind, Call> calls;

    private Asked(Map<Facet.Kind, Call> calls) {
        this.calls = calls;
    }

    /** Calls one method of an object. */
    public static Asked call(ScriptBuilder script, Method method, Call object, Integer... arguments) {
        return new Asked(Map.of(about(method), script.call(method, object, arguments)));
    }

    /** A call that answers about a quantity, where its method alone does not say about which. */
    static Asked about(Facet quantity, Call call) {
        return new Asked(Map.of(quantity.kind(), call));
    }

    private static Facet.Kind about(Method method) {
        return switch (method) {
            case FORWARD -> Facet.Kind.FORWARD;
            case BACKWARD -> Facet.Kind.INPUT_GRADIENT;
            case GRADIENTS -> Facet.Kind.PARAMETER_GRADIENT;
            case VALUE -> Facet.Kind.VALUE;
            case GRADIENT -> Facet.Kind.LOSS_GRADIENT;
            case STEP -> Facet.Kind.FIRST_STEP;
        };
    }

    /** The same, and the calls of another, in the place of earlier ones about the same quantities. */
    public Asked and(Asked later) {
        Map<Facet.Kind, Call> more = new EnumMap<>(Facet.Kind.class);
        more.putAll(calls);
        more.putAll(later.calls);
        return new Asked(more);
    }

    /** Whether it was asked about a quantity. */
    public boolean isAbout(Facet quantity) {
        return calls.containsKey(quantity.whole().kind());
    }

    /**
     * The call that answers about a quantity.
     *
     * @throws NoSuchElementException if it was not asked about it
     */
    public Call call(Facet quantity) {
        return Optional.ofNullable(calls.get(quantity.whole().kind()))
                .orElseThrow(() -> new NoSuchElementException("quantity: nobody asked about " + quantity));
    }
}
