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
import org.gradus.engine.result.Family;
import org.gradus.engine.result.Imprecision;
import org.gradus.engine.result.Outcome;

/**
 * What one facet of one part is worth, and when it is earned.
 *
 * @param followThrough the share for a gradient that is right for a wrong forward, or where a forward answers that fails elsewhere
 * @param precision that the assignment asks for
 */
record FacetRule(Part part, Facet facet, BigDecimal worth, BigDecimal followThrough, Precision precision) {

    /** Decides on the facet, given the results of all checks of the part; nothing where it is worth nothing and nothing was checked. */
    Optional<FacetMark> mark(List<CheckResult> ofPart) {
        List<CheckResult> evidence = under(facet, ofPart);
        if (evidence.isEmpty() && worth.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(dependsOnOthers() ? afterOthers(evidence, ofPart) : mark(evidence, ofPart));
    }

    private FacetMark afterOthers(List<CheckResult> evidence, List<CheckResult> ofPart) {
        if (!isEarned(part.main(), ofPart)) {
            return withheld(part.main());
        }
        List<CheckResult> counting =
                evidence.stream().filter(result -> counts(result, ofPart)).toList();
        Stream<CheckResult> notCounting = counting.isEmpty() ? evidence.stream() : Stream.of();
        return notCounting
                .flatMap(result -> result.check().quantity().stream())
                .findFirst()
                .map(this::withheld)
                .orElseGet(() -> mark(counting, ofPart));
    }

    private FacetMark withheld(Facet needed) {
        return noPoints(Verdict.WITHHELD, "paid only when " + needed + " is right");
    }

    private FacetMark mark(List<CheckResult> evidence, List<CheckResult> ofPart) {
        if (evidence.isEmpty()) {
            return noPoints(Verdict.LOST, "there was nothing to check");
        }
        List<CheckResult> answered = answered(evidence);
        Optional<CheckResult> against = against(answered.isEmpty() ? evidence : answered)
                .or(() -> paysForPrecision() ? Imprecision.in(ofPart) : Optional.empty());
        if (against.isPresent()) {
            return lost(against.get().outcome().message(), ofPart);
        }
        return answered.size() < evidence.size() || isBehindAForwardThatFails(ofPart)
                ? followed("forward does not answer everywhere; it is right where it does")
                : new FacetMark(part.className(), facet, worth, worth, Verdict.EARNED, "");
    }

    /** A gradient, where forward throws, hangs or dies for some inputs. */
    private boolean isBehindAForwardThatFails(List<CheckResult> ofPart) {
        boolean isGradient = facet.equals(Facet.DX) || facet.kind() == Facet.Kind.PARAMETER_GRADIENT;
        return isGradient
                && under(part.main(), ofPart).stream()
                        .map(CheckResult::outcome)
                        .anyMatch(outcome -> outcome instanceof Outcome.Threw
                                || outcome instanceof Outcome.TimedOut
                                || outcome instanceof Outcome.OutOfMemory
                                || outcome instanceof Outcome.Crashed);
    }

    private FacetMark lost(String reason, List<CheckResult> ofPart) {
        return isFollowedThrough(ofPart) ? followed(reason) : noPoints(Verdict.LOST, reason);
    }

    private FacetMark followed(String reason) {
        return new FacetMark(part.className(), facet, worth.multiply(followThrough), worth, Verdict.FOLLOWED, reason);
    }

    /** Right for the student's own forward, which is wrong and paid for as such. */
    private boolean isFollowedThrough(List<CheckResult> ofPart) {
        List<CheckResult> differences = ofPart.stream()
                .filter(result -> result.check().facet().equals(Optional.of(facet)))
                .filter(result -> result.check().family() == Family.DIFFERENCES)
                .toList();
        return part.reference().isPresent()
                && !isEarned(part.main(), ofPart)
                && !answered(differences).isEmpty()
                && against(answered(differences)).isEmpty();
    }

    private boolean dependsOnOthers() {
        return facet.equals(Facet.STABILITY) || facet.equals(Facet.CONDUCT);
    }

    private boolean counts(CheckResult result, List<CheckResult> ofPart) {
        return result.check().quantity().map(own -> isEarned(own, ofPart)).orElse(true);
    }

    private boolean isEarned(Facet facet, List<CheckResult> ofPart) {
        List<CheckResult> evidence = answered(under(facet, ofPart));
        return !evidence.isEmpty() && against(evidence).isEmpty();
    }

    /** With a reference, finite differences of the student's own forward decide about the follow-through alone. */
    private List<CheckResult> under(Facet facet, List<CheckResult> ofPart) {
        return ofPart.stream()
                .filter(result -> result.check().facet().equals(Optional.of(facet)))
                .filter(result -> part.reference().isEmpty() || result.check().family() != Family.DIFFERENCES)
                .toList();
    }

    /** Where forward failed there was nothing to go back from. */
    private static List<CheckResult> answered(List<CheckResult> evidence) {
        return evidence.stream()
                .filter(result -> !(result.outcome() instanceof Outcome.NoForward))
                .toList();
    }

    private static Optional<CheckResult> against(List<CheckResult> evidence) {
        return evidence.stream().filter(result -> !result.outcome().isRight()).findFirst();
    }

    private boolean paysForPrecision() {
        return precision == Precision.DOUBLE && facet.equals(part.paysForPrecision());
    }

    private FacetMark noPoints(Verdict verdict, String reason) {
        return new FacetMark(part.className(), facet, BigDecimal.ZERO, worth, verdict, reason);
    }
}
