package org.gradus.engine.sandbox;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets the lanes work side by side, and one of them alone when it repeats what ran into a limit: a mark must not depend on what
 * else the machine had to do.
 */
public final class Turnstile {

    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

    /** Does work beside that of other lanes. Must not be called from inside {@link #together} or {@link #alone}. */
    public <T> T together(Supplier<T> work) {
        return holding(lock.readLock(), work);
    }

    /** Does work while no other lane works. Must not be called from inside {@link #together} or {@link #alone}. */
    public <T> T alone(Supplier<T> work) {
        return holding(lock.writeLock(), work);
    }

    private static <T> T holding(Lock side, Supplier<T> work) {
        side.lock();
        try {
            return work.get();
        } finally {
            side.unlock();
        }
    }
}
