package org.gradus.engine.decision;

import java.math.BigDecimal;

/**
 * Points that a person gives or takes.
 *
 * @param part what it is about; empty for the submission as a whole
 * @param facet of that part; empty for all of it
 * @param points to be added, which may be negative; where it is a total, what the submission has in all
 * @param reason that the student may read
 * @param by whose decision it is
 */
public record Adjustment(String part, String facet, BigDecimal points, String reason, String by) {

    /** What stands in the place of a part where a person decides on all points at once. */
    public static final String TOTAL = "total";

    /** Whether it is the same decision once more, however its number is written: 5, +5 or 5.0. */
    boolean isSameAs(Adjustment other) {
        return points.compareTo(other.points) == 0
                && part.equals(other.part)
                && facet.equals(other.facet)
                && reason.equals(other.reason)
                && by.equals(other.by);
    }

    /** Whether it says what a submission has in all, whatever was found out about it. */
    public boolean isTotal() {
        return part.equals(TOTAL);
    }
}
