package org.gradus.engine.sandbox.process;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.gradus.engine.sandbox.process.IdleTime.Moment;
import org.jspecify.annotations.Nullable;

/** Kills processes that use up their time: the reader of their replies then sees the end of the stream. */
public final class Watchdog implements AutoCloseable {

    /** Two looks are so far from each other, at random: a program that is awake at every look is so all the time. */
    private static final int SOONEST_MILLIS = 25;

    private static final int LATEST_MILLIS = 75;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "gradus-watchdog");
        thread.setDaemon(true);
        return thread;
    });

    /** Watches a process from now until the watch is closed. */
    public Watch watch(ContainedProcess process, TimeLimit limit) {
        return new Watch(process, limit, clock);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** The time of one request of one process. */
    public static final class Watch implements AutoCloseable {

        private final ContainedProcess process;
        private final TimeLimit limit;
        private final ScheduledExecutorService clock;
        private final Duration cpuBefore;
        private final IdleTime idle;
        private Duration cpu = Duration.ZERO;
        private boolean expired;
        private boolean closed;
        private @Nullable ScheduledFuture<?> next;

        private Watch(ContainedProcess process, TimeLimit limit, ScheduledExecutorService clock) {
            this.process = process;
            this.limit = limit;
            this.clock = clock;
            this.cpuBefore = process.cpuTime().orElse(Duration.ZERO);
            this.idle = new IdleTime(new Moment(System.nanoTime(), cpuBefore, Optional.empty()));
            lookAgain();
        }

        private synchronized void lookAgain() {
            if (!closed) {
                int wait = ThreadLocalRandom.current().nextInt(SOONEST_MILLIS, LATEST_MILLIS);
                next = clock.schedule(this::look, wait, TimeUnit.MILLISECONDS);
            }
        }

        private void look() {
            // Outside of the lock: whoever closes the watch does not wait for it.
            try {
                Optional<Duration> used = process.cpuTime();
                if (isUp(used, process.threads())) {
                    process.kill();
                }
            } finally {
                lookAgain();
            }
        }

        private synchronized boolean isUp(Optional<Duration> used, Optional<ThreadTimes> threads) {
            note(used);
            idle.look(new Moment(System.nanoTime(), cpuBefore.plus(cpu), threads));
            expired |= !closed && used().isBeyond(limit);
            return expired;
        }

        /** Of a dead process the system says nothing more: what was seen last stands. */
        private void note(Optional<Duration> used) {
            used.map(total -> total.minus(cpuBefore))
                    .filter(since -> since.compareTo(cpu) > 0)
                    .ifPresent(since -> cpu = since);
        }

        /** Whether the process was killed because its time was up. */
        public synchronized boolean expired() {
            return expired;
        }

        /** What the request has taken, up to now or to the close of the watch; of idle time what was seen in looks, none of a short one. */
        public synchronized TimeUsed used() {
            return new TimeUsed(cpu, idle.soFar());
        }

        @Override
        public void close() {
            Optional<Duration> used = process.cpuTime();
            synchronized (this) {
                closed = true;
                note(used);
                if (next != null) {
                    next.cancel(false);
                }
            }
        }
    }
}
