package org.gradus.engine.sandbox.process;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A process of the student's side. Closing it kills it with all its descendants and removes what is left of it. */
public final class ContainedProcess implements AutoCloseable {

    private static final int KILLED = 128 + 9;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A process that has left the family may hold its standard error for ever. */
    private static final Duration PATIENCE_WITH_WORDS = Duration.ofSeconds(1);

    private final Process process;
    private final Depth depth;
    private final Consumer<ContainedProcess> afterDeath;
    private final BoundedCapture said;
    private final Replies replies;
    private volatile @Nullable ProcessHandle program;
    private volatile boolean closed;

    /**
     * Takes over a process that has just been started.
     *
     * @param depth where below it the program is whose time counts
     * @param afterDeath told once it is gone
     */
    public ContainedProcess(Process process, Depth depth, Consumer<ContainedProcess> afterDeath) {
        this.process = process;
        this.depth = depth;
        this.afterDeath = afterDeath;
        this.said = BoundedCapture.drain(process.getErrorStream());
        this.replies = Replies.of(process);
    }

    /** How far below the started process the student's program runs. */
    public enum Depth {
        /** It is that process. */
        ITSELF,
        /** It is the only child of that process, which does nothing but wait. */
        CHILD
    }

    /** What is done when a process is dead, the removal of its folder for example. */
    public interface Aftermath {
        void run();
    }

    /** Where the process reads its requests. */
    public OutputStream requests() {
        return process.getOutputStream();
    }

    /** Where the process writes its replies. Ends when the process dies. */
    public InputStream replies() {
        return replies;
    }

    /** The CPU time used so far, of all its threads; empty where the system does not say, or when it is dead. */
    public Optional<Duration> cpuTime() {
        return program().flatMap(handle -> handle.info().totalCpuDuration());
    }

    /** What its threads are doing; empty where the system does not say, or when it is dead. */
    Optional<ThreadTimes> threads() {
        return program().flatMap(handle -> ThreadTimes.of(handle.pid()));
    }

    private Optional<ProcessHandle> program() {
        ProcessHandle known = program;
        if (known == null) {
            known = depth == Depth.ITSELF
                    ? process.toHandle()
                    : process.children().findFirst().orElse(null);
            program = known;
        }
        return Optional.ofNullable(known);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Whether the judge itself has ended it: then its death says nothing about the student's code. */
    public boolean isClosed() {
        return closed;
    }

    /** Makes the kernel take this process, and what it starts from now on, before the judge where memory is out. */
    public void goFirst() {
        OutOfMemoryKiller.takesFirst(process.pid());
    }

    /** Kills the process at once and returns; whoever reads its replies sees the end of the stream. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /**
     * Waits for a process that has ended its replies to be gone; kills it if it stays, and then waits no longer than it takes a
     * process to die: one that somebody traces may never be seen dead.
     *
     * @return its exit code, 128 + n after signal n
     */
    public int exitCode() {
        try {
            if (isGone()) {
                return process.exitValue();
            }
            kill();
            return isGone() ? process.exitValue() : KILLED;
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            return KILLED;
        }
    }

    private boolean isGone() throws InterruptedException {
        return process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
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
        replies.close();
        afterDeath.accept(this);
        replies.await(PATIENCE_WITH_WORDS);
        said.await(PATIENCE_WITH_WORDS);
    }
}
