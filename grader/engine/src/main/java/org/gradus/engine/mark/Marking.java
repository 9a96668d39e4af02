package org.gradus.engine.mark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.decision.Adjustment;
import org.gradus.engine.decision.Decisions;
import org.gradus.engine.result.PartEvidence;
import org.gradus.engine.result.SubmissionRecord;

/**
 * The rules that turn outcomes into points.
 *
 * <ul>
 *   <li>A facet is earned when every check under it passed: one slip costs its facet once, however many checks see it.
 *   <li>A gradient that is not the reference's, but is right for the student's own wrong forward by finite differences, earns the
 *       assignment's follow-through share.
 *   <li>A gradient is judged where forward answers. Where forward fails for some inputs, a gradient that is right for the others
 *       earns the follow-through share.
 *   <li>Single precision is one slip: it costs stability, or forward or the value where stability is worth nothing, unless the
 *       assignment allows it.
 *   <li>A facet without a single check is not earned: nothing speaks for it. If it is worth nothing there is no mark of it.
 *   <li>The network, where an assignment gives marks for it, has a chain and training, each all or nothing; what only lacks digits is
 *       paid for by its part.
 *   <li>Conduct and stability are paid only where the part's forward, or the loss's value, is earned. Under them a check counts
 *       only if the quantity that it looks at has earned its own facet: a wrong dL/dW is paid for there and not again here.
 * </ul>
 */
public final class Marking {

    private final Assignment assignment;
    private final Corrections corrections;
    private final Decisions decisions;

    /** Marks by what was found out alone. */
    public Marking(Assignment assignment) {
        this(assignment, Decisions.none());
    }

    /** Marks by what was found out, and by what people decided. */
    public Marking(Assignment assignment, Decisions decisions) {
        this.assignment = assignment;
        this.decisions = decisions;
        this.corrections = new Corrections(decisions, assignment.maxPoints());
    }

    /**
     * Marks a submission, with what people decided on it. One without points gets some only by a person's word on the total: whatever
     * else was decided waits until there are points that it can be added to.
     */
    public Optional<SubmissionMarks> of(String submission, SubmissionRecord record) {
        if (record.status().hasPoints()) {
            SubmissionMarks found = of(record);
            return Optional.of(new SubmissionMarks(
                    found.facets(), corrections.of(submission, found.earned()), assignment.maxPoints()));
        }
        boolean isDecided = decisions.adjustments(submission).stream().anyMatch(Adjustment::isTotal);
        return isDecided
                ? Optional.of(new SubmissionMarks(
                        List.of(), corrections.of(submission, BigDecimal.ZERO), assignment.maxPoints()))
                : Optional.empty();
    }

    /**
     * Marks a submission that has points; for an empty one every facet is lost.
     *
     * @throws IllegalArgumentException if the record's status has no points
     */
    public SubmissionMarks of(SubmissionRecord record) {
        if (!record.status().hasPoints()) {
            throw new IllegalArgumentException("record: expected one with points but was "
                    + record.status().word());
        }
        List<FacetMark> marks = new ArrayList<>();
        for (Part part : assignment.parts()) {
            marks.addAll(ofPart(part, record));
        }
        assignment
                .network()
                .ifPresent(network -> network.points()
                        .forEach((facet, worth) -> marks.add(new NetworkRule(facet, worth).mark(record.results()))));
        return new SubmissionMarks(marks);
    }

    private List<FacetMark> ofPart(Part part, SubmissionRecord record) {
        PartEvidence evidence = PartEvidence.of(part, record.results());
        List<FacetMark> marks = new ArrayList<>();
        part.points()
                .forEach((facet, worth) -> new FacetRule(
                                part, facet, worth, assignment.followThrough(), assignment.precision())
                        .mark(evidence)
                        .ifPresent(marks::add));
        return marks;
    }
}
