package org.gradus.engine.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WholePointsProperties {

    @Example
    void aShareIsRoundedHalfUpOfWhatThereIsToEarnRoundedUp() {
        assertThat(whole("82.5", "100")).isEqualTo("83 of 100");
        assertThat(whole("82.4", "100")).isEqualTo("82 of 100");
        assertThat(whole("3.25", "6.5")).isEqualTo("4 of 7");
        assertThat(whole("100", "100")).isEqualTo("100 of 100");
    }

    @Example
    void almostEverythingIsNotEverythingAndAlmostNothingNotNothing() {
        assertThat(whole("99.9", "100")).isEqualTo("99 of 100");
        assertThat(whole("0.1", "100")).isEqualTo("1 of 100");
        assertThat(whole("0.5", "1")).isEqualTo("0 of 1");
    }

    @Example
    void whatPeopleAddOrTakeStaysInBounds() {
        assertThat(whole("105", "100")).isEqualTo("100 of 100");
        assertThat(whole("-3", "100")).isEqualTo("0 of 100");
        assertThat(whole("0", "0")).isEqualTo("0 of 0");
    }

    @Property(seed = "61", tries = 1000)
    void onlyEverythingIsFullOnlyNothingIsNothingAndMoreIsNeverLess(
            @ForAll @IntRange(min = 101, max = 30_000) int hundredthsOfMax,
            @ForAll @IntRange(max = 30_000) int one,
            @ForAll @IntRange(max = 30_000) int other) {
        BigDecimal max = BigDecimal.valueOf(hundredthsOfMax, 2);
        BigDecimal less = BigDecimal.valueOf(Math.min(one, other), 2);
        BigDecimal more = BigDecimal.valueOf(Math.max(one, other), 2);

        int whole = WholePoints.of(less, max);

        assertThat(whole == 0).isEqualTo(less.signum() == 0);
        assertThat(whole == WholePoints.max(max)).isEqualTo(less.compareTo(max) >= 0);
        assertThat(whole).isLessThanOrEqualTo(WholePoints.of(more, max));
    }

    private static String whole(String points, String max) {
        return WholePoints.of(new BigDecimal(points), new BigDecimal(max)) + " of "
                + WholePoints.max(new BigDecimal(max));
    }
}
