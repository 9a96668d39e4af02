package org.gradus.compiler;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.gradus.wire.compile.CompileNews;
import org.jspecify.annotations.Nullable;

/** Remembers which source javac is at, to name it when javac itself fails, and tells it, for when it takes the process along. */
final class Progress implements TaskListener {

    private final Map<URI, MemorySource> sources = new HashMap<>();
    private final IntConsumer whereabouts;
    private @Nullable MemorySource current;

    Progress(List<MemorySource> sources, IntConsumer whereabouts) {
        sources.forEach(source -> this.sources.put(source.toUri(), source));
        this.whereabouts = whereabouts;
    }

    @Override
    public void started(TaskEvent event) {
        follow(event);
    }

    @Override
    public void finished(TaskEvent event) {
        follow(event);
    }

    /** The source in work; empty while javac is at all of them together. */
    Optional<MemorySource> current() {
        return Optional.ofNullable(current);
    }

    /** Whatever comes now is not about a source. */
    void end() {
        whereabouts.accept(CompileNews.NO_SOURCE);
    }

    private void follow(TaskEvent event) {
        switch (event.getKind()) {
            case PARSE, ANALYZE, GENERATE ->
                moveTo(sources.get(event.getSourceFile().toUri()));
            case ENTER -> moveTo(null);
            default -> {
                // The event that closes the whole compilation also comes after a failure.
            }
        }
    }

    private void moveTo(@Nullable MemorySource source) {
        if (source != current) {
            current = source;
            whereabouts.accept(source == null ? CompileNews.NO_SOURCE : source.index());
        }
    }
}
