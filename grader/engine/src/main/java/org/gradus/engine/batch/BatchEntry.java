package org.gradus.engine.batch;

import java.util.List;
import org.gradus.engine.intake.Submission;
import org.gradus.engine.journal.RunFile.SubmissionContent;

/**
 * One submission of a batch. Its record is in the journal: those of a large class would not fit into memory.
 *
 * @param content its name and what it holds, without a hash if it could not be read
 * @param origin where its record is from
 */
public record BatchEntry(SubmissionContent content, Origin origin) {

    /** Where a record is from. */
    public enum Origin {
        /** It was there already. */
        JOURNAL,
        /** It was made now. */
        GRADED
    }

    static BatchEntry of(Submission submission, String contentHash, Origin origin) {
        return new BatchEntry(new SubmissionContent(submission.name(), contentHash, submission.owner()), origin);
    }

    public String submission() {
        return content.submission();
    }

    /** What was graded, for {@code run.json}. */
    public static List<SubmissionContent> contents(List<BatchEntry> entries) {
        return entries.stream().map(BatchEntry::content).toList();
    }
}
