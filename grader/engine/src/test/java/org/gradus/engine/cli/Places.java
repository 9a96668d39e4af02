package org.gradus.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the project's files lie, and where the tests of the whole program may write. */
public final class Places {

    public static final Path ROOT = Path.of(System.getProperty("gradus.root")).toAbsolutePath();
    public static final Path ASSIGNMENT = ROOT.resolve("testcases/backprop-basics");
    public static final Path SAMPLES = ASSIGNMENT.resolve("samples");
    public static final Path CLASSIFIER = ROOT.resolve("testcases/classifier-basics");
    public static final Path WITHOUT_REFERENCE = ROOT.resolve("testcases/convolution-to-attention");
    public static final Path TEMPLATE = ROOT.resolve("submissions-template");
    public static final Path JAR = Path.of(System.getProperty("gradus.jar")).toAbsolutePath();

    static final Path BELOW = JAR.resolveSibling("its")
            .resolve(String.valueOf(ProcessHandle.current().pid()));

    private Places() {}

    /** A path below the build's folder at which nothing is. */
    public static Path fresh(String name) throws IOException {
        Path path = BELOW.resolve(name);
        if (Files.exists(path)) {
            remove(path);
        }
        Files.createDirectories(path.getParent());
        return path;
    }

    /** Removes a file, or a folder with everything in it. */
    public static void remove(Path path) throws IOException {
        try (Stream<Path> tree = Files.walk(path)) {
            for (Path one : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    /** An empty folder below the build's folder. */
    public static Path empty(String name) throws IOException {
        return Files.createDirectory(fresh(name));
    }

    /** Copies a file, or a folder with everything in it; what is there already stays. */
    public static void copy(Path source, Path target) throws IOException {
        for (Path path : tree(source)) {
            Path copy = target.resolve(source.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** A copy of the shipped assignment in which no script meets a limit of time that comes to an end, on a machine of any load. */
    static Path withoutHaste(String name) throws IOException {
        Path copy = empty(name);
        copy(ASSIGNMENT.resolve("cases"), copy.resolve("cases"));
        String shipped = Files.readString(ASSIGNMENT.resolve("assignment.json"));
        String patient = shipped.replace("\"scriptCpuSeconds\": 3,", "\"scriptCpuSeconds\": 120,")
                .replace("\"scriptWallSeconds\": 12,", "\"scriptWallSeconds\": 300,");
        if (patient.equals(shipped)) {
            throw new AssertionError("the limits of the shipped assignment are not those that are looked for");
        }
        write(copy.resolve("assignment.json"), patient);
        return copy;
    }

    /** Writes a text file, its folders included. */
    public static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<Path> tree(Path source) throws IOException {
        try (Stream<Path> tree = Files.walk(source)) {
            return tree.toList();
        }
    }
}
