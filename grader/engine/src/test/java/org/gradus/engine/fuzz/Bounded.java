package org.gradus.engine.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/** Holds a reader to the memory that its input can justify: sizes that are only announced must cost nothing. */
final class Bounded {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final int MOST_TRIES = 3;

    private Bounded() {}

    /**
     * Runs a reader.
     *
     * @param mostBytes what it may take from the heap, given back or not
     * @throws AssertionError if it took more, and again when it was repeated: the first time also loads classes
     */
    static <T> T by(long mostBytes, Callable<T> reader) throws Exception {
        Metered meter = new Metered(mostBytes);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                T result = meter.run(reader);
                if (meter.isWithin()) {
                    return result;
                }
            } catch (Exception refused) {
                if (meter.isWithin()) {
                    throw refused;
                }
            }
        }
        throw new AssertionError("the reader took " + meter.taken + " bytes of memory, more than " + mostBytes);
    }

    /** Measures one run. */
    private static final class Metered {

        private final long mostBytes;
        private long taken;

        Metered(long mostBytes) {
            this.mostBytes = mostBytes;
        }

        <T> T run(Callable<T> reader) throws Exception {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            try {
                return reader.call();
            } finally {
                taken = THREADS.getCurrentThreadAllocatedBytes() - before;
            }
        }

        boolean isWithin() {
            return taken <= mostBytes;
        }
    }
}
