package org.gradus.engine.sandbox;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Orders the lanes, in two respects.
 *
 * <p>Whose code <em>is there</em>: the processes of several submissions may live beside each other ({@link #openly}), but while one
 * has seen hidden cases no other submission's does ({@link #secretly}). A process that waits for its next script counts: threads that
 * it has started go on.
 *
 * <p>Who is <em>at work</em>: lanes play scripts and compile side by side ({@link #together}), and one of them alone when it repeats
 * what ran into a limit ({@link #alone}), since a mark must not depend on what else the machine had to do.
 *
 * <p>The first is asked for before the second, never inside it, and neither inside itself: so no two lanes wait for each other.
 */
public final class Exclusivity {

    private final ReadWriteLock presence = new ReentrantReadWriteLock(true);
    private final ReadWriteLock work = new ReentrantReadWriteLock(true);

    /**
     * Does something while a submission's code may be there, beside that of others. All processes in which it runs must have been
     * started inside, and be gone at the end.
     */
    public <T> T openly(Supplier<T> stay) {
        return holding(presence.readLock(), stay);
    }

    /**
     * Does something while no other submission's code is there. Compilers may be at work meanwhile: they run none. All processes
     * in which this submission's code runs must be gone at the end.
     */
    public <T> T secretly(Supplier<T> stay) {
        return holding(presence.writeLock(), stay);
    }

    /** Works beside other lanes. Must not be called from inside {@link #together} or {@link #alone}. */
    public <T> T together(Supplier<T> task) {
        return holding(work.readLock(), task);
    }

    /** Works while no other lane does. Must not be called from inside {@link #together} or {@link #alone}. */
    public <T> T alone(Supplier<T> task) {
        return holding(work.writeLock(), task);
    }

    private static <T> T holding(Lock side, Supplier<T> task) {
        side.lock();
        try {
            return task.get();
        } finally {
            side.unlock();
        }
    }
}
