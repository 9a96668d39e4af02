package org.gradus.engine.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gradus.engine.decision.Adjustment;
import org.gradus.engine.decision.Decisions;
import org.gradus.engine.decision.LatePolicy;
import org.gradus.engine.decision.Lateness;

class CorrectionsProperties {

    private static final BigDecimal MAX = BigDecimal.valueOf(100);

    @Property(seed = "21", tries = 500)
    void pointsAreNeverBelowZeroAndTheLinesAddUpToThem(
            @ForAll("earned") BigDecimal earned,
            @ForAll("adjustments") List<BigDecimal> adjustments,
            @ForAll("percents") BigDecimal perDay,
            @ForAll("percents") BigDecimal cap,
            @ForAll("seconds") BigDecimal seconds) {
        Decisions decisions = decisions(adjustments, new LatePolicy(BigDecimal.ZERO, perDay, cap), seconds);

        List<Correction> lines = new Corrections(decisions, MAX).of("ada", earned);

        BigDecimal points = lines.stream().map(Correction::points).reduce(earned, BigDecimal::add);
        assertThat(points).isNotNegative();
        BigDecimal asked = adjustments.stream().reduce(earned, BigDecimal::add).max(BigDecimal.ZERO);
        assertThat(points).isLessThanOrEqualTo(asked);
        assertThat(asked.subtract(points)).isLessThanOrEqualTo(cap);
    }

    @Property(seed = "22", tries = 500)
    void beingLaterNeverCostsLess(
            @ForAll("percents") BigDecimal perDay,
            @ForAll("percents") BigDecimal cap,
            @ForAll("seconds") BigDecimal one,
            @ForAll("seconds") BigDecimal other) {
        LatePolicy policy = new LatePolicy(BigDecimal.valueOf(600), perDay, cap);

        BigDecimal sooner = policy.percent(new Lateness(one.min(other)));
        BigDecimal later = policy.percent(new Lateness(one.max(other)));

        assertThat(later).isGreaterThanOrEqualTo(sooner);
        assertThat(sooner).isNotNegative();
    }

    private static Decisions decisions(List<BigDecimal> adjustments, LatePolicy policy, BigDecimal seconds) {
        List<Adjustment> all = adjustments.stream()
                .map(points -> new Adjustment("", "", points, "r", "b"))
                .toList();
        return new Decisions(Map.of("ada", all), Optional.of(policy), Map.of("ada", new Lateness(seconds)), List.of());
    }

    @Provide
    Arbitrary<BigDecimal> earned() {
        return Arbitraries.bigDecimals().between(BigDecimal.ZERO, MAX).ofScale(3);
    }

    @Provide
    Arbitrary<List<BigDecimal>> adjustments() {
        return Arbitraries.bigDecimals()
                .between(MAX.negate(), MAX)
                .ofScale(2)
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<BigDecimal> percents() {
        return Arbitraries.bigDecimals().between(BigDecimal.ZERO, MAX).ofScale(1);
    }

    @Provide
    Arbitrary<BigDecimal> seconds() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-1000), BigDecimal.valueOf(2_000_000))
                .ofScale(3);
    }
}
