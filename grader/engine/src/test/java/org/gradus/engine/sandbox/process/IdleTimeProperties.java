package org.gradus.engine.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gradus.engine.sandbox.process.IdleTime.Moment;
import org.gradus.engine.sandbox.process.ThreadTimes.Times;

/** A program of one thread on a machine of any load, looked at now and then: milliseconds in which it sleeps, runs or waits to run. */
class IdleTimeProperties {

    private enum State {
        SLEEPS,
        WAITS,
        RUNS
    }

    @Property(seed = "1", tries = 500)
    void neverMoreIsIdleThanWasSlept(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 300) Integer> phases,
            @ForAll @Size(min = 2, max = 60) List<@IntRange(min = 1, max = 400) Integer> gaps) {
        List<State> life = life(phases);

        assertThat(idle(life, gaps)).isLessThanOrEqualTo(count(life, life.size(), State.SLEEPS));
    }

    @Property(seed = "2", tries = 200)
    void whatNeverSleepsIsNeverIdle(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 300) Integer> phases,
            @ForAll @Size(min = 2, max = 60) List<@IntRange(min = 1, max = 400) Integer> gaps) {
        List<State> life = new ArrayList<>(life(phases));
        life.replaceAll(state -> state == State.SLEEPS ? State.WAITS : state);

        assertThat(idle(life, gaps)).isZero();
    }

    @Property(seed = "2", tries = 200)
    void whatSleepsAllTheTimeIsIdleFromTheFirstLookOn(
            @ForAll @Size(min = 2, max = 60) List<@IntRange(min = 1, max = 100) Integer> gaps) {
        int all = gaps.stream().mapToInt(Integer::intValue).sum();

        assertThat(idle(life(List.of(all + 1)), gaps)).isEqualTo(all - gaps.get(0));
    }

    /** Sleeps, waits, runs, waits, runs, and sleeps again. */
    private static List<State> life(List<Integer> phases) {
        State[] order = {State.SLEEPS, State.WAITS, State.RUNS, State.WAITS, State.RUNS};
        List<State> life = new ArrayList<>();
        for (int i = 0; i < phases.size(); i++) {
            for (int milli = 0; milli < phases.get(i); milli++) {
                life.add(order[i % order.length]);
            }
        }
        return life;
    }

    private static long idle(List<State> life, List<Integer> gaps) {
        IdleTime idle = new IdleTime(new Moment(0, Duration.ZERO, Optional.empty()));
        int now = 0;
        for (int gap : gaps) {
            now += gap;
            if (now < life.size()) {
                idle.look(moment(life, now));
            }
        }
        return idle.soFar().toMillis();
    }

    private static Moment moment(List<State> life, int now) {
        boolean isWanting = life.get(now) != State.SLEEPS;
        Times times = new Times(nanos(count(life, now, State.RUNS)), nanos(waited(life, now)));
        // The time of the process has a clock of 10 milliseconds.
        Duration cpu = Duration.ofMillis(count(life, now, State.RUNS) / 10 * 10);
        return new Moment(nanos(now), cpu, Optional.of(new ThreadTimes(isWanting, Map.of("1", times))));
    }

    /** Linux tells of a wait when it is over. */
    private static long waited(List<State> life, int now) {
        int known = now;
        while (known > 0 && life.get(now) == State.WAITS && life.get(known - 1) == State.WAITS) {
            known--;
        }
        return count(life, known, State.WAITS);
    }

    private static long count(List<State> life, int until, State which) {
        return life.subList(0, until).stream().filter(which::equals).count();
    }

    private static long nanos(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
