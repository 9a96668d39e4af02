package org.gradus.engine.report.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.Network;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.Tellings;
import org.gradus.engine.assignment.Worth;
import org.gradus.engine.mark.FacetMark;
import org.gradus.engine.mark.SubmissionMarks;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Family;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.PartEvidence;
import org.gradus.engine.result.SubmissionRecord;

/**
 * What is told of one part.
 *
 * @param broken why nothing of it could be run, if so: said once, not under every facet
 * @param facets what was lost before what was earned, each in the order of the assignment
 */
public record PartReport(Worth part, BigDecimal points, Optional<Outcome> broken, List<FacetReport> facets) {

    public PartReport {
        facets = List.copyOf(facets);
    }

    static PartReport of(Part part, SubmissionMarks marks, Graded graded) {
        Optional<Outcome> broken = broken(part, graded.record());
        List<FacetReport> facets = marks.facets().stream()
                .filter(mark -> mark.part().equals(part.className()))
                .map(mark -> FacetReport.of(
                        part, graded, mark, broken.isPresent() ? List.of() : evidence(mark, part, graded.record())))
                .filter(FacetReport::isShown)
                .sorted((one, other) -> Boolean.compare(one.isEarned(), other.isEarned()))
                .toList();
        return new PartReport(part.worth(), marks.points(part.className()), broken, facets);
    }

    /** Of the student's own parts one after the other, where marks are given for that. */
    static PartReport of(Network network, SubmissionMarks marks, Graded graded) {
        List<FacetReport> facets = marks.facets().stream()
                .filter(mark -> mark.part().equals(Network.NAME))
                .map(mark -> FacetReport.of(graded, mark, against(mark, graded.record())))
                .filter(FacetReport::isShown)
                .sorted((one, other) -> Boolean.compare(one.isEarned(), other.isEarned()))
                .toList();
        return new PartReport(network.worth(), marks.points(Network.NAME), Optional.empty(), facets);
    }

    private static List<CheckResult> against(FacetMark mark, SubmissionRecord record) {
        return record.results().stream()
                .filter(result -> result.check().part().equals(Network.NAME))
                .filter(result -> result.check().facet().equals(Optional.of(mark.facet())))
                .filter(result -> !result.outcome().isRight())
                .toList();
    }

    private static Optional<Outcome> broken(Part part, SubmissionRecord record) {
        return record.results().stream()
                .filter(result -> result.check().part().equals(part.className()))
                .filter(result -> result.check().family() == Family.STRUCTURE)
                .map(CheckResult::outcome)
                .filter(outcome -> !(outcome instanceof Outcome.Passed))
                .findFirst();
    }

    private static List<CheckResult> evidence(FacetMark mark, Part part, SubmissionRecord record) {
        Objections objections = new Objections(PartEvidence.of(part, record.results()));
        return switch (mark.verdict()) {
            case WITHHELD -> objections.seenByWithheld(mark);
            case LOST, FOLLOWED -> objections.against(mark);
            case EARNED -> List.of();
        };
    }

    /** As much of each facet as is told of it; why nothing of a part could be run is always told. */
    PartReport told(Tellings tellings) {
        return new PartReport(
                part,
                points,
                broken,
                facets.stream()
                        .map(facet ->
                                facet.told(tellings.of(part.name(), facet.mark().facet())))
                        .toList());
    }

    /** The facets that something is to be explained of: none where nothing of the part could be run, which says it all. */
    public List<FacetReport> lost() {
        return broken.isPresent()
                ? List.of()
                : facets.stream().filter(facet -> !facet.isEarned()).toList();
    }

    /** {@code 24 of 30}; empty where it is worth nothing. */
    public String score() {
        return FacetReport.score(points, part.maxPoints());
    }

    /** Whether everything was earned, so that one line says it all. */
    public boolean isEarned() {
        return broken.isEmpty() && facets.stream().allMatch(FacetReport::isEarned);
    }
}
