package org.gradus.engine.check.instance;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import net.jqwik.api.sessions.JqwikSession;

/** Uses jqwik outside its own engine: its generators need a session, which is the thread's and does not nest. */
final class Drawing {

    private Drawing() {}

    static <T> T in(Supplier<T> drawing) {
        if (JqwikSession.isActive()) {
            return drawing.get();
        }
        AtomicReference<T> drawn = new AtomicReference<>();
        JqwikSession.run(() -> drawn.set(drawing.get()));
        return drawn.get();
    }
}
