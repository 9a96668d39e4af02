package org.gradus.engine.sandbox.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the Linux kernel does where a machine, or a container, has no memory left: it kills a process. */
public final class OutOfMemoryKiller {

    private static final Path COUNTERS = Path.of("/proc/vmstat");
    private static final String KILLS = "oom_kill ";
    private static final String BEFORE_ALL_OTHERS = "1000";

    private OutOfMemoryKiller() {}

    /**
     * Makes it take a process, and what that starts from now on, before the judge; does nothing where the system has no such thing,
     * or the process is dead.
     */
    static void takesFirst(long pid) {
        Path preference = preference(String.valueOf(pid));
        if (Files.isWritable(preference)) {
            try {
                Files.writeString(preference, BEFORE_ALL_OTHERS);
            } catch (IOException e) {
                // It has died meanwhile.
            }
        }
    }

    private static Path preference(String process) {
        return Path.of("/proc", process, "oom_score_adj");
    }

    /** How many processes it has killed since the machine was started, in all containers; 0 where the system does not say. */
    public static long kills() {
        if (!Files.isReadable(COUNTERS)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(COUNTERS)) {
            return lines.filter(line -> line.startsWith(KILLS))
                    .mapToLong(line -> Long.parseLong(line.substring(KILLS.length())))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + COUNTERS, e);
        }
    }
}
