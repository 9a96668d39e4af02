package org.gradus.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gradus.wire.compile.CompileMessage;

/** The messages of all rounds, bounded: beyond that only the first of each source is kept. */
final class MessageLog {

    private static final int MANY = 1000;

    private final List<CompileMessage> messages = new ArrayList<>();

    /**
     * Adds the errors of one source.
     *
     * @param causeOf what an error's {@link CompileMessage#cause} is
     */
    void add(int round, List<SourceError> errors, Function<SourceError, String> causeOf) {
        for (SourceError error : messages.size() < MANY ? errors : errors.subList(0, 1)) {
            messages.add(new CompileMessage(round, error.place(), error.text(), causeOf.apply(error)));
        }
    }

    List<CompileMessage> messages() {
        return List.copyOf(messages);
    }
}
