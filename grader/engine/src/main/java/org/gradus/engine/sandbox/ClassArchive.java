package org.gradus.engine.sandbox;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The classes that every worker loads, parsed and verified once: an archive of the JVM's, beside the inner jars, for one version
 * of Java. It saves each worker some 40 ms of CPU and changes nothing else; where it cannot be made, workers start without.
 */
final class ClassArchive {

    private static final int PATIENCE_SECONDS = 30;
    private static final JvmLimits LIMITS = new JvmLimits(64, 64, 16, 64, 64);

    private ClassArchive() {}

    /** The archive for these jars and this Java, made if it is not there yet. */
    static Optional<Path> of(Path java, Path folder, List<Path> classPath) {
        Path archive = folder.resolve("worker-" + Runtime.version() + ".jsa");
        if (Files.isRegularFile(archive)) {
            return Optional.of(archive);
        }
        try {
            Path fresh = Files.createTempFile(folder, "archiving-", ".jsa");
            try {
                if (!rehearse(java, fresh, classPath)) {
                    return Optional.empty();
                }
                Openness.toAll(fresh);
                Files.move(fresh, archive, StandardCopyOption.ATOMIC_MOVE);
                return Optional.of(archive);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            // Slower, not wrong.
            return Optional.empty();
        }
    }

    /** Runs our own code alone, so that no wall is needed. */
    private static boolean rehearse(Path java, Path archive, List<Path> classPath) throws IOException {
        List<String> options = JvmOptions.of(LIMITS, "-XX:ArchiveClassesAtExit=" + archive);
        Program rehearsal =
                new Program("org.gradus.worker.Rehearsal", classPath, options, List.of(), LIMITS.resources());
        ProcessBuilder builder = new ProcessBuilder(JavaCommand.words(java, rehearsal));
        builder.environment().clear();
        Process process = builder.redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        try {
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 && Files.size(archive) > 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }
}
