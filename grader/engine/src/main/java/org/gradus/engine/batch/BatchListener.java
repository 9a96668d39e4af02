package org.gradus.engine.batch;

import org.gradus.engine.result.SubmissionRecord;

/** Hears of every submission as it is begun and done; called by all lanes. */
@FunctionalInterface
public interface BatchListener {

    /**
     * A lane has taken a submission up.
     *
     * @param submission its name
     */
    default void begun(String submission) {}

    /**
     * A submission has its record.
     *
     * @param submission its name
     */
    void done(String submission, SubmissionRecord record);

    /** Both hear of it, this one first. */
    default BatchListener and(BatchListener other) {
        BatchListener first = this;
        return new BatchListener() {
            @Override
            public void begun(String submission) {
                first.begun(submission);
                other.begun(submission);
            }

            @Override
            public void done(String submission, SubmissionRecord record) {
                first.done(submission, record);
                other.done(submission, record);
            }
        };
    }
}
