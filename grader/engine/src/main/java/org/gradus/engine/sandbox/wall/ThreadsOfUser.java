package org.gradus.engine.sandbox.wall;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.engine.sandbox.SandboxException;

/** The threads of all programs of the judge's user, which Linux counts together where it limits them. */
final class ThreadsOfUser {

    private static final Path PROCESSES = Path.of("/proc");

    private ThreadsOfUser() {}

    /** How many there are now, as far as they can be seen. */
    static int count() {
        int threads = 0;
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            Object user = Files.getAttribute(PROCESSES.resolve("self"), "unix:uid");
            for (Path process : processes) {
                threads += ofProcess(process, user);
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new SandboxException("Cannot count the threads of this user in " + PROCESSES + ": " + e, e);
        }
        return threads;
    }

    /** A folder of threads has a link for each of them, beside its own two. */
    private static int ofProcess(Path process, Object user) {
        try {
            if (!Files.getAttribute(process, "unix:uid").equals(user)) {
                return 0;
            }
            return (Integer) Files.getAttribute(process.resolve("task"), "unix:nlink") - 2;
        } catch (IOException e) {
            // It has ended meanwhile.
            return 0;
        }
    }
}
