package org.gradus.engine.report;

import java.util.Map;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.report.model.Graded;

/**
 * Makes files of graded submissions: of records and marks alone, so that the same ones give the same bytes. It is given one after the
 * other, and holds on to none of them.
 */
@FunctionalInterface
public interface Report {

    /**
     * Begins to make it.
     *
     * @param pages the names of the files of submissions, by those of the submissions
     * @param files where they are put, by their names relative to the folder of the output
     */
    Making begin(Assignment assignment, Map<String, String> pages, NewFiles files);

    /** A report that is being made. */
    @FunctionalInterface
    interface Making {

        /**
         * Makes what is told of the next submission, and tells nothing yet.
         *
         * @return adds it to the files
         * @throws RuntimeException if nothing can be told of it; the report is as it was before
         */
        Runnable of(Graded graded);

        /** After the last submission. */
        default void end() {}
    }
}
