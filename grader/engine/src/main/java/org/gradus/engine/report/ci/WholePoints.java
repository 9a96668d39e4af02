package org.gradus.engine.report.ci;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Points for a format that knows whole ones alone. What there is to earn is rounded up, what was earned keeps its share of that,
 * rounded half up; but less than everything never becomes everything, and something becomes nothing only where there is one point.
 */
final class WholePoints {

    private WholePoints() {}

    /** What there is to earn. */
    static int max(BigDecimal max) {
        return max.setScale(0, RoundingMode.CEILING).intValueExact();
    }

    /** What was earned, between nothing and {@link #max}, whatever people added or lateness took. */
    static int of(BigDecimal points, BigDecimal max) {
        int whole = max(max);
        if (points.signum() <= 0 || whole == 0) {
            return 0;
        }
        if (points.compareTo(max) >= 0) {
            return whole;
        }
        int share = points.multiply(BigDecimal.valueOf(whole))
                .divide(max, 0, RoundingMode.HALF_UP)
                .intValueExact();
        return Math.min(Math.max(share, 1), whole - 1);
    }
}
