package org.gradus.engine.sandbox.jars;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gradus.engine.file.Digest;
import org.gradus.engine.file.Openness;
import org.gradus.engine.file.OwnerOnly;
import org.gradus.engine.sandbox.JavaCommand;
import org.gradus.engine.sandbox.JvmLimits;
import org.gradus.engine.sandbox.JvmOptions;
import org.gradus.engine.sandbox.Program;

/**
 * The classes that every worker loads, parsed and verified once: an archive of the JVM's, beside the inner jars, for one version
 * of Java. It saves each worker some 40 ms of CPU and changes nothing else; where it cannot be made, workers start without.
 *
 * <p>The JVM looks at the header of an archive alone, and crashes later where the rest is damaged, which would look like a crash of
 * the student's. So the name holds the SHA-256 of the bytes, and an archive that is something else is not used.
 */
final class ClassArchive {

    private static final int PATIENCE_SECONDS = 30;
    private static final JvmLimits LIMITS = new JvmLimits(64, 64, 16, 64, 64);
    private static final String SUFFIX = ".jsa";

    private ClassArchive() {}

    /** The archive for these jars and this Java, made if it is not there yet. */
    static Optional<Path> of(Path java, Path folder, List<Path> classPath) {
        try {
            Optional<Path> whole = find(folder);
            return whole.isPresent() ? whole : make(java, folder, classPath);
        } catch (IOException e) {
            // Slower, not wrong.
            return Optional.empty();
        }
    }

    /** Whether the archive holds what was written into it. */
    static boolean isWhole(Path archive) throws IOException {
        try {
            return archive.endsWith(name(Files.readAllBytes(archive)));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** The first one that is whole; those that are not go. */
    private static Optional<Path> find(Path folder) throws IOException {
        List<Path> archives = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, stem() + "*" + SUFFIX)) {
            found.forEach(archives::add);
        }
        archives.sort(null);
        for (Path archive : archives) {
            if (isWhole(archive)) {
                return Optional.of(archive);
            }
            Files.deleteIfExists(archive);
        }
        return Optional.empty();
    }

    private static Optional<Path> make(Path java, Path folder, List<Path> classPath) throws IOException {
        Path workplace = OwnerOnly.freshFolder(folder, "archiving-");
        Path made = workplace.resolve("made");
        Path fresh = workplace.resolve("fresh");
        try {
            if (!rehearse(java, made, classPath)) {
                return Optional.empty();
            }
            // The JVM chooses the permissions of what it makes.
            byte[] bytes = Files.readAllBytes(made);
            OwnerOnly.newFile(fresh, bytes);
            Openness.toAll(fresh);
            return Optional.of(Files.move(fresh, folder.resolve(name(bytes)), StandardCopyOption.ATOMIC_MOVE));
        } finally {
            Files.deleteIfExists(made);
            Files.deleteIfExists(fresh);
            Files.deleteIfExists(workplace);
        }
    }

    /** Runs our own code alone, so that no wall is needed. */
    private static boolean rehearse(Path java, Path archive, List<Path> classPath) throws IOException {
        List<String> options = JvmOptions.of(LIMITS, "-XX:ArchiveClassesAtExit=" + archive);
        Program rehearsal =
                new Program("org.gradus.worker.ArchiveWarmUp", classPath, options, List.of(), LIMITS.resources());
        ProcessBuilder builder = new ProcessBuilder(JavaCommand.words(java, rehearsal));
        builder.environment().clear();
        Process process = builder.redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        try {
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 && Files.isRegularFile(archive) && Files.size(archive) > 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    private static String stem() {
        return "worker-" + Runtime.version() + "-";
    }

    private static String name(byte[] bytes) {
        return stem() + Digest.ofBytes(List.of(bytes)) + SUFFIX;
    }
}
