package org.gradus.benchmark.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All that the machine does: right only while it does nothing else. */
final class MachineCounters implements Account {

    private static final double TICKS_PER_SECOND = 100;

    private final double before = now();

    @Override
    public String name() {
        return "the machine's counters (no control group can be made here: let it do nothing else)";
    }

    @Override
    public List<String> charged(List<String> command) {
        return command;
    }

    @Override
    public double seconds() {
        return now() - before;
    }

    @Override
    public List<Long> processes() {
        return ProcessHandle.current().descendants().map(ProcessHandle::pid).toList();
    }

    @Override
    public void close() {}

    /** user, nice and system of the first line. */
    private static double now() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
            String[] cpu = lines.findFirst().orElseThrow().trim().split("\\s+", -1);
            return (Long.parseLong(cpu[1]) + Long.parseLong(cpu[2]) + Long.parseLong(cpu[3])) / TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read /proc/stat: this needs Linux", e);
        }
    }
}
