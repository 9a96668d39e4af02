package org.gradus.engine.batch;

import org.gradus.engine.result.SubmissionRecord;

/**
 * One submission of a batch with its record.
 *
 * @param submission its name
 * @param contentHash of what it holds; empty if it could not be read
 * @param record of its grading
 */
public record BatchEntry(String submission, String contentHash, SubmissionRecord record) {}
