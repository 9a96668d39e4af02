package org.gradus.engine.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AheadTest {

    @Test
    void itIsMadeWhileSomethingElseIsDone() {
        CountDownLatch somethingElse = new CountDownLatch(1);
        Ahead<String> ahead = Ahead.begun("test", () -> {
            await(somethingElse);
            return "made on " + Thread.currentThread().getName();
        });

        somethingElse.countDown();
        assertThat(ahead.get()).isEqualTo("made on test");
    }

    @Test
    void whatTheMakingThrewIsThrownWhereverItIsNeeded() {
        Ahead<String> ahead = Ahead.begun("test", () -> {
            throw new IllegalArgumentException("no");
        });

        assertThatThrownBy(ahead::get).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(ahead::get).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ahead.made(() -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void whatWasMadeIsFinishedAndWhatWasNotIsNot() {
        List<String> finished = new ArrayList<>();
        Ahead.made(() -> "made").finish(finished::add);
        Ahead.<String>begun("test", () -> {
                    throw new IllegalArgumentException("no");
                })
                .finish(finished::add);

        assertThat(finished).containsExactly("made");
    }

    @Test
    void anInterruptionIsKeptUntilItIsThere() {
        CountDownLatch noticed = new CountDownLatch(1);
        Ahead<String> ahead = Ahead.begun("test", () -> {
            await(noticed);
            return "made";
        });
        Thread.currentThread().interrupt();
        noticed.countDown();

        assertThat(ahead.get()).isEqualTo("made");
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
