package org.gradus.engine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The source of a class that tells a probe on the student's side what to look for: all that must not be there. */
final class Wanted {

    private static final String CLASS = ".class";
    private static final int UNROUND = 14;
    private static final int LINES_IN_A_STRING = 200;

    private final Set<String> ours;
    private final Set<String> students = new HashSet<>();

    Wanted() throws IOException {
        try (InputStream jar = Files.newInputStream(Places.JAR)) {
            ours = new TreeSet<>(entries(jar));
        }
    }

    /**
     * Writes the source.
     *
     * @param words that no property, variable or argument may hold
     */
    String source(List<String> words) throws IOException {
        List<Double> values = expectedValues();
        String bits = values.stream()
                .map(Double::doubleToRawLongBits)
                .sorted()
                .map(value -> value + "L")
                .collect(Collectors.joining(", "));
        List<String> texts =
                new ArrayList<>(values.stream().map(String::valueOf).toList());
        texts.add("42.000000123");
        return "package wallprobe;\nclass Wanted {\n"
                + constant("CLASSES", classes()) + constant("RESOURCES", resources())
                + constant("WORDS", words) + constant("VALUES", texts)
                + "static final long[] SORTED_BITS = {" + bits + "};\n}\n";
    }

    /** In several strings, since a class file holds none of more than 65,535 bytes. */
    private static String constant(String name, List<String> lines) {
        return IntStream.iterate(0, from -> from < lines.size(), from -> from + LINES_IN_A_STRING)
                .mapToObj(from -> lines.subList(from, Math.min(lines.size(), from + LINES_IN_A_STRING)))
                .map(some -> ", \"" + String.join("\\n", some) + "\"")
                .collect(Collectors.joining("", "static final String " + name + " = String.join(\"\\n\"", ");\n"));
    }

    /** All classes of ours that a student's side has no use for, one of every package of the libraries, and the tests' own. */
    private List<String> classes() {
        TreeMap<String, String> byPackage = new TreeMap<>();
        List<String> classes = new ArrayList<>();
        for (String entry : judges(entry -> entry.endsWith(CLASS) && !entry.startsWith("META-INF"))) {
            String name = entry.substring(0, entry.length() - CLASS.length()).replace('/', '.');
            if (name.startsWith("org.gradus.")) {
                classes.add(name);
            } else {
                byPackage.putIfAbsent(name.substring(0, name.lastIndexOf('.') + 1), name);
            }
        }
        classes.addAll(byPackage.values());
        classes.addAll(List.of(
                "com.fasterxml.jackson.databind.ObjectMapper",
                "net.jqwik.api.Arbitraries",
                "org.gradus.engine.cli.WallIT",
                "org.junit.jupiter.api.Test"));
        return classes;
    }

    private List<String> resources() {
        return judges(entry -> !entry.endsWith(CLASS) && !entry.startsWith("META-INF")).stream()
                .filter(entry -> !entry.contains("[") && entry.chars().allMatch(c -> c < 128))
                .toList();
    }

    /** The entries of the judge's jar that the student's side does not share. */
    private List<String> judges(Predicate<String> kind) {
        return ours.stream()
                .filter(kind)
                .filter(entry -> !students.contains(entry))
                .toList();
    }

    /** The names in a jar; those in the jars for the worker are kept aside. */
    private List<String> entries(InputStream bytes) throws IOException {
        List<String> names = new ArrayList<>();
        ZipInputStream jar = new ZipInputStream(bytes);
        for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            names.add(entry.getName());
            if (entry.getName().endsWith("/contract.jar") || entry.getName().endsWith("/worker.jar")) {
                students.addAll(entries(jar));
            }
        }
        return names;
    }

    /** Every expected value of the shipped cases that is not a round number. */
    private static List<Double> expectedValues() throws IOException {
        Set<Double> values = new TreeSet<>();
        try (Stream<Path> cases = Files.list(Places.ASSIGNMENT.resolve("cases"))) {
            for (Path file : cases.toList()) {
                collect(new ObjectMapper().readTree(Files.readString(file)).get("expected"), values);
            }
        }
        return List.copyOf(values);
    }

    private static void collect(JsonNode node, Set<Double> values) {
        if (node.isNumber() && node.asText().length() >= UNROUND) {
            values.add(node.doubleValue());
        }
        node.forEach(child -> collect(child, values));
    }
}
