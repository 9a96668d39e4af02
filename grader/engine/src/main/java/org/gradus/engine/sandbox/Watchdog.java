package org.gradus.engine.sandbox;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Kills processes that use up their time: the reader of their replies then sees the end of the stream. */
public final class Watchdog implements AutoCloseable {

    private static final long LOOK_EVERY_MILLIS = 50;

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
        private final long start = System.nanoTime();
        private final Duration cpuBefore;
        private volatile boolean expired;
        private final ScheduledFuture<?> rounds;

        private Watch(ContainedProcess process, TimeLimit limit, ScheduledExecutorService clock) {
            this.process = process;
            this.limit = limit;
            this.cpuBefore = process.cpuTime().orElse(Duration.ZERO);
            this.rounds =
                    clock.scheduleAtFixedRate(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }

        private void look() {
            Duration wall = Duration.ofNanos(System.nanoTime() - start);
            Duration cpu = process.cpuTime().orElse(cpuBefore).minus(cpuBefore);
            if (wall.compareTo(limit.wall()) > 0 || cpu.compareTo(limit.cpu()) > 0) {
                expired = true;
                process.kill();
            }
        }

        /** Whether the process was killed because its time was up. */
        public boolean expired() {
            return expired;
        }

        @Override
        public void close() {
            rounds.cancel(false);
        }
    }
}
