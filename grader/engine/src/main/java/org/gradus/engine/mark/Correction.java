package org.gradus.engine.mark;

import java.math.BigDecimal;

/**
 * A line of its own among the marks: what people decided, and what lateness costs. It never changes what a facet earned.
 *
 * @param part what it is about; empty for the submission as a whole
 * @param facet of that part; empty for all of it
 * @param points that it adds, or takes where they are negative; exact
 * @param reason why, and by whom
 */
public record Correction(Kind kind, String part, String facet, BigDecimal points, String reason) {

    /** What is said of it: {@code -2  Dense dX, adjustment: copied, by kim}. */
    public String sentence() {
        String place = (part + " " + facet).strip();
        return (points.signum() < 0 ? "" : "+") + points.toPlainString() + "  " + (place.isEmpty() ? "" : place + ", ")
                + kind.word() + ": " + reason;
    }

    /** Where a correction comes from. */
    public enum Kind {
        /** A person gave or took points. */
        ADJUSTMENT("adjustment"),
        /** A person decided on all points at once. */
        TOTAL("total"),
        /** More was taken than there was. */
        NOT_BELOW_ZERO("not below 0"),
        /** It was handed in late. */
        LATE("late");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Whether its reason is in the words of a person. */
        public boolean isOfAPerson() {
            return this == ADJUSTMENT || this == TOTAL;
        }

        /** The word for it in reports. */
        public String word() {
            return word;
        }
    }
}
