package org.gradus.engine.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes that the judges of these tests load, archived once for each copy of the jar: some hundred judges start, each for a
 * second or two. What a judge does is the same.
 */
public final class JudgeArchive {

    private static final Map<Path, Path> KNOWN = new ConcurrentHashMap<>();

    private JudgeArchive() {}

    /** Options that start the build's own jar quickly. */
    static List<String> options() {
        return options(Places.JAR);
    }

    /** Options that start a copy of the jar quickly. */
    public static List<String> options(Path jar) {
        // The second compiler of the JVM is not worth its while; and a JVM that cannot use an archive is to say nothing
        // of it.
        return List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:SharedArchiveFile=" + KNOWN.computeIfAbsent(jar, JudgeArchive::of),
                "-Xlog:disable");
    }

    /** Made by the first of all forks; the others wait for it. */
    private static Path of(Path jar) {
        Path archive = jar.resolveSibling("gradus-" + Runtime.version() + ".jsa");
        try (FileChannel channel = FileChannel.open(
                        jar.resolveSibling("gradus.jsa.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && isOlder(archive, jar)) {
                make(jar, archive);
            }
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException("no archive beside " + jar, e);
        }
    }

    private static boolean isOlder(Path archive, Path jar) throws IOException {
        return !Files.exists(archive)
                || Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) <= 0;
    }

    private static void make(Path jar, Path archive) throws IOException {
        Path fresh = archive.resolveSibling(archive.getFileName() + ".new");
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:ArchiveClassesAtExit=" + fresh));
        words.addAll(List.of(
                "-jar",
                jar.toString(),
                "grade",
                Places.SAMPLES.resolve("forgot-sigma-prime").toString()));
        words.addAll(List.of("--assignment", Places.ASSIGNMENT.toString(), "--sandbox", "process"));
        Process judge = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            int status = judge.waitFor();
            if (status != 0) {
                throw new IOException("the judge that was to make " + fresh + " ended with " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while making " + fresh, e);
        }
        Files.move(fresh, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
