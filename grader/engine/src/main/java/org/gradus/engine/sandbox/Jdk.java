package org.gradus.engine.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A JDK on this machine.
 *
 * @param home its folder, a real path without links
 */
public record Jdk(Path home) {

    private static final List<String> LIBRARIES = List.of("java", "jli", "jimage", "zip", "nio", "net", "verify");
    private static final int DEEPEST = 5;
    private static final String SOURCES = "src.zip";

    /** The JDK that runs the judge. */
    public static Jdk current() {
        Path home = Path.of(System.getProperty("java.home"));
        try {
            return new Jdk(home.toRealPath());
        } catch (IOException e) {
            throw new SandboxException("Cannot find the JDK " + home + " that runs Gradus. Is it still installed?", e);
        }
    }

    public Path java() {
        return home.resolve("bin").resolve("java");
    }

    /** Where its libraries lie that find each other by {@code LD_LIBRARY_PATH}. */
    public Path libraries() {
        return home.resolve("lib");
    }

    /** What of it a program loads or reads: not its sources, its modules to link, its documents. */
    public SortedSet<Path> parts() {
        try (Stream<Path> entries = Files.list(libraries())) {
            SortedSet<Path> parts = new TreeSet<>(
                    entries.filter(entry -> !entry.endsWith(SOURCES)).toList());
            parts.add(home.resolve("conf"));
            parts.add(home.resolve("release"));
            return parts;
        } catch (IOException e) {
            throw new SandboxException("Cannot read the JDK " + home + " that runs Gradus: " + e, e);
        }
    }

    /** The programs and libraries of it that a worker and a compiler load. */
    public List<Path> binaries() {
        Stream<Path> libraries = LIBRARIES.stream().map(name -> libraries().resolve("lib" + name + ".so"));
        return Stream.concat(Stream.of(java(), libraries().resolve("server").resolve("libjvm.so")), libraries)
                .filter(Files::isRegularFile)
                .toList();
    }

    /** Files elsewhere that its folder has links to: a distribution keeps a JDK's settings in /etc. */
    public SortedSet<Path> linkedFiles() {
        SortedSet<Path> files = new TreeSet<>();
        for (String folder : List.of("conf", "lib")) {
            try (Stream<Path> tree = Files.walk(home.resolve(folder), DEEPEST)) {
                for (Path link : tree.filter(Files::isSymbolicLink).toList()) {
                    if (Files.isRegularFile(link) && !link.toRealPath().startsWith(home)) {
                        files.add(link.toRealPath());
                    }
                }
            } catch (IOException e) {
                throw new SandboxException("Cannot read the JDK " + home + " that runs Gradus: " + e, e);
            }
        }
        return files;
    }
}
