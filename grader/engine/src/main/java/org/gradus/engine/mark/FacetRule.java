package org.gradus.engine.mark;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.mark.FacetMark.Verdict;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Outcome;
import org.gradus.wire.Contract;

/** What one facet of one part is worth, and when it is earned. */
record FacetRule(Part part, Facet facet, BigDecimal worth) {

    /** Decides on the facet, given the results of all checks of the part. */
    FacetMark mark(List<CheckResult> ofPart) {
        Facet main = part.contract() == Contract.LAYER ? Facet.FORWARD : Facet.VALUE;
        List<CheckResult> evidence = under(facet, ofPart);
        if (dependsOnOthers()) {
            if (!isEarned(main, ofPart)) {
                return noPoints(Verdict.WITHHELD, "paid only when " + main + " is right");
            }
            evidence =
                    evidence.stream().filter(result -> counts(result, ofPart)).toList();
        }
        if (evidence.isEmpty()) {
            return noPoints(Verdict.LOST, "there was nothing to check");
        }
        return against(evidence)
                .map(result -> noPoints(Verdict.LOST, result.outcome().message()))
                .orElseGet(() -> new FacetMark(part.className(), facet, worth, worth, Verdict.EARNED, ""));
    }

    private boolean dependsOnOthers() {
        return facet.equals(Facet.STABILITY) || facet.equals(Facet.CONDUCT);
    }

    private static boolean counts(CheckResult result, List<CheckResult> ofPart) {
        return result.check().quantity().map(own -> isEarned(own, ofPart)).orElse(true);
    }

    private static boolean isEarned(Facet facet, List<CheckResult> ofPart) {
        List<CheckResult> evidence = under(facet, ofPart);
        return !evidence.isEmpty() && against(evidence).isEmpty();
    }

    private static List<CheckResult> under(Facet facet, List<CheckResult> ofPart) {
        return ofPart.stream()
                .filter(result -> result.check().facet().equals(Optional.of(facet)))
                .toList();
    }

    private static Optional<CheckResult> against(List<CheckResult> evidence) {
        return evidence.stream()
                .filter(result -> !(result.outcome() instanceof Outcome.Passed))
                .findFirst();
    }

    private FacetMark noPoints(Verdict verdict, String reason) {
        return new FacetMark(part.className(), facet, BigDecimal.ZERO, worth, verdict, reason);
    }
}
