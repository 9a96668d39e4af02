package org.gradus.engine.batch;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.intake.Owner;
import org.gradus.engine.intake.Submission;
import org.gradus.engine.journal.RunFile.SubmissionContent;
import org.gradus.engine.result.SubmissionRecord;

/**
 * One submission of a batch with its record.
 *
 * @param submission its name
 * @param owner whose it is, where a bulk download says so
 * @param contentHash of what it holds; empty if it could not be read
 * @param record of its grading
 * @param origin where the record is from
 */
public record BatchEntry(
        String submission, Optional<Owner> owner, String contentHash, SubmissionRecord record, Origin origin) {

    /** Where a record is from. */
    public enum Origin {
        /** It was there already. */
        JOURNAL,
        /** It was made now. */
        GRADED
    }

    static BatchEntry of(Submission submission, String contentHash, SubmissionRecord record, Origin origin) {
        return new BatchEntry(submission.name(), submission.owner(), contentHash, record, origin);
    }

    /** What was graded, for {@code run.json}. */
    public static List<SubmissionContent> contents(List<BatchEntry> entries) {
        return entries.stream()
                .map(entry -> new SubmissionContent(entry.submission(), entry.contentHash(), entry.owner()))
                .toList();
    }
}
