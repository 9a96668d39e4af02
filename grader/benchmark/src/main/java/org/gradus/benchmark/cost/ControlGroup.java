package org.gradus.benchmark.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A control group of the kernel's, of either version. */
final class ControlGroup implements Account {

    private static final Path OF_VERSION_1 = Path.of("/sys/fs/cgroup/cpuacct");
    private static final double NANOS = 1e9;
    private static final double MICROS = 1e6;

    private final Path folder;

    private ControlGroup(Path folder) {
        this.folder = folder;
    }

    /** A fresh one; nothing where none can be made. */
    static Optional<ControlGroup> open() {
        Path parent = Files.isDirectory(OF_VERSION_1) ? OF_VERSION_1 : ownOfVersion2();
        Path folder =
                parent.resolve("gradus-benchmark-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
        try {
            Files.createDirectory(folder);
            return Optional.of(new ControlGroup(folder));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Path ownOfVersion2() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/cgroup"))) {
            String own = lines.filter(line -> line.startsWith("0::"))
                    .map(line -> line.substring("0::/".length()))
                    .findFirst()
                    .orElse("");
            return Path.of("/sys/fs/cgroup").resolve(own);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read /proc/self/cgroup: this needs Linux", e);
        }
    }

    @Override
    public String name() {
        return "a control group";
    }

    @Override
    public List<String> charged(List<String> command) {
        List<String> charged = new ArrayList<>(List.of(
                "/bin/sh",
                "-c",
                "echo $$ > \"$0\" && exec \"$@\"",
                processFile().toString()));
        charged.addAll(command);
        return charged;
    }

    @Override
    public double seconds() {
        Path version1 = folder.resolve("cpuacct.usage");
        return Files.exists(version1)
                ? Long.parseLong(read(version1).get(0)) / NANOS
                : read(folder.resolve("cpu.stat")).stream()
                                .filter(line -> line.startsWith("usage_usec "))
                                .mapToLong(line -> Long.parseLong(line.substring("usage_usec ".length())))
                                .sum()
                        / MICROS;
    }

    @Override
    public List<Long> processes() {
        return read(processFile()).stream().map(Long::valueOf).toList();
    }

    /** Leaves it where something is still in it. */
    @Override
    public void close() {
        try {
            Files.delete(folder);
        } catch (IOException e) {
            System.err.println("benchmark: " + folder + " is left: " + e);
        }
    }

    private Path processFile() {
        return folder.resolve("cgroup.procs");
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
