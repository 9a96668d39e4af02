package org.gradus.engine.zoo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.gradus.layer.Layer;
import org.gradus.layer.Loss;
import org.gradus.layer.Optimizer;

/**
 * The wrong members that differ from a right class by slips which any class can have: a row of {@code slips.txt} each. A class is
 * written and compiled for it, so that it is constructed, loaded and sent to a worker as all others are.
 */
final class Slips {

    private static final String PLACE = "org.gradus.engine.zoo.wrong";

    /** The members by their names, as class files. */
    private static final SortedMap<String, byte[]> CLASS_FILES = compiled();

    private static final List<Class<?>> MEMBERS =
            CLASS_FILES.values().stream().<Class<?>>map(Slips::defined).toList();

    private Slips() {}

    static List<Class<?>> members() {
        return MEMBERS;
    }

    /** The bytes of a class that was compiled for a row. */
    static Optional<byte[]> classFile(String name) {
        return Optional.ofNullable(CLASS_FILES.get(name));
    }

    private static SortedMap<String, byte[]> compiled() {
        try {
            Path folder = Files.createTempDirectory("slips");
            Path source = folder.resolve("Slips.java");
            Files.writeString(
                    source,
                    "package " + PLACE + ";\n" + table().map(Slips::source).collect(Collectors.joining()));
            String[] arguments = {
                "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", folder.toString(), source.toString()
            };
            if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments) != 0) {
                throw new IllegalStateException("slips.txt has a row that does not compile");
            }
            SortedMap<String, byte[]> files = new TreeMap<>();
            Path place = folder.resolve(PLACE.replace('.', '/'));
            try (Stream<Path> classes = Files.list(place)) {
                for (Path file : classes.toList()) {
                    String name = file.getFileName().toString();
                    files.put(PLACE + "." + name.substring(0, name.lastIndexOf('.')), Files.readAllBytes(file));
                }
            }
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows below the header, as cells. */
    private static Stream<List<String>> table() throws IOException {
        try (InputStream in = Objects.requireNonNull(Slips.class.getResourceAsStream("slips.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .skip(1)
                    .map(row -> Arrays.stream(row.split("\\|", -1))
                            .map(String::strip)
                            .toList());
        }
    }

    private static String source(List<String> row) {
        String part = row.get(0);
        String slips = row.get(1);
        Class<?> right = Zoo.load(PLACE + ".Plain" + part);
        List<Class<?>> types = List.of(right.getDeclaredConstructors()[0].getParameterTypes());
        String parameters = IntStream.range(0, types.size())
                .mapToObj(i -> types.get(i).getName() + " a" + i)
                .collect(Collectors.joining(", "));
        String arguments =
                IntStream.range(0, types.size()).mapToObj(i -> "a" + i).collect(Collectors.joining(", "));
        String name = part + "With" + camelCase(slips);
        return """
                @org.gradus.engine.zoo.Wrong(
                    part = "%s", slips = "%s", loses = {%s}, half = {%s}, name = {%s}, from = "%s")
                final class %s extends %s {
                    %s(%s) {
                        super(new %s(%s), "%s");
                    }
                }
                """.formatted(
                        part,
                        slips,
                        quoted(row.get(2)),
                        quoted(row.get(3)),
                        quoted(row.get(4)),
                        row.get(5),
                        name,
                        base(right),
                        name,
                        parameters,
                        right.getName(),
                        arguments,
                        slips);
    }

    private static String base(Class<?> right) {
        return Stream.of(Layer.class, Loss.class, Optimizer.class)
                .filter(contract -> contract.isAssignableFrom(right))
                .map(contract -> "Slipped" + contract.getSimpleName())
                .findFirst()
                .orElseThrow();
    }

    /** The words of a cell as an array in an annotation has them. */
    private static String quoted(String cell) {
        return Arrays.stream(cell.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> '"' + word + '"')
                .collect(Collectors.joining(", "));
    }

    private static String camelCase(String words) {
        return Arrays.stream(words.split("[^A-Za-z]+", -1))
                .filter(word -> !word.isEmpty()) // behind a digit at the end
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static Class<?> defined(byte[] classFile) {
        try {
            Class<?> neighbour = Zoo.load(PLACE + ".SlippedLayer");
            return MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup())
                    .defineClass(classFile);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
