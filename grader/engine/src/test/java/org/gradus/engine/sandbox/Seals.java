package org.gradus.engine.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gradus.engine.sandbox.seal.Landlock;
import org.gradus.engine.sandbox.seal.Processor;
import org.gradus.engine.sandbox.wall.SealTools;
import org.gradus.engine.sandbox.wall.Surroundings;

/** What golden tests of commands are made of. */
public final class Seals {

    public static final Optional<Landlock> SEVEN = Optional.of(new Landlock(7));

    public static final Surroundings SURROUNDINGS = new Surroundings(
            new Jdk(Path.of("/jdk")),
            new TreeSet<>(Set.of(Path.of("/jdk/conf"), Path.of("/jdk/lib/modules"))),
            new TreeSet<>(Set.of(Path.of("/lib/libc.so.6"), Path.of("/lib64/ld-linux-x86-64.so.2"))),
            new TreeSet<>(Set.of(Path.of("/etc/java/net.properties"))),
            Set.of());

    public static final Program PROGRAM = new Program(
                    "org.gradus.worker.Main",
                    List.of(Path.of("/c/contract.jar"), Path.of("/c/worker.jar")),
                    List.of("-Xmx64m"),
                    List.of("1000", "64"),
                    new ResourceLimits(512, 80, 70))
            .withArchive(Optional.of(Path.of("/c/worker.jsa")))
            .reading(Path.of("/c/more.jar"));

    private Seals() {}

    public static SealTools tools(Optional<Landlock> landlock) {
        return new SealTools(Path.of("/usr/bin/perl"), Processor.X86_64, landlock);
    }

    /** Words with the script and the filter, which have tests of their own, cut short. */
    public static List<String> shortened(List<String> words) {
        return words.stream()
                .map(word -> word.startsWith("#") ? "SCRIPT" : word)
                .map(word -> word.startsWith("filter=") ? word.substring(0, word.indexOf(',')) + ",FILTER" : word)
                .toList();
    }
}
