package org.gradus.compiler;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gradus.wire.compile.CompiledClass;

/**
 * How much room there is for classes, in the heap of the process that they go to: a few lines of source may become megabytes.
 *
 * @param bytes for all classes of a submission together
 */
record ClassRoom(long bytes) {

    /** What a class costs beside its bytes. */
    private static final int EACH = 1024;

    private static final int KILO = 1024;

    /** The files, the largest first, without whose classes the others fit; none in nearly all submissions. */
    Set<String> tooMany(List<CompiledClass> classes) {
        Map<String, Long> bytesByPath = classes.stream()
                .collect(Collectors.groupingBy(
                        CompiledClass::path, TreeMap::new, Collectors.summingLong(type -> EACH + type.bytes().length)));
        long all = bytesByPath.values().stream().mapToLong(Long::longValue).sum();
        Set<String> tooMany = new LinkedHashSet<>();
        List<String> largestFirst = bytesByPath.keySet().stream()
                .sorted(Comparator.comparing((String path) -> bytesByPath.getOrDefault(path, 0L))
                        .reversed())
                .toList();
        for (String path : largestFirst) {
            if (all > bytes) {
                tooMany.add(path);
                all -= bytesByPath.getOrDefault(path, 0L);
            }
        }
        return tooMany;
    }

    /** What to say of such a file. */
    String message() {
        return "its classes are too large: all classes of a submission together may take up " + bytes / KILO
                + " KB. Look for code that javac copies, such as finally within finally, and for large tables";
    }
}
