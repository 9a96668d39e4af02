package org.gradus.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whose code is there while one submission has seen hidden cases, and that no two lanes wait for each other. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PresenceTest {

    private static final int LANES = 4;
    private static final int ROUNDS = 200;

    /** Until what does not come is taken for what never will, on a machine of any load. */
    private static final long LONGEST_MINUTES = 5;

    private final Exclusivity exclusivity = new Exclusivity();
    private final ExecutorService lanes = Executors.newFixedThreadPool(LANES);
    private final AtomicInteger present = new AtomicInteger();
    private final AtomicInteger mostInSecret = new AtomicInteger();
    private final AtomicInteger mostAloneAtWork = new AtomicInteger();
    private final AtomicInteger working = new AtomicInteger();

    @AfterEach
    void stop() {
        lanes.shutdownNow();
    }

    @Test
    void submissionsAreOpenlyThereBesideEachOther() throws Exception {
        CyclicBarrier allAreThere = new CyclicBarrier(LANES);
        everyLane(() -> exclusivity.openly(() -> await(allAreThere)));
    }

    /** As a batch does it: compiled, examined, some of it alone, and hidden cases at last. */
    @Test
    void inSecretNobodyElseIsThereWhateverOthersRepeatAlone() throws Exception {
        everyLane(() -> {
            for (int round = 0; round < ROUNDS; round++) {
                int number = round;
                work(number);
                exclusivity.openly(() -> there(() -> work(number)));
                exclusivity.secretly(() -> mostInSecret.accumulateAndGet(there(() -> work(number + 1)), Math::max));
            }
            return true;
        });

        assertThat(mostInSecret).hasValue(1);
        assertThat(mostAloneAtWork).hasValue(1);
    }

    private int work(int number) {
        return number % 3 == 0
                ? exclusivity.alone(() -> mostAloneAtWork.accumulateAndGet(passThrough(working), Math::max))
                : exclusivity.together(() -> passThrough(working));
    }

    /** How many were there at most, oneself included. */
    private int there(Runnable deed) {
        int before = present.incrementAndGet();
        deed.run();
        return Math.max(before, present.getAndDecrement());
    }

    private static int passThrough(AtomicInteger inside) {
        int count = inside.incrementAndGet();
        LockSupport.parkNanos(1_000);
        return Math.max(count, inside.getAndDecrement());
    }

    @Test
    void aCompilerMayWorkWhileHiddenCasesArePlayed() throws Exception {
        CountDownLatch compiled = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        Future<Boolean> hidden = lanes.submit(() -> exclusivity.secretly(() -> {
            started.countDown();
            return await(compiled);
        }));
        assertThat(started.await(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();

        exclusivity.together(() -> 0);
        exclusivity.alone(() -> 0);
        compiled.countDown();

        assertThat(hidden.get(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void aWorkerThatWaitsForItsNextScriptIsThere() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        Future<Boolean> open = lanes.submit(() -> exclusivity.openly(() -> {
            exclusivity.together(() -> 0);
            waiting.countDown();
            return await(gone);
        }));
        assertThat(waiting.await(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
        Future<Long> hidden = lanes.submit(() -> exclusivity.secretly(gone::getCount));

        assertThat(hidden).isNotDone();
        gone.countDown();

        assertThat(open.get(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(hidden.get(LONGEST_MINUTES, TimeUnit.MINUTES)).isZero();
    }

    private void everyLane(Supplier<?> life) throws Exception {
        List<Future<?>> lives = new ArrayList<>();
        for (int i = 0; i < LANES; i++) {
            lives.add(lanes.submit(life::get));
        }
        for (Future<?> one : lives) {
            one.get(LONGEST_MINUTES, TimeUnit.MINUTES);
        }
    }

    private static int await(CyclicBarrier barrier) {
        try {
            return barrier.await(LONGEST_MINUTES, TimeUnit.MINUTES);
        } catch (Exception e) {
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
