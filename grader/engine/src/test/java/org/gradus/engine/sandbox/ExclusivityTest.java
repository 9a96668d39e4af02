package org.gradus.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ExclusivityTest {

    private static final int LANES = 3;

    /** Until what does not come is taken for what never will, on a machine of any load. */
    private static final long LONGEST_MINUTES = 5;

    private final Exclusivity exclusivity = new Exclusivity();
    private final ExecutorService lanes = Executors.newFixedThreadPool(LANES);

    @AfterEach
    void stop() {
        lanes.shutdownNow();
    }

    @Test
    void lanesWorkSideBySide() throws Exception {
        CyclicBarrier allAreInside = new CyclicBarrier(LANES);
        List<Future<Integer>> arrivals = new ArrayList<>();
        for (int i = 0; i < LANES; i++) {
            arrivals.add(lanes.submit(() -> exclusivity.together(() -> await(allAreInside))));
        }

        for (Future<Integer> arrival : arrivals) {
            assertThat(arrival.get(LONGEST_MINUTES, TimeUnit.MINUTES)).isBetween(0, LANES - 1);
        }
    }

    @Test
    void whoIsAloneIsAlone() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger mostAlone = new AtomicInteger();
        List<Future<?>> work = new ArrayList<>();
        for (int i = 0; i < LANES; i++) {
            work.add(lanes.submit(() -> {
                for (int round = 0; round < 300; round++) {
                    exclusivity.together(() -> passThrough(inside));
                    exclusivity.alone(() -> mostAlone.accumulateAndGet(passThrough(inside), Math::max));
                }
            }));
        }
        for (Future<?> one : work) {
            one.get(LONGEST_MINUTES, TimeUnit.MINUTES);
        }

        assertThat(mostAlone).hasValue(1);
    }

    /** How many were inside, oneself included. */
    private static int passThrough(AtomicInteger inside) {
        int present = inside.incrementAndGet();
        LockSupport.parkNanos(1_000);
        return Math.max(present, inside.getAndDecrement());
    }

    @Test
    void whoWantsToBeAloneWaitsForTheOthersAndTheyForHim() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Future<?> together = lanes.submit(() -> exclusivity.together(() -> {
            entered.countDown();
            return await(leave);
        }));
        assertThat(entered.await(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
        Future<String> alone = lanes.submit(() -> exclusivity.alone(() -> "alone"));

        assertThat(alone).isNotDone();
        leave.countDown();
        together.get(LONGEST_MINUTES, TimeUnit.MINUTES);
        assertThat(alone.get(LONGEST_MINUTES, TimeUnit.MINUTES)).isEqualTo("alone");
    }

    @Test
    void workThatFailsLetsTheNextOneIn() {
        assertThatIllegalStateException()
                .isThrownBy(() -> exclusivity.alone(() -> {
                    throw new IllegalStateException("failed");
                }));

        assertThat(exclusivity.<String>alone(() -> "next")).isEqualTo("next");
    }

    private static int await(CyclicBarrier barrier) {
        try {
            return barrier.await(LONGEST_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("the others did not come in", e);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(LONGEST_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody let go", e);
        }
    }
}
