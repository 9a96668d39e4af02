package org.gradus.benchmark.cost;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A process at one moment.
 *
 * @param start tells it from an earlier one with its number
 * @param seconds of CPU so far
 * @param memory in bytes, what it shares with others included
 */
record ProcessSample(long pid, String start, Role role, double seconds, long memory) {

    private static final double TICKS_PER_SECOND = 100;
    private static final long PAGE = 4096;

    /** Nothing where it has ended meanwhile, or has no command: it is about to start or to end. */
    static Optional<ProcessSample> of(long pid) {
        Path process = Path.of("/proc", String.valueOf(pid));
        try {
            String command = Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
            String stat = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
            // The name in brackets may hold anything: what counts comes after it.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            double seconds = (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
            return command.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ProcessSample(
                            pid,
                            fields[19],
                            Role.of(List.of(command.split("\0", -1))),
                            seconds,
                            Long.parseLong(fields[21]) * PAGE));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
