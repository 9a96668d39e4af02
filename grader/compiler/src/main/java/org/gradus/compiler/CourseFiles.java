package org.gradus.compiler;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gradus.wire.compile.CourseSource;

/** What a course compiles with every submission, and which of it moves to the class that it adapts. */
final class CourseFiles {

    private final Map<MemorySource, CourseSource> sources = new LinkedHashMap<>();

    /** @param first the index of the first of them in the request */
    CourseFiles(List<CourseSource> course, int first) {
        for (CourseSource source : course) {
            sources.put(MemorySource.of(first + sources.size(), source.source()), source);
        }
    }

    List<MemorySource> all() {
        return List.copyOf(sources.keySet());
    }

    boolean contain(MemorySource source) {
        return sources.containsKey(source);
    }

    /** Whether a student's source holds nothing but copies of the course's classes. */
    boolean isCopied(ParsedSource students, Function<MemorySource, ParsedSource> parsed) {
        Set<String> own = new HashSet<>();
        sources.forEach((source, course) -> {
            if (!course.isAdapter()) {
                own.addAll(parsed.apply(source).binaryNames());
            }
        });
        return !students.binaryNames().isEmpty() && own.containsAll(students.binaryNames());
    }

    /** The adapters, and the name of the class that each is for. */
    Map<MemorySource, String> adapters() {
        Map<MemorySource, String> adapters = new LinkedHashMap<>();
        sources.forEach((source, course) -> {
            if (course.isAdapter()) {
                adapters.put(source, course.adapts());
            }
        });
        return adapters;
    }

    /** The package of the one class of a name among students' sources; nothing if there is none, or more than one. */
    static Optional<String> packageOf(String simpleName, List<ParsedSource> students) {
        List<ParsedSource> declaring = students.stream()
                .filter(source -> source.binaryNames().contains(qualified(source.packageName(), simpleName)))
                .toList();
        return declaring.size() == 1 ? Optional.of(declaring.get(0).packageName()) : Optional.empty();
    }

    private static String qualified(String packageName, String simpleName) {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }
}
