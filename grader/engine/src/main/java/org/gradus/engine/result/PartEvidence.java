package org.gradus.engine.result;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.Outcome.Imprecise;

/**
 * What counts for the facets of one part: which checks are evidence, what they come to, and what one facet needs of another. Marks,
 * misconceptions, smallest examples and feedback all go by it.
 *
 * @param results of the checks of the part
 */
public record PartEvidence(Part part, List<CheckResult> results) {

    public PartEvidence {
        results = List.copyOf(results);
    }

    /** Of a part, among the results of all parts. */
    public static PartEvidence of(Part part, List<CheckResult> ofAllParts) {
        return new PartEvidence(
                part,
                ofAllParts.stream()
                        .filter(result -> result.check().part().equals(part.className()))
                        .toList());
    }

    /** The checks that are evidence for a facet; where blocks of its rows have facets of their own, theirs. */
    public List<CheckResult> under(Facet facet) {
        return results.stream()
                .filter(result -> result.check().facet().filter(facet::covers).isPresent())
                .filter(result -> !isFollowThrough(result.check()))
                .toList();
    }

    /** The checks that say whether a gradient is right for the student's own main quantity, where that is not their evidence. */
    public List<CheckResult> followThrough(Facet facet) {
        return results.stream()
                .filter(result -> result.check().facet().equals(Optional.of(facet)))
                .filter(result -> isFollowThrough(result.check()))
                .toList();
    }

    /** With a reference, finite differences of the student's own main quantity decide about the follow-through alone. */
    public boolean isFollowThrough(CheckId check) {
        return part.reference().isPresent() && check.family() == Family.DIFFERENCES;
    }

    /** The evidence without what could not be asked: where forward failed there was nothing to go back from. */
    public static List<CheckResult> answered(List<CheckResult> evidence) {
        return evidence.stream()
                .filter(result -> !(result.outcome() instanceof Outcome.NoForward))
                .toList();
    }

    /** The first piece of evidence that speaks against. */
    public static Optional<CheckResult> against(List<CheckResult> evidence) {
        return evidence.stream().filter(result -> !result.outcome().isRight()).findFirst();
    }

    /** Whether something speaks for a facet, and nothing against it. */
    public boolean isEarned(Facet facet) {
        List<CheckResult> evidence = answered(under(facet));
        return !evidence.isEmpty() && against(evidence).isEmpty();
    }

    /** Whether a facet is paid only where the main one is earned: stability and conduct are. */
    public static boolean needsTheMainFacet(Facet facet) {
        return facet.equals(Facet.STABILITY) || facet.equals(Facet.CONDUCT);
    }

    /** Whether a check counts under its facet: what looks at a quantity that is wrong by itself is paid for there. */
    public boolean counts(CheckId check) {
        return counts(check, this::isEarned);
    }

    private static boolean counts(CheckId check, Predicate<Facet> isEarned) {
        return check.quantity()
                .filter(quantity -> !check.facet().equals(Optional.of(quantity)))
                .map(isEarned::test)
                .orElse(true);
    }

    /** The evidence for a facet that counts. */
    public List<CheckResult> counting(Facet facet) {
        // Many checks look at few quantities.
        Map<Facet, Boolean> earned = new HashMap<>();
        return under(facet).stream()
                .filter(result -> counts(result.check(), quantity -> earned.computeIfAbsent(quantity, this::isEarned)))
                .toList();
    }

    /** The first check whose numbers only lack digits; what is wrong by itself already is not counted once more. */
    public Optional<CheckResult> imprecise() {
        return results.stream()
                .filter(result -> result.outcome() instanceof Imprecise)
                .filter(result -> result.check()
                        .quantity()
                        .map(quantity -> against(under(quantity)).isEmpty())
                        .orElse(true))
                .findFirst();
    }
}
