package org.gradus.engine.batch;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.batch.BatchEntry.Origin;
import org.gradus.engine.journal.Journal;
import org.gradus.engine.journal.JournalException;
import org.gradus.engine.journal.OutputFolder;
import org.gradus.engine.journal.RunFile.SubmissionContent;
import org.gradus.engine.result.SharedResults;
import org.gradus.engine.result.SubmissionRecord;

/** The submissions of a finished batch as its tables have them: nothing is read from where they were handed in. */
public final class EarlierEntries {

    private final OutputFolder batch;
    private final Journal journal;
    private final SharedResults shared = new SharedResults();

    public EarlierEntries(OutputFolder batch) {
        this.batch = batch;
        this.journal = batch.journal();
    }

    /**
     * All, in the order of the tables.
     *
     * @throws JournalException if a record is missing
     */
    public List<BatchEntry> all() {
        return batch.submissions().stream().map(this::entry).toList();
    }

    /**
     * One of them.
     *
     * @throws JournalException if its record is missing
     */
    public BatchEntry entry(SubmissionContent submission) {
        SubmissionRecord record = record(submission)
                .orElseThrow(() -> new JournalException("The record of " + submission.submission()
                        + " is missing. Run the same gradus batch command again, on the whole class: it grades that"
                        + " submission alone."));
        return new BatchEntry(
                submission.submission(), submission.owner(), submission.content(), shared.of(record), Origin.JOURNAL);
    }

    /** The record of one of them, if it is there. */
    public Optional<SubmissionRecord> record(SubmissionContent submission) {
        return journal.findUnsettled(submission.submission())
                .or(() -> journal.find(batch.run().key(submission.content())));
    }
}
