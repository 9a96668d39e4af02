package org.gradus.engine.sandbox.wall;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gradus.engine.sandbox.Jdk;
import org.gradus.engine.sandbox.Program;
import org.gradus.engine.sandbox.UnavailableException;
import org.gradus.engine.sandbox.seal.Need;

/**
 * What a program of the student's side needs of the machine around it, and may read.
 *
 * @param jdk that runs it
 * @param parts of the JDK that it loads or reads
 * @param libraries of the system that the JDK, and tools that start it, are linked with
 * @param settings files elsewhere that the JDK has links to
 * @param needs of the JDK beside what every one may do
 */
public record Surroundings(
        Jdk jdk, SortedSet<Path> parts, SortedSet<Path> libraries, SortedSet<Path> settings, Set<Need> needs) {

    /** Where random numbers come from: without them a JVM waits for seconds. */
    private static final List<Path> DEVICES = List.of(Path.of("/dev/urandom"), Path.of("/dev/random"));

    private static final Path LIBRARY_CACHE = Path.of("/etc/ld.so.cache");
    private static final String LOADER = "ld-";

    /** The first long-term release of which it was seen. */
    private static final int FIRST_WITHOUT_SOCKETS = 25;

    /**
     * Those of the JDK that runs the judge.
     *
     * @param tools programs that run inside as well
     * @throws UnavailableException if they cannot be found out
     */
    public static Surroundings ofThisMachine(Path... tools) throws UnavailableException {
        Jdk jdk = Jdk.current();
        try {
            List<Path> binaries =
                    Stream.concat(jdk.binaries().stream(), Stream.of(tools)).toList();
            return new Surroundings(
                    jdk, jdk.parts(), SharedLibraries.of(jdk, binaries), jdk.linkedFiles(), needsOfThisJdk());
        } catch (IOException e) {
            throw new UnavailableException("cannot find out what it needs: " + e.getMessage());
        }
    }

    private static Set<Need> needsOfThisJdk() {
        return Runtime.version().feature() < FIRST_WITHOUT_SOCKETS ? Set.of(Need.FILE_CHANNELS) : Set.of();
    }

    /** Files and folders that a program may read, its own among them; those that are not there left out. */
    Collection<Path> readable(Program program) {
        return Stream.of(
                        parts.stream(),
                        Stream.of(LIBRARY_CACHE),
                        libraries.stream(),
                        settings.stream(),
                        DEVICES.stream(),
                        program.files().stream())
                .flatMap(paths -> paths)
                .toList();
    }

    /** What takes the place of the seal: the {@code java} command, and the loader that the system runs it by. */
    Collection<Path> runnable() {
        SortedSet<Path> runnable = new TreeSet<>(libraries);
        runnable.removeIf(library -> !library.getFileName().toString().startsWith(LOADER));
        runnable.add(jdk.java());
        return runnable;
    }
}
