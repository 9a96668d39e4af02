package org.gradus.engine.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final Usage ALLOWED = usage(100, 8 << 20, 60, 40);

    private final Budget budget = new Budget(ALLOWED);

    @Test
    void whatIsAllowedMayBeUsedToTheLast() {
        budget.spend(ALLOWED);

        assertThat(budget.usedUp()).isEmpty();
    }

    @Test
    void eachOfTheFourEndsIt() {
        assertThat(after(usage(101, 0, 0, 0))).isEqualTo("100 steps");
        assertThat(after(usage(0, (8 << 20) + 1, 0, 0))).isEqualTo("8 MB of answers");
        assertThat(after(usage(0, 0, 61, 0))).isEqualTo("60 s of CPU time");
        assertThat(after(usage(0, 0, 0, 41))).isEqualTo("40 s of time asleep or blocked");
    }

    @Test
    void whatIsTheSameOnEveryMachineIsNamedFirst() {
        assertThat(after(usage(101, 1 << 30, 61, 41))).isEqualTo("100 steps");
        assertThat(after(usage(0, 1 << 30, 61, 41))).isEqualTo("8 MB of answers");
    }

    @Test
    void scriptsAddUp() {
        budget.spend(usage(60, 0, 0, 0));
        assertThat(budget.usedUp()).isEmpty();
        budget.spend(usage(60, 0, 0, 0));

        assertThat(budget.usedUp()).contains("100 steps");
    }

    @Test
    void explanationsHaveAQuarterAndLeaveTheRest() {
        Budget explanations = budget.ofExplanations();
        explanations.spend(usage(26, 0, 0, 0));

        assertThat(explanations.usedUp()).contains("25 steps");
        assertThat(budget.usedUp()).isEmpty();
        assertThat(budget.used().steps()).isEqualTo(26);
    }

    @Test
    void whereTheWholeIsUsedUpNothingIsExplained() {
        Budget explanations = budget.ofExplanations();
        budget.spend(usage(101, 0, 0, 0));

        assertThat(explanations.usedUp()).contains("100 steps");
    }

    private static String after(Usage usage) {
        Budget budget = new Budget(ALLOWED);
        budget.spend(usage);
        return budget.usedUp().orElse("");
    }

    private static Usage usage(int steps, int bytes, int cpuSeconds, int idleSeconds) {
        return new Usage(steps, bytes, Duration.ofSeconds(cpuSeconds), Duration.ofSeconds(idleSeconds));
    }
}
