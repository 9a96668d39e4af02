package org.gradus.engine.result;

import java.util.List;

/**
 * All that grading found out about one submission: marks and reports are made from this alone.
 *
 * @param status how far it came
 * @param reason why it came no further, one sentence; empty for what was graded
 * @param notes what the student or the instructor should know and what cost nothing
 * @param results of every check, in the order of the assignment
 */
public record SubmissionRecord(Status status, String reason, List<String> notes, List<CheckResult> results) {
    public SubmissionRecord {
        notes = List.copyOf(notes);
        results = List.copyOf(results);
    }

    /** Whether Gradus failed somewhere in it. */
    public boolean hasFault() {
        return status == Status.GRADER_FAULT;
    }
}
