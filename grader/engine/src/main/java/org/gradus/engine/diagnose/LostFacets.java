package org.gradus.engine.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.PartEvidence;

/**
 * What a candidate has not earned, as far as there is something to explain.
 *
 * @param quantities that some check found wrong
 * @param stability the checks at extreme inputs that found something wrong and count
 * @param conduct the checks of conduct that found something wrong and count
 * @param unclear those of them to which the candidate's code threw instead of giving numbers
 */
record LostFacets(List<Facet> quantities, List<CheckId> stability, List<CheckId> conduct, List<CheckId> unclear) {
    LostFacets {
        quantities = List.copyOf(quantities);
        stability = List.copyOf(stability);
        conduct = List.copyOf(conduct);
        unclear = List.copyOf(unclear);
    }

    static LostFacets of(PartEvidence evidence) {
        TreeSet<Facet> wrong = new TreeSet<>();
        evidence.results().stream()
                .filter(result -> isWrong(result) && !evidence.isFollowThrough(result.check()))
                .flatMap(result -> result.check().facet().stream())
                .filter(facet -> !PartEvidence.needsTheMainFacet(facet))
                .forEach(wrong::add);
        List<CheckResult> conduct = wrong(Facet.CONDUCT, evidence);
        List<CheckId> unclear = conduct.stream()
                .filter(result -> result.outcome().isWithoutReturn())
                .map(CheckResult::check)
                .toList();
        return new LostFacets(
                new ArrayList<>(wrong), checks(wrong(Facet.STABILITY, evidence)), checks(conduct), unclear);
    }

    /** What counts and went wrong under a facet that needs the main one. */
    private static List<CheckResult> wrong(Facet facet, PartEvidence evidence) {
        return evidence.isEarned(evidence.part().main())
                ? evidence.counting(facet).stream().filter(LostFacets::isWrong).toList()
                : List.of();
    }

    private static List<CheckId> checks(List<CheckResult> results) {
        return results.stream().map(CheckResult::check).toList();
    }

    /** The quantities that checks of conduct found wrong by numbers. */
    List<Facet> conductByNumbers() {
        return quantities(
                conduct.stream().filter(check -> !unclear.contains(check)).toList());
    }

    boolean isEmpty() {
        return quantities.isEmpty() && stability.isEmpty() && conduct.isEmpty();
    }

    /** Whether a quantity is right, so that what else is said about it counts. */
    boolean isRight(Facet quantity) {
        return quantities.stream().noneMatch(quantity::covers);
    }

    /** What checks look at, each once. */
    static List<Facet> quantities(List<CheckId> checks) {
        return checks.stream()
                .flatMap(check -> check.quantity().stream())
                .distinct()
                .toList();
    }

    /** What was not tried, or what failed on our side, has nothing to explain. */
    private static boolean isWrong(CheckResult result) {
        return result.outcome().isWrongAnswer();
    }
}
