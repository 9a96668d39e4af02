package org.gradus.engine.grading;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.batch.BatchEntry;
import org.gradus.engine.batch.EarlierEntries;
import org.gradus.engine.decision.Decisions;
import org.gradus.engine.journal.OutputFolder;
import org.gradus.engine.journal.OutputRefusedException;
import org.gradus.engine.journal.RunIdentity;
import org.gradus.engine.mark.Marking;
import org.gradus.engine.report.Report;
import org.gradus.engine.report.Reports;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.result.Status;
import org.gradus.engine.result.SubmissionRecord;

/** The last stage but one: records with their marks, whether they were just made or lie in the folder of a batch. */
public final class MarkedRecords {

    private final Assignment assignment;
    private final Marking marking;

    /**
     * Marks by an assignment.
     *
     * @param assignment whose points count
     * @param decisions of people, which are applied when marks are made
     */
    public MarkedRecords(Assignment assignment, Decisions decisions) {
        this.assignment = assignment;
        this.marking = new Marking(assignment, decisions);
    }

    /** Marks what was just graded, or read from elsewhere. */
    public List<Graded> of(List<BatchEntry> entries) {
        return entries.stream()
                .map(entry -> of(entry.submission(), entry.record()))
                .toList();
    }

    /** Marks a record. */
    Graded of(String submission, SubmissionRecord record) {
        try {
            return new Graded(submission, record, marking.of(submission, record));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return unshown(submission, e);
        }
    }

    /**
     * Makes reports of all, each once. A record that no row can be made of must not keep the others from theirs: only if something
     * goes wrong is each tried alone, and all of it made again without those.
     */
    public Reported reported(List<Graded> graded, List<? extends Report> reports) {
        try {
            return new Reported(graded, Reports.files(reports, assignment, graded));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            List<Graded> tellable = graded.stream().map(this::tellable).toList();
            return new Reported(tellable, Reports.files(reports, assignment, tellable));
        }
    }

    /** The same, or a fault of ours where nothing can be told of it. */
    Graded tellable(Graded graded) {
        try {
            Reports.requireTellable(assignment, graded);
            return graded;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return unshown(graded.submission(), e);
        }
    }

    private static Graded unshown(String submission, Throwable thrown) {
        return new Graded(submission, unshown(thrown), Optional.empty());
    }

    private static SubmissionRecord unshown(Throwable thrown) {
        String reason = "Gradus failed to make table rows from its record: " + thrown
                + "; nothing was marked, grade it on its own into another folder and report it";
        return new SubmissionRecord(Status.GRADER_FAULT, reason, List.of(), List.of());
    }

    /**
     * Those of a finished batch, in the order of its tables: nothing is run.
     *
     * @throws OutputRefusedException if the batch was graded by another assignment
     * @throws org.gradus.engine.journal.JournalException if a record is missing
     */
    public List<Graded> of(OutputFolder batch) {
        requireSameAssignment(batch.run());
        return of(new EarlierEntries(batch).all());
    }

    /**
     * Refuses what a run found out that is of another assignment.
     *
     * @throws OutputRefusedException that says what to do
     */
    public void requireSameAssignment(RunIdentity run) {
        if (!run.assignmentHash().equals(assignment.hash())) {
            throw new OutputRefusedException("The batch was graded by another assignment, by another state of "
                    + assignment.id() + " or with other hidden cases. Name the ones that it was graded by.");
        }
    }
}
