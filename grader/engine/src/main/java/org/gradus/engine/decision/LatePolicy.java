package org.gradus.engine.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What lateness costs: a share of what the assignment is worth for every day that was begun after the grace, up to a cap.
 *
 * @param graceSeconds after the deadline that cost nothing; days are counted from their end
 * @param percentPerDay of the maximum
 * @param capPercent of the maximum, the most that is taken
 */
public record LatePolicy(BigDecimal graceSeconds, BigDecimal percentPerDay, BigDecimal capPercent) {

    /** How many days count: every one that was begun. */
    public BigDecimal days(Lateness lateness) {
        BigDecimal beyond = lateness.seconds().subtract(graceSeconds).max(BigDecimal.ZERO);
        return beyond.divide(Lateness.SECONDS_OF_A_DAY, 0, RoundingMode.CEILING);
    }

    /** How many percent of the maximum are taken. */
    public BigDecimal percent(Lateness lateness) {
        return days(lateness).multiply(percentPerDay).min(capPercent);
    }
}
