package org.gradus.engine.mark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.decision.Adjustment;
import org.gradus.engine.decision.Decisions;
import org.gradus.engine.decision.LatePolicy;
import org.gradus.engine.decision.Lateness;
import org.gradus.engine.mark.Correction.Kind;

/**
 * What comes on top of what the facets earned: first all adjustments, of which no more is taken than there is, then lateness. Where a
 * person decided on the total, that is the total: lateness does not change it.
 */
final class Corrections {

    private final Decisions decisions;
    private final BigDecimal maxPoints;

    Corrections(Decisions decisions, BigDecimal maxPoints) {
        this.decisions = decisions;
        this.maxPoints = maxPoints;
    }

    /** The lines for a submission whose facets earned so much. */
    List<Correction> of(String submission, BigDecimal earned) {
        List<Adjustment> adjustments = decisions.adjustments(submission);
        List<Correction> lines = new ArrayList<>();
        adjustments.forEach(adjustment -> lines.add(line(adjustment, earned)));
        if (adjustments.stream().anyMatch(Adjustment::isTotal)) {
            return lines;
        }
        BigDecimal points = lines.stream().map(Correction::points).reduce(earned, BigDecimal::add);
        if (points.signum() < 0) {
            lines.add(new Correction(
                    Kind.NOT_BELOW_ZERO, "", "", points.negate(), "more was taken than there was; points end at 0"));
        }
        BigDecimal left = points.max(BigDecimal.ZERO);
        decisions
                .policy()
                .ifPresent(policy ->
                        decisions.lateness(submission).ifPresent(lateness -> addLate(lines, policy, lateness, left)));
        return lines;
    }

    private static Correction line(Adjustment adjustment, BigDecimal earned) {
        String reason = adjustment.reason() + " (" + adjustment.by() + ")";
        return adjustment.isTotal()
                ? new Correction(
                        Kind.TOTAL,
                        "",
                        "",
                        adjustment.points().subtract(earned),
                        adjustment.points().toPlainString() + " points in all: " + reason)
                : new Correction(Kind.ADJUSTMENT, adjustment.part(), adjustment.facet(), adjustment.points(), reason);
    }

    private void addLate(List<Correction> lines, LatePolicy policy, Lateness lateness, BigDecimal left) {
        BigDecimal percent = policy.percent(lateness);
        BigDecimal cost = maxPoints.multiply(percent).movePointLeft(2);
        BigDecimal taken = cost.min(left);
        if (taken.signum() > 0) {
            String days = policy.days(lateness).toPlainString();
            lines.add(new Correction(
                    Kind.LATE,
                    "",
                    "",
                    taken.negate().stripTrailingZeros(),
                    days + (days.equals("1") ? " day" : " days") + " late: "
                            + percent.stripTrailingZeros().toPlainString()
                            + " % of " + maxPoints.toPlainString() + " points"
                            + (cost.compareTo(left) > 0 ? ", of what there was" : "")));
        }
    }
}
