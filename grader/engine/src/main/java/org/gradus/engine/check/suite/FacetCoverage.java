package org.gradus.engine.check.suite;

import java.math.BigDecimal;
import java.util.List;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.CheckId;

/**
 * What looks at one facet.
 *
 * @param owner the part, or the network
 * @param points what the facet is worth
 * @param evidence the checks that it is earned or lost by, but for hidden cases
 * @param followThrough the checks that say whether it is right for a main quantity that is wrong
 * @param hidden values of hidden cases, each of which is evidence too
 */
public record FacetCoverage(
        String owner,
        Facet facet,
        BigDecimal points,
        List<CheckId> evidence,
        List<CheckId> followThrough,
        List<CheckId> hidden) {

    public FacetCoverage {
        evidence = List.copyOf(evidence);
        followThrough = List.copyOf(followThrough);
        hidden = List.copyOf(hidden);
    }

    /** Whether marks hang on it that nobody could lose or earn. */
    boolean isWorthMarksForNothing() {
        return points.signum() > 0 && evidence.isEmpty() && followThrough.isEmpty() && hidden.isEmpty();
    }
}
