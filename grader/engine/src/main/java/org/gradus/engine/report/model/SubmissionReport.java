package org.gradus.engine.report.model;

import java.util.List;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Telling;
import org.gradus.engine.assignment.Tellings;
import org.gradus.engine.mark.SubmissionMarks;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Family;

/**
 * What a student is told, chosen and ordered: every format writes this, and nothing else. Of hidden cases it has the areas alone.
 *
 * @param graded status, reason, marks and notes
 * @param parts those with something to correct before those with full marks, each in the order of the assignment; none where the
 *     status has no points
 * @param chains the student's own parts one after the other, which carry no marks
 */
public record SubmissionReport(Graded graded, List<PartReport> parts, List<CheckResult> chains) {

    public SubmissionReport {
        parts = List.copyOf(parts);
        chains = List.copyOf(chains);
    }

    /** As much of it as the assignment lets its student know: of a chain no more than of the facet that least is told of. */
    public static SubmissionReport toldTo(Assignment assignment, Graded graded) {
        Tellings tellings = assignment.tellings();
        SubmissionReport all = of(assignment, graded);
        return new SubmissionReport(
                all.graded,
                all.parts.stream().map(part -> part.told(tellings)).toList(),
                tellings.least().tells(Telling.EXAMPLE) ? all.chains : List.of());
    }

    /** The chains, those together of which the same is to be said. */
    public List<ChainReport> chainsAlike() {
        return ChainReport.of(chains);
    }

    /** One part of it alone. */
    public SubmissionReport about(String part) {
        return new SubmissionReport(
                graded,
                parts.stream().filter(one -> one.part().name().equals(part)).toList(),
                List.of());
    }

    /** Chooses from what was found out by an assignment. */
    public static SubmissionReport of(Assignment assignment, Graded graded) {
        List<PartReport> parts = graded.marks().stream()
                .filter(marks -> !marks.facets().isEmpty())
                .flatMap(marks -> parts(assignment, marks, graded))
                .toList();
        List<CheckResult> chains = graded.record().results().stream()
                .filter(result -> result.check().family() == Family.CHAIN
                        && result.check().facet().isEmpty())
                .toList();
        return new SubmissionReport(
                graded,
                Stream.of(false, true)
                        .flatMap(isEarned -> parts.stream().filter(part -> part.isEarned() == isEarned))
                        .toList(),
                chains);
    }

    private static Stream<PartReport> parts(Assignment assignment, SubmissionMarks marks, Graded graded) {
        return Stream.concat(
                assignment.parts().stream().map(part -> PartReport.of(part, marks, graded)),
                assignment.network().stream().map(network -> PartReport.of(network, marks, graded)));
    }
}
