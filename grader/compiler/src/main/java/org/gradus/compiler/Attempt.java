package org.gradus.compiler;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one run of javac over some sources gave.
 *
 * @param products what it made of them
 * @param errors by source, in the order of the sources' first errors
 * @param crash that javac failed without an error in any source
 */
record Attempt<T>(List<T> products, Map<MemorySource, List<SourceError>> errors, Optional<Crash> crash) {

    /**
     * A failure of javac itself.
     *
     * @param what the name of the exception, or an error in no source
     * @param culprit the source in work when it happened, if javac was at a single one
     */
    record Crash(String what, Optional<MemorySource> culprit) {
        String message() {
            return "javac itself failed on this file (" + what
                    + "): simplify what is deeply nested, or generic in terms of itself";
        }
    }

    Attempt {
        products = List.copyOf(products);
        errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    /** Of no sources at all. */
    static <T> Attempt<T> nothing() {
        return new Attempt<>(List.of(), Map.of(), Optional.empty());
    }

    boolean succeeded() {
        return errors.isEmpty() && crash.isEmpty();
    }
}
