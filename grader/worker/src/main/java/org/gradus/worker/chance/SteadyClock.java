package org.gradus.worker.chance;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that goes on by being read, each time by about as much as reading takes, so that a loop that waits for a time ends, and no
 * sooner than by the real one.
 */
public final class SteadyClock {

    private static final long MILLIS_AT_START = 1_767_225_600_000L;
    private static final long GOLDEN_GAMMA = 0x9E37_79B9_7F4A_7C15L;
    private static final int FIVE_BITS = 64 - 5;

    private static final AtomicLong NANOS = new AtomicLong(Chance.seed() >>> 20);

    private SteadyClock() {}

    /** For {@link System#nanoTime()}. */
    public static long nanoTime() {
        // Steps of 1 to 32: their last digits are no pattern.
        return NANOS.updateAndGet(now -> now + 1 + ((now * GOLDEN_GAMMA) >>> FIVE_BITS));
    }

    /** For {@link System#currentTimeMillis()}. */
    public static long currentTimeMillis() {
        return MILLIS_AT_START + TimeUnit.NANOSECONDS.toMillis(nanoTime());
    }

    /** For {@link Instant#now()}. */
    public static Instant now() {
        return Instant.ofEpochMilli(MILLIS_AT_START).plusNanos(nanoTime());
    }
}
