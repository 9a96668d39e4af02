package org.gradus.worker.chance;

import java.util.Random;

/** For {@link java.util.concurrent.ThreadLocalRandom}, which cannot be given a seed: one for each thread. */
public final class ThreadChance extends Random {

    private static final long serialVersionUID = 1L;

    private static final ThreadLocal<ThreadChance> OF_THREAD = ThreadLocal.withInitial(ThreadChance::new);

    private boolean isReady;

    private ThreadChance() {
        super(Chance.seed());
        isReady = true;
    }

    /** That of the thread. */
    public static ThreadChance current() {
        return OF_THREAD.get();
    }

    /** As there, only while it is made. */
    @Override
    public synchronized void setSeed(long seed) {
        if (isReady) {
            throw new UnsupportedOperationException();
        }
        super.setSeed(seed);
    }
}
