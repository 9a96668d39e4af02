package org.gradus.engine.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * How long the judge waits for the system to open or read a file. Java cannot open a pipe without waiting for its other end, and
 * cannot be interrupted while it waits: so another thread does it, and is left behind where it does not come back. It does not keep
 * the judge from ending.
 */
public record Patience(Duration longest) {

    /** More than a disk needs that has to wake up first. */
    public static final Patience USUAL = new Patience(Duration.ofSeconds(30));

    private static final long IDLE_MILLIS = 500;

    /** As many as files are read at the same time, and those that are stuck. */
    private static final ExecutorService THREADS = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_MILLIS, TimeUnit.MILLISECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "gradus-file");
                thread.setDaemon(true);
                return thread;
            });

    /** What is asked of the system. */
    @FunctionalInterface
    public interface Access<T extends @Nullable Object> {
        T done() throws IOException;
    }

    /**
     * Waits for an answer of the system, but not for ever.
     *
     * @param path for the message
     * @throws StuckException if there is none in time; what is opened after that is closed at once
     * @throws InterruptedIOException if the thread is interrupted while it waits
     */
    public <T> T await(Path path, Access<T> access) throws IOException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        THREADS.execute(() -> answer(access, answer));
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (answer.cancel(false)) {
                throw new StuckException(path, longest);
            }
            return answer.join();
        } catch (InterruptedException e) {
            answer.cancel(false);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while " + path + " was being read");
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    /** Does something whose end nobody waits for. */
    static void later(Access<?> access) {
        THREADS.execute(() -> {
            try {
                access.done();
            } catch (IOException e) {
                // Nobody is there any more to be told.
                return;
            }
        });
    }

    private static <T> void answer(Access<T> access, CompletableFuture<T> answer) {
        try {
            T value = access.done();
            if (!answer.complete(value) && value instanceof Closeable late) {
                late.close();
            }
        } catch (IOException | RuntimeException | Error e) {
            answer.completeExceptionally(e);
        }
    }

    /** As it was thrown, on the other thread. */
    private static IOException failure(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException known ? known : new IOException(cause);
    }
}
