package org.gradus.engine.report.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.engine.mark.FacetMark;
import org.gradus.engine.mark.FacetMark.Verdict;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.PartEvidence;

/** What speaks against the facets of a part, as it is told to people. */
public record Objections(PartEvidence evidence) {

    /** The checks that speak against a facet. Where nothing is wrong digits are missing, here or in whatever else it pays for. */
    public List<CheckResult> against(FacetMark mark) {
        List<CheckResult> own = notPassed()
                .filter(result -> result.check().facet().equals(Optional.of(mark.facet())))
                .filter(result -> evidence.counts(result.check()))
                .toList();
        List<CheckResult> wrong =
                own.stream().filter(result -> !result.outcome().isRight()).toList();
        return Stream.of(wrong, own, notPassed().toList())
                .filter(results -> !results.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /**
     * What a facet that is withheld saw all the same. That of conduct may well be why forward is wrong: whoever answers at random, or
     * writes into x, is told so. A class whose numbers are wrong is compared with itself there, so that this does not repeat what is
     * said of them.
     */
    public List<CheckResult> seenByWithheld(FacetMark mark) {
        if (mark.verdict() != Verdict.WITHHELD) {
            return List.of();
        }
        Set<String> saidElsewhere = notPassed()
                .filter(result -> !result.check().facet().equals(Optional.of(mark.facet())))
                .map(result -> result.outcome().message())
                .collect(Collectors.toUnmodifiableSet());
        return notPassed()
                .filter(result -> result.check().facet().equals(Optional.of(mark.facet())))
                .filter(result -> !(result.outcome() instanceof Outcome.NotRun))
                .filter(result -> !(result.outcome() instanceof Outcome.OverBudget))
                .filter(result -> !saidElsewhere.contains(result.outcome().message()))
                .toList();
    }

    private Stream<CheckResult> notPassed() {
        return evidence.results().stream().filter(result -> !result.isPassed());
    }
}
