package org.gradus.engine.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.engine.mark.FacetMark;
import org.gradus.engine.mark.FacetMark.Verdict;
import org.gradus.engine.mark.SubmissionMarks;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.SubmissionRecord;

/**
 * What speaks against the facets of a submission.
 *
 * @param marks that were made of the record
 */
record Evidence(SubmissionMarks marks, SubmissionRecord record) {

    /** The checks that speak against a facet. Where nothing is wrong digits are missing, here or in whatever else it pays for. */
    List<CheckResult> against(FacetMark mark) {
        List<CheckResult> own = notPassed(mark.part())
                .filter(result -> result.check().facet().equals(Optional.of(mark.facet())))
                .filter(result -> !isPaidElsewhere(result, mark))
                .toList();
        List<CheckResult> wrong =
                own.stream().filter(result -> !result.outcome().isRight()).toList();
        return Stream.of(wrong, own, notPassed(mark.part()).toList())
                .filter(results -> !results.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /**
     * What conduct that is withheld saw all the same, which may well be why forward is wrong: whoever answers at random is told so.
     * A class whose numbers are wrong is compared with itself here, so that this does not repeat what is said of them.
     */
    List<CheckResult> seenByWithheld(FacetMark mark) {
        if (mark.verdict() != Verdict.WITHHELD || !mark.facet().equals(Facet.CONDUCT)) {
            return List.of();
        }
        Set<String> saidElsewhere = notPassed(mark.part())
                .filter(result -> !result.check().facet().equals(Optional.of(Facet.CONDUCT)))
                .map(result -> result.outcome().message())
                .collect(Collectors.toUnmodifiableSet());
        return notPassed(mark.part())
                .filter(result -> result.check().facet().equals(Optional.of(Facet.CONDUCT)))
                .filter(result -> !(result.outcome() instanceof Outcome.NotRun))
                .filter(result -> !(result.outcome() instanceof Outcome.OverBudget))
                .filter(result -> !saidElsewhere.contains(result.outcome().message()))
                .toList();
    }

    private Stream<CheckResult> notPassed(String part) {
        return record.results().stream()
                .filter(result -> result.check().part().equals(part))
                .filter(result -> !result.isPassed());
    }

    /** Under stability and conduct, what looks at a quantity that has lost its own facet: it did not count, and would mislead. */
    private boolean isPaidElsewhere(CheckResult result, FacetMark mark) {
        return result.check()
                .quantity()
                .filter(own -> !own.equals(mark.facet()))
                .map(own -> !marks.isEarned(mark.part(), own))
                .orElse(false);
    }
}
