package org.gradus.engine.batch;

import java.util.Optional;
import org.gradus.engine.journal.Journal;
import org.gradus.engine.journal.JournalException;
import org.gradus.engine.journal.OutputFolder;
import org.gradus.engine.journal.RunFile.SubmissionContent;
import org.gradus.engine.journal.RunIdentity;
import org.gradus.engine.result.SubmissionRecord;

/** The records of a batch whose submissions are all graded, each read when it is asked for: nothing is read from where they were handed in. */
public final class EarlierRecords {

    private final RunIdentity run;
    private final Journal journal;

    public EarlierRecords(OutputFolder batch) {
        this.run = batch.run();
        this.journal = batch.journal();
    }

    /**
     * The record of a submission.
     *
     * @throws JournalException if it is missing
     */
    public SubmissionRecord of(SubmissionContent submission) {
        return find(submission)
                .orElseThrow(() -> new JournalException("The record of " + submission.submission()
                        + " is missing. Run the same gradus batch command again, on the whole class: it grades that"
                        + " submission alone."));
    }

    /** The record of a submission, if it is there. */
    public Optional<SubmissionRecord> find(SubmissionContent submission) {
        return journal.findUnsettled(submission.submission()).or(() -> journal.find(run.key(submission.content())));
    }
}
