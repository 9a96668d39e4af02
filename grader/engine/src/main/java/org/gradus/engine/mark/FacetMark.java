package org.gradus.engine.mark;

import java.math.BigDecimal;
import org.gradus.engine.protocol.Facet;

/**
 * The mark of one facet.
 *
 * @param points what it earned, exact
 * @param maxPoints what it is worth
 * @param verdict why
 * @param reason the first piece of evidence against it; empty where there is none
 */
public record FacetMark(
        String part, Facet facet, BigDecimal points, BigDecimal maxPoints, Verdict verdict, String reason) {

    /** The same for those who are not told why. */
    public FacetMark withoutReason() {
        return new FacetMark(part, facet, points, maxPoints, verdict, "");
    }

    /** What was decided about a facet. */
    public enum Verdict {
        /** Every check under it passed. */
        EARNED("earned"),
        /** Forward is wrong and the gradient is right for that forward: a share is paid. */
        FOLLOWED("follow-through"),
        /** Some check under it did not pass. */
        LOST("lost"),
        /** It is paid only where the forward (or the value), or what its checks look at, is right, and that is not. */
        WITHHELD("withheld");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /** The word for it in reports. */
        public String word() {
            return word;
        }
    }
}
