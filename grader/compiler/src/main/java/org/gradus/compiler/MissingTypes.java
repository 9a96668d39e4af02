package org.gradus.compiler;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The types that dropped sources would have declared: who misses one of them does not compile because of that source. */
final class MissingTypes {

    private final Map<String, String> pathBySimpleName = new HashMap<>();
    private final Map<String, String> pathByPackage = new HashMap<>();

    /** Remembers the types of a source that is dropped now. */
    void add(ParsedSource source) {
        String path = source.file().path();
        for (String binaryName : source.binaryNames()) {
            String inPackage = binaryName.substring(binaryName.lastIndexOf('.') + 1);
            pathBySimpleName.putIfAbsent(inPackage.substring(inPackage.lastIndexOf('$') + 1), path);
        }
        pathByPackage.putIfAbsent(source.packageName(), path);
    }

    /** The simple names of all of them. */
    Set<String> simpleNames() {
        return Collections.unmodifiableSet(pathBySimpleName.keySet());
    }

    /**
     * The path of the dropped source whose absence an error complains about; empty if it cannot be told.
     *
     * @param missing the name in the source, {@code Helper}, {@code layers.Helper}, {@code layers.*}
     */
    String sourceOf(String missing) {
        if (missing.isEmpty()) {
            return "";
        }
        List<String> segments = Arrays.asList(missing.split("\\."));
        for (int last = segments.size() - 1; last >= 0; last--) {
            String path = pathBySimpleName.get(segments.get(last));
            if (path != null) {
                return path;
            }
        }
        return pathByPackage.getOrDefault(missing.replaceFirst("\\.\\*$", ""), "");
    }
}
