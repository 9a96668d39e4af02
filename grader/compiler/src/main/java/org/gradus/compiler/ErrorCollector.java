package org.gradus.compiler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;

/** Collects javac's errors by source, a bounded number of each; warnings and notes never count. */
final class ErrorCollector implements DiagnosticListener<JavaFileObject> {

    private static final int MOST_OF_ONE_SOURCE = 20;

    private final Map<MemorySource, List<SourceError>> bySource = new LinkedHashMap<>();
    private final StringBuilder elsewhere = new StringBuilder();

    @Override
    public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
        if (diagnostic.getKind() != Diagnostic.Kind.ERROR) {
            return;
        }
        if (diagnostic.getSource() instanceof MemorySource source) {
            report(source, diagnostic);
        } else if (elsewhere.isEmpty()) {
            elsewhere.append(SourceError.oneLine(String.valueOf(diagnostic.getMessage(null))));
        }
    }

    private void report(MemorySource source, Diagnostic<?> diagnostic) {
        List<SourceError> errors = bySource.computeIfAbsent(source, any -> new ArrayList<>());
        if (errors.size() < MOST_OF_ONE_SOURCE) {
            errors.add(SourceError.of(source, diagnostic));
        }
    }

    /** The errors, sources in the order of their first error. */
    Map<MemorySource, List<SourceError>> bySource() {
        return new LinkedHashMap<>(bySource);
    }

    /** The first error that is in none of the sources; empty if there is none. */
    String elsewhere() {
        return elsewhere.toString();
    }
}
