package org.gradus.engine.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.gradus.engine.sandbox.process.IdleTime.Moment;
import org.gradus.engine.sandbox.process.ThreadTimes.Times;
import org.junit.jupiter.api.Test;

class IdleTimeTest {

    private static final int EVERY_MILLIS = 50;
    private static final Optional<ThreadTimes> UNTOLD = Optional.empty();

    private final IdleTime idle = new IdleTime(new Moment(0, Duration.ZERO, UNTOLD));

    private int clock;
    private Duration cpu = Duration.ZERO;

    @Test
    void whatSleepsIsIdleFromTheFirstLookOn() {
        look(0, asleep(0, 0));
        look(0, asleep(0, 0));
        look(0, asleep(0, 0));

        assertIdle(2 * EVERY_MILLIS);
    }

    @Test
    void whatWantsAProcessorIsNotIdleHoweverLongItWaitsForIt() {
        for (int i = 0; i < 1000; i++) {
            look(0, wanting(0, 0));
        }

        assertIdle(0);
    }

    @Test
    void whatRanAndWaitedBetweenTwoLooksIsNotIdle() {
        look(0, asleep(0, 0));
        look(0, asleep(10, 25));

        assertIdle(EVERY_MILLIS - 10 - 25);
    }

    @Test
    void aWaitThatIsToldWhenItIsOverLeavesNothingOfItsLastInterval() {
        look(0, asleep(0, 0));
        look(0, wanting(0, 0));
        look(0, asleep(1, 90));

        assertIdle(0);
    }

    @Test
    void threadsThatWaitForEachOtherHideNothing() {
        look(0, threads(false, Map.of("1", Times.NONE, "2", Times.NONE, "3", Times.NONE)));
        look(0, threads(false, Map.of("1", times(2, 4), "2", times(2, 4), "3", times(2, 4))));

        assertIdle(EVERY_MILLIS - 6 - 4);
    }

    @Test
    void aThreadThatWasBornAndDiedBetweenTwoLooksCountsByTheTimeOfItsProcess() {
        look(0, asleep(0, 0));
        look(30, asleep(0, 0));

        assertIdle(EVERY_MILLIS - 30);
    }

    @Test
    void aThreadThatWasBornMeanwhileCountsFromItsBeginning() {
        look(0, threads(false, Map.of("1", Times.NONE)));
        look(0, threads(false, Map.of("1", Times.NONE, "2", times(20, 10))));

        assertIdle(EVERY_MILLIS - 20 - 10);
    }

    @Test
    void aJudgeThatWasKeptFromLookingCountsNoMoreThanALook() {
        look(0, asleep(0, 0));
        clock += 60_000;
        look(0, asleep(0, 0));

        assertIdle(100);
    }

    @Test
    void whereNothingIsToldATenthOfWhatIsNoCpuTimeCounts() {
        look(0, UNTOLD);
        look(20, UNTOLD);

        assertIdle((EVERY_MILLIS + EVERY_MILLIS - 20) / 10);
    }

    @Test
    void whatIsToldAgainAfterASilenceIsOnlyWhereTheNextLookStartsFrom() {
        look(0, asleep(0, 0));
        look(0, UNTOLD);
        look(0, asleep(0, 0));

        assertIdle(EVERY_MILLIS / 10);
    }

    private void look(int cpuSinceTheLast, Optional<ThreadTimes> threads) {
        clock += EVERY_MILLIS;
        cpu = cpu.plusMillis(cpuSinceTheLast);
        idle.look(new Moment(Duration.ofMillis(clock).toNanos(), cpu, threads));
    }

    private void assertIdle(int millis) {
        assertThat(idle.soFar()).isEqualTo(Duration.ofMillis(millis));
    }

    private static Optional<ThreadTimes> asleep(int ran, int waited) {
        return threads(false, Map.of("1", times(ran, waited)));
    }

    private static Optional<ThreadTimes> wanting(int ran, int waited) {
        return threads(true, Map.of("1", times(ran, waited)));
    }

    private static Optional<ThreadTimes> threads(boolean isWanting, Map<String, Times> times) {
        return Optional.of(new ThreadTimes(isWanting, times));
    }

    private static Times times(int ran, int waited) {
        return new Times(
                Duration.ofMillis(ran).toNanos(), Duration.ofMillis(waited).toNanos());
    }
}
