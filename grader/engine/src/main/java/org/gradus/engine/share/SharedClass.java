package org.gradus.engine.share;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.decision.Decisions;
import org.gradus.engine.mark.Correction;
import org.gradus.engine.mark.Marking;
import org.gradus.engine.mark.SubmissionMarks;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.result.SubmissionRecord;

/** A class as it can be shared: the same marks, under pseudonyms. */
public final class SharedClass {

    private final Marking marking;
    private final Pseudonyms pseudonyms;

    /**
     * Shares what was marked.
     *
     * @param decisions of people, by the names of the submissions
     * @param pseudonyms for all of them
     */
    public SharedClass(Assignment assignment, Decisions decisions, Pseudonyms pseudonyms) {
        this.marking = new Marking(assignment, decisions);
        this.pseudonyms = pseudonyms;
    }

    /** A submission as it can be shared. */
    public Graded of(Graded named) {
        SubmissionRecord record = WithoutTexts.of(named.record());
        // Reasons are taken from the record when marks are made.
        Optional<SubmissionMarks> marks = marking.of(named.submission(), record);
        return new Graded(pseudonyms.of(named.submission()), record, marks.map(SharedClass::withoutReasons));
    }

    private static SubmissionMarks withoutReasons(SubmissionMarks marks) {
        List<Correction> corrections = marks.corrections().stream()
                .map(line -> new Correction(
                        line.kind(),
                        line.part(),
                        line.facet(),
                        line.points(),
                        line.kind().isOfAPerson() ? "the reason is left out" : line.reason()))
                .toList();
        return new SubmissionMarks(marks.facets(), corrections, marks.maxPoints());
    }
}
