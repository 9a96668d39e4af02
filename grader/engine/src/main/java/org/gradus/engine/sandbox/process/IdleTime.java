package org.gradus.engine.sandbox.process;

import java.time.Duration;
import java.util.Optional;
import org.gradus.engine.sandbox.process.ThreadTimes.Times;

/**
 * The time that a process has let pass by itself. It is looked at now and then; what has passed since the look before counts
 * as idle if no thread runs or waits for a processor at the moment of the look, and only as far as none did so meanwhile.
 *
 * <p>In doubt time is not idle: a judge that was kept from looking for long counts one look and no more; what the first look finds is
 * only where the next one starts from; and where the system does not tell what threads do, a tenth of what is not CPU time counts.
 */
final class IdleTime {

    private static final long MOST_FOR_A_LOOK = Duration.ofMillis(100).toNanos();
    private static final long WHERE_NOTHING_IS_TOLD = 10;

    private Moment before;
    private long idle;

    /**
     * What is seen of a process at a moment.
     *
     * @param clock in nanoseconds, from anywhere
     * @param cpu that it has used, threads that are gone included
     * @param threads empty where nothing is told of them
     */
    record Moment(long clock, Duration cpu, Optional<ThreadTimes> threads) {}

    /** Starts to count. */
    IdleTime(Moment start) {
        this.before = start;
    }

    /** Takes another look. */
    void look(Moment now) {
        long passed = Math.min(now.clock() - before.clock(), MOST_FOR_A_LOOK);
        long ran = now.cpu().minus(before.cpu()).toNanos();
        if (now.threads().isEmpty()) {
            idle += atLeastNone(passed - ran) / WHERE_NOTHING_IS_TOLD;
        } else if (before.threads().isPresent() && !now.threads().get().isWanting()) {
            idle += atLeastNone(
                    passed - used(ran, before.threads().get(), now.threads().get()));
        }
        before = now;
    }

    Duration soFar() {
        return Duration.ofNanos(idle);
    }

    /**
     * What threads ran, all of them, and the longest that one of them waited: while they wait for each other, one of them runs.
     *
     * @param ran what the process used, by a clock that is coarse
     */
    private static long used(long ran, ThreadTimes before, ThreadTimes now) {
        long ranByThread = 0;
        long waited = 0;
        for (String thread : now.byThread().keySet()) {
            Times then = before.byThread().getOrDefault(thread, Times.NONE);
            Times since = now.byThread().getOrDefault(thread, Times.NONE);
            ranByThread += since.ran() - then.ran();
            waited = Math.max(waited, since.waited() - then.waited());
        }
        return Math.max(ran, ranByThread) + waited;
    }

    private static long atLeastNone(long nanos) {
        return Math.max(0, nanos);
    }
}
