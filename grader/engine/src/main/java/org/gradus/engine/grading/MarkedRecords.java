package org.gradus.engine.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.batch.EarlierRecords;
import org.gradus.engine.decision.Decisions;
import org.gradus.engine.journal.FreshFolder;
import org.gradus.engine.journal.OutputRefusedException;
import org.gradus.engine.journal.RunFile.SubmissionContent;
import org.gradus.engine.journal.RunIdentity;
import org.gradus.engine.mark.Marking;
import org.gradus.engine.report.Report;
import org.gradus.engine.report.Reports;
import org.gradus.engine.report.model.FileNames;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.Standing;
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

    /** Marks a record. */
    public Graded of(String submission, SubmissionRecord record) {
        try {
            return new Graded(submission, record, marking.of(submission, record));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return unshown(submission, e);
        }
    }

    /** How a submission came off, by its record. */
    public Standing standing(String submission, SubmissionRecord record) {
        return Standing.of(assignment, of(submission, record));
    }

    /** What the reports of a class are made of, one after the other. */
    public List<Turn> turns(List<SubmissionContent> submissions, EarlierRecords records) {
        return submissions.stream()
                .map(one -> new Turn(one.submission(), () -> of(one.submission(), records.of(one))))
                .toList();
    }

    /**
     * Makes a report of submissions, of which no two are in memory at a time. A record that no row can be made of must not keep the
     * others from theirs: it has a fault of ours in its place, and the report is made again by the next run.
     *
     * @return how they came off, in their order
     */
    public List<Standing> report(List<Turn> turns, Report report, FreshFolder fresh) {
        Map<String, String> pages =
                FileNames.of(turns.stream().map(Turn::submission).toList());
        Report.Making making = report.begin(assignment, pages, new InFreshFolder(fresh));
        List<Standing> standings = new ArrayList<>();
        for (Turn turn : turns) {
            standings.add(Standing.of(assignment, added(turn.graded().get(), making, fresh)));
        }
        making.end();
        return standings;
    }

    private static Graded added(Graded graded, Report.Making making, FreshFolder fresh) {
        Runnable add;
        try {
            add = making.of(graded);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            fresh.unsettle();
            Graded unshown = unshown(graded.submission(), e);
            making.of(unshown).run();
            return unshown;
        }
        add.run();
        return graded;
    }

    /** The same, or a fault of ours where nothing can be told of it. */
    public Graded tellable(Graded graded) {
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
