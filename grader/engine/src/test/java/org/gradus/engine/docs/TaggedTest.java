package org.gradus.engine.docs;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * A test of the engine.
 *
 * @param className the simple name of its class
 * @param tags those of its class among them
 */
record TaggedTest(String className, String methodName, Set<String> tags) {

    private static final Path SOURCES = Document.ROOT.resolve("grader/engine/src/test/java");

    /** All integration tests that there are, by their sources. */
    static List<TaggedTest> all() throws IOException {
        return sources(".*IT").stream()
                .flatMap(source -> of(classOf(source)).stream())
                .toList();
    }

    /** The simple names of the other tests that have a tag. */
    static Set<String> taggedUnits(String tag) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path source : sources(".*(Test|Properties)")) {
            if (Files.readString(source).contains("\n@Tag(\"" + tag + "\")\n")) {
                names.add(source.getFileName().toString().replace(".java", ""));
            }
        }
        return names;
    }

    private static List<Path> sources(String names) throws IOException {
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            return sources.filter(file -> file.getFileName().toString().matches(names + "\\.java"))
                    .sorted()
                    .toList();
        }
    }

    private static Class<?> classOf(Path source) {
        String name = SOURCES.relativize(source)
                .toString()
                .replace(source.getFileSystem().getSeparator(), ".");
        try {
            return Class.forName(
                    name.substring(0, name.length() - ".java".length()), false, TaggedTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(source + " is not compiled", e);
        }
    }

    private static List<TaggedTest> of(Class<?> type) {
        return AnnotationSupport.findAnnotatedMethods(type, Testable.class, HierarchyTraversalMode.TOP_DOWN).stream()
                .map(method -> of(type, method))
                .toList();
    }

    private static TaggedTest of(Class<?> type, Method method) {
        Set<String> tags = new TreeSet<>(tags(type));
        tags.addAll(tags(method));
        return new TaggedTest(type.getSimpleName(), method.getName(), tags);
    }

    private static List<String> tags(AnnotatedElement element) {
        return AnnotationSupport.findRepeatableAnnotations(element, Tag.class).stream()
                .map(Tag::value)
                .toList();
    }
}
