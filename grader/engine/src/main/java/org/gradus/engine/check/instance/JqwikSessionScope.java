package org.gradus.engine.check.instance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.sessions.JqwikSession;

/** Uses jqwik outside its own engine: its generators need a session, which is the thread's and does not nest. */
final class JqwikSessionScope {

    private JqwikSessionScope() {}

    static <T> T in(Supplier<T> drawing) {
        if (JqwikSession.isActive()) {
            return drawing.get();
        }
        List<T> drawn = new ArrayList<>();
        JqwikSession.run(() -> drawn.add(drawing.get()));
        return drawn.get(0);
    }
}
