package org.gradus.engine.batch;

import java.util.List;
import org.gradus.engine.journal.RunFile.SubmissionContent;
import org.gradus.engine.result.SubmissionRecord;

/**
 * One submission of a batch with its record.
 *
 * @param submission its name
 * @param contentHash of what it holds; empty if it could not be read
 * @param record of its grading
 */
public record BatchEntry(String submission, String contentHash, SubmissionRecord record) {

    /** What was graded, for {@code run.json}. */
    public static List<SubmissionContent> contents(List<BatchEntry> entries) {
        return entries.stream()
                .map(entry -> new SubmissionContent(entry.submission(), entry.contentHash()))
                .toList();
    }
}
