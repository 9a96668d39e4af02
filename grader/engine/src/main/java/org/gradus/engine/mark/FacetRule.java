package org.gradus.engine.mark;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.Precision;
import org.gradus.engine.mark.FacetMark.Verdict;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.PartEvidence;

/**
 * What one facet of one part is worth, and when it is earned.
 *
 * @param followThrough the share for a gradient that is right for a wrong forward, or where a forward answers that fails elsewhere
 * @param precision that the assignment asks for
 */
record FacetRule(Part part, Facet facet, BigDecimal worth, BigDecimal followThrough, Precision precision) {

    /** Decides on the facet; nothing where it is worth nothing and nothing was checked. */
    Optional<FacetMark> mark(PartEvidence evidence) {
        List<CheckResult> own = evidence.under(facet);
        if (own.isEmpty() && worth.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(PartEvidence.needsTheMainFacet(facet) ? afterOthers(own, evidence) : mark(own, evidence));
    }

    private FacetMark afterOthers(List<CheckResult> own, PartEvidence evidence) {
        if (!evidence.isEarned(part.main())) {
            return withheld(part.main());
        }
        List<CheckResult> counting = evidence.counting(facet);
        Stream<CheckResult> notCounting = counting.isEmpty() ? own.stream() : Stream.of();
        return notCounting
                .flatMap(result -> result.check().quantity().stream())
                .findFirst()
                .map(this::withheld)
                .orElseGet(() -> mark(counting, evidence));
    }

    private FacetMark withheld(Facet needed) {
        return noPoints(Verdict.WITHHELD, "awarded only if " + needed + " is right");
    }

    private FacetMark mark(List<CheckResult> counting, PartEvidence evidence) {
        if (counting.isEmpty()) {
            return noPoints(Verdict.LOST, "there was nothing to check");
        }
        List<CheckResult> answered = PartEvidence.answered(counting);
        Optional<CheckResult> against = PartEvidence.against(answered.isEmpty() ? counting : answered)
                .or(() -> paysForPrecision() ? evidence.imprecise() : Optional.empty());
        if (against.isPresent()) {
            return lost(against.get().outcome().message(), evidence);
        }
        return answered.size() < counting.size() || isBehindAForwardThatFails(evidence)
                ? followed("forward does not return a result for every input; the gradient is right where it does")
                : new FacetMark(part.className(), facet, worth, worth, Verdict.EARNED, "");
    }

    /** A gradient, where forward throws, hangs or dies for some inputs. */
    private boolean isBehindAForwardThatFails(PartEvidence evidence) {
        boolean isGradient = Facet.DX.covers(facet) || facet.kind() == Facet.Kind.PARAMETER_GRADIENT;
        return isGradient
                && evidence.under(part.main()).stream()
                        .map(CheckResult::outcome)
                        .anyMatch(Outcome::isWithoutReturn);
    }

    private FacetMark lost(String reason, PartEvidence evidence) {
        return isFollowedThrough(evidence) ? followed(reason) : noPoints(Verdict.LOST, reason);
    }

    private FacetMark followed(String reason) {
        return new FacetMark(part.className(), facet, worth.multiply(followThrough), worth, Verdict.FOLLOWED, reason);
    }

    /** Right for the student's own forward, which is wrong and paid for as such. */
    private boolean isFollowedThrough(PartEvidence evidence) {
        List<CheckResult> answered = PartEvidence.answered(evidence.followThrough(facet));
        return !evidence.isEarned(part.main())
                && !answered.isEmpty()
                && PartEvidence.against(answered).isEmpty();
    }

    private boolean paysForPrecision() {
        return precision == Precision.DOUBLE && part.paysForPrecision().covers(facet);
    }

    private FacetMark noPoints(Verdict verdict, String reason) {
        return new FacetMark(part.className(), facet, BigDecimal.ZERO, worth, verdict, reason);
    }
}
