package org.gradus.engine.subject;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A control group whose processes have little memory together, as those of a small container have. */
final class MemoryGroup implements AutoCloseable {

    private static final Path FIRST_VERSION = Path.of("/sys/fs/cgroup/memory");
    private static final Path SECOND_VERSION = Path.of("/sys/fs/cgroup");

    private final Path folder;

    private MemoryGroup(Path folder) {
        this.folder = folder;
    }

    /** Makes one, or aborts the test where this machine does not let it. */
    static MemoryGroup ofMegabytes(int megabytes) throws IOException {
        boolean isFirst = Files.isDirectory(FIRST_VERSION);
        Path folder = (isFirst ? FIRST_VERSION : SECOND_VERSION)
                .resolve("gradus-" + ProcessHandle.current().pid());
        try {
            Files.createDirectory(folder);
            Files.writeString(
                    folder.resolve(isFirst ? "memory.limit_in_bytes" : "memory.max"),
                    String.valueOf((long) megabytes << 20));
        } catch (IOException e) {
            abort("this machine lets nobody make groups with little memory: " + e);
        }
        return new MemoryGroup(folder);
    }

    /** Writes a {@code java} command whose processes are in this group from their first step. */
    Path java(Path file) throws IOException {
        Path real = Path.of(System.getProperty("java.home"), "bin", "java");
        Files.writeString(
                file, "#!/bin/sh\necho $$ > " + folder.resolve("cgroup.procs") + " && exec " + real + " \"$@\"\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Override
    public void close() throws IOException {
        Files.delete(folder);
    }
}
