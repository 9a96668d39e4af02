package org.gradus.engine.sandbox.jars;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gradus.engine.sandbox.JavaCommand;
import org.gradus.engine.sandbox.JvmLimits;
import org.gradus.engine.sandbox.JvmOptions;
import org.gradus.engine.sandbox.Program;

/**
 * Runs our own code alone, so that no wall is needed, to load what a program of the students' side will load.
 *
 * @param program its short name
 * @param mainClass what is run
 * @param classPath of the program itself: an archive is good for this class path alone
 * @param arguments of {@code main}
 */
record Rehearsal(String program, String mainClass, List<Path> classPath, List<String> arguments) {

    /** More than a machine of any load takes: what runs is our own, and comes to an end. */
    private static final int PATIENCE_SECONDS = 300;

    private static final JvmLimits LIMITS = new JvmLimits(128, 64, 16, 64, 64);

    Rehearsal {
        classPath = List.copyOf(classPath);
        arguments = List.copyOf(arguments);
    }

    static Rehearsal ofWorker(List<Path> classPath) {
        return new Rehearsal("worker", "org.gradus.worker.ArchiveWarmUp", classPath, List.of());
    }

    static Rehearsal ofCompiler(List<Path> classPath, Path contract) {
        return new Rehearsal("compiler", "org.gradus.compiler.ArchiveWarmUp", classPath, List.of(contract.toString()));
    }

    /** Whether the archive could be made. */
    boolean archives(Path java, Path archive) throws IOException {
        List<String> options = JvmOptions.of(LIMITS, "-XX:ArchiveClassesAtExit=" + archive);
        Program whole = new Program(mainClass, classPath, options, arguments, LIMITS.resources());
        ProcessBuilder builder = new ProcessBuilder(JavaCommand.words(java, whole));
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
}
