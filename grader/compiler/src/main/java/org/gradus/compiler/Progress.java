package org.gradus.compiler;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers which source javac is at, to name it when javac itself fails. */
final class Progress implements TaskListener {

    private @Nullable URI current;

    @Override
    public void started(TaskEvent event) {
        follow(event);
    }

    @Override
    public void finished(TaskEvent event) {
        follow(event);
    }

    /** The source in work among these; empty while javac is at all of them together. */
    Optional<SourceFile> current(List<SourceFile> sources) {
        return sources.stream().filter(source -> source.toUri().equals(current)).findFirst();
    }

    private void follow(TaskEvent event) {
        switch (event.getKind()) {
            case PARSE, ANALYZE, GENERATE -> current = event.getSourceFile().toUri();
            case ENTER -> current = null;
            default -> {
                // The event that closes the whole compilation also comes after a failure.
            }
        }
    }
}
