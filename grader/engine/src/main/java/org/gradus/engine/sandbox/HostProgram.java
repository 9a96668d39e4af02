package org.gradus.engine.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of the operating system that the walls are built of. */
public final class HostProgram {

    private static final int PATIENCE_SECONDS = 10;
    private static final List<Path> FOLDERS = Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin")
            .map(Path::of)
            .toList();

    private HostProgram() {}

    /** Where a program lies; looked for only where the system itself keeps programs, and not on the path of the user. */
    public static Optional<Path> find(String name) {
        return FOLDERS.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Runs a program of the system's to its end.
     *
     * @return what it printed, both on standard output and error
     * @throws IOException if it cannot be started, does not end, or says that it failed
     */
    public static String run(Path folder, List<String> words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C");
        Process process = builder.directory(folder.toFile()).start();
        try {
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(words.get(0) + " failed: " + said.strip());
            }
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(words.get(0) + " was interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The user id of the judge; nothing where the system has none. */
    public static Optional<Integer> userId() {
        try {
            return Optional.of((Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether the judge may become any user. */
    public static boolean isRoot() {
        return userId().filter(id -> id == 0).isPresent();
    }
}
