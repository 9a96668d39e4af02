package org.gradus.engine.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Outcome;

/**
 * What a candidate has not earned, as far as there is something to explain.
 *
 * @param quantities that some check found wrong
 * @param stability the checks at extreme inputs that found something wrong and count
 * @param conduct the checks of conduct that found something wrong and count
 * @param unclear those of them to which the candidate's code threw instead of giving numbers
 */
record Shortfall(List<Facet> quantities, List<CheckId> stability, List<CheckId> conduct, List<CheckId> unclear) {
    Shortfall {
        quantities = List.copyOf(quantities);
        stability = List.copyOf(stability);
        conduct = List.copyOf(conduct);
        unclear = List.copyOf(unclear);
    }

    static Shortfall of(Part part, List<CheckResult> results) {
        List<CheckResult> ofPart = results.stream()
                .filter(result -> result.check().part().equals(part.className()))
                .toList();
        TreeSet<Facet> wrong = new TreeSet<>();
        ofPart.stream()
                .filter(Shortfall::isWrong)
                .flatMap(result -> result.check().facet().stream())
                .forEach(wrong::add);
        boolean restCounts = isEarned(part.main(), ofPart);
        List<CheckId> stability = restCounts ? counting(Facet.STABILITY, ofPart) : List.of();
        List<CheckId> conduct = restCounts ? counting(Facet.CONDUCT, ofPart) : List.of();
        wrong.removeAll(List.of(Facet.STABILITY, Facet.CONDUCT));
        List<CheckId> unclear = ofPart.stream()
                .filter(result -> result.outcome() instanceof Outcome.Threw)
                .map(CheckResult::check)
                .filter(conduct::contains)
                .toList();
        return new Shortfall(new ArrayList<>(wrong), stability, conduct, unclear);
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
        return !quantities.contains(quantity);
    }

    /** What checks look at, each once. */
    static List<Facet> quantities(List<CheckId> checks) {
        return checks.stream()
                .flatMap(check -> check.quantity().stream())
                .distinct()
                .toList();
    }

    private static List<CheckId> counting(Facet facet, List<CheckResult> ofPart) {
        return ofPart.stream()
                .filter(result -> result.check().facet().equals(Optional.of(facet)) && isWrong(result))
                .filter(result -> result.check()
                        .quantity()
                        .map(own -> isEarned(own, ofPart))
                        .orElse(true))
                .map(CheckResult::check)
                .toList();
    }

    private static boolean isEarned(Facet facet, List<CheckResult> ofPart) {
        List<CheckResult> evidence = ofPart.stream()
                .filter(result -> result.check().facet().equals(Optional.of(facet)))
                .toList();
        return !evidence.isEmpty()
                && evidence.stream().allMatch(result -> result.outcome().isRight());
    }

    /** What was not tried, or what failed on our side, has nothing to explain. */
    private static boolean isWrong(CheckResult result) {
        Outcome outcome = result.outcome();
        return outcome instanceof Outcome.Failed
                || outcome instanceof Outcome.WrongShape
                || outcome instanceof Outcome.NotFinite
                || outcome instanceof Outcome.Threw;
    }
}
