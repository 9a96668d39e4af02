package org.gradus.engine.grading;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Something that is made on a thread of its own, while whoever will need it does something else. */
public final class Ahead<T> implements Supplier<T> {

    private final FutureTask<T> task;

    private Ahead(FutureTask<T> task) {
        this.task = task;
    }

    /**
     * Begins to make it.
     *
     * @param name of the thread, which ends with the making: what dies with the thread that started it must not be begun here
     */
    public static <T> Ahead<T> begun(String name, Supplier<T> making) {
        FutureTask<T> task = new FutureTask<>(making::get);
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return new Ahead<>(task);
    }

    /** Makes it at once, on this thread. */
    public static <T> Ahead<T> made(Supplier<T> making) {
        FutureTask<T> task = new FutureTask<>(making::get);
        task.run();
        Ahead<T> ahead = new Ahead<>(task);
        ahead.get();
        return ahead;
    }

    /** Waits for it; what the making threw is thrown here, each time. An interruption is kept until it is there. */
    @Override
    public T get() {
        boolean isInterrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    isInterrupted = true;
                } catch (ExecutionException e) {
                    throw asThrown(Objects.requireNonNull(e.getCause()));
                }
            }
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException asThrown(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (RuntimeException) thrown;
    }

    /** Does something with it once it is there, unless it could not be made. */
    public void finish(Consumer<T> last) {
        T made;
        try {
            made = get();
        } catch (RuntimeException e) {
            // Whoever needed it was told.
            return;
        }
        last.accept(made);
    }
}
