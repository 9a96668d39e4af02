package org.gradus.engine.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A process of the student's side. Closing it kills it with all its descendants and removes its working folder. */
public final class ContainedProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Process process;
    private final Path folder;
    private final Consumer<ContainedProcess> afterClose;
    private final BoundedCapture said;
    private volatile boolean closed;

    /**
     * Takes over a process that has just been started.
     *
     * @param folder its working folder, which is removed with it
     * @param afterClose told once it is gone
     */
    ContainedProcess(Process process, Path folder, Consumer<ContainedProcess> afterClose) {
        this.afterClose = afterClose;
        this.process = process;
        this.folder = folder;
        this.said = BoundedCapture.drain(process.getErrorStream());
    }

    /** Where the process reads its requests. */
    public OutputStream requests() {
        return process.getOutputStream();
    }

    /** Where the process writes its replies. Ends when the process dies. */
    public InputStream replies() {
        return process.getInputStream();
    }

    /** The CPU time used so far, of all its threads; empty where the system does not say, or when it is dead. */
    public Optional<Duration> cpuTime() {
        return process.info().totalCpuDuration();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Whether the judge itself has ended it: then its death says nothing about the student's code. */
    public boolean isClosed() {
        return closed;
    }

    /** Kills the process at once and returns; whoever reads its replies sees the end of the stream. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /**
     * Waits for a process that has ended its replies to be gone; kills it if it stays.
     *
     * @return its exit code, 128 + n after signal n
     */
    public int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** What it printed on standard error, the JVM's own last words included: hostile, and bounded. */
    public String said() {
        return said.text();
    }

    @Override
    public void close() {
        closed = true;
        kill();
        exitCode();
        said.await(PATIENCE);
        deleteFolder();
        afterClose.accept(this);
    }

    private void deleteFolder() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new SandboxException("Cannot remove the working folder " + folder + " of a student's process", e);
        }
    }
}
