package org.gradus.engine.batch;

import org.gradus.engine.result.SubmissionRecord;

/** Hears of every submission as it is done; called by all lanes. */
@FunctionalInterface
public interface BatchListener {

    /**
     * A submission has its record.
     *
     * @param submission its name
     */
    void done(String submission, SubmissionRecord record);
}
