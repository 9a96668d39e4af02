package org.gradus.engine.report;

import java.util.Optional;
import org.gradus.engine.mark.SubmissionMarks;
import org.gradus.engine.result.SubmissionRecord;

/**
 * One submission with what was found out about it.
 *
 * @param submission its name, which a student may have chosen
 * @param record of its grading
 * @param marks empty where its status has no points
 */
public record Graded(String submission, SubmissionRecord record, Optional<SubmissionMarks> marks) {}
