package org.gradus.engine.report;

import java.util.Map;
import java.util.Optional;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.mark.Marking;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.result.Records;
import org.gradus.engine.result.Status;
import org.gradus.engine.result.SubmissionRecord;

/** A small assignment, and submissions to it, of which every report is written by hand in the tests. */
public final class Submissions {

    public static final Assignment ASSIGNMENT = Assignments.of(
            Assignments.layer("Dense", Map.of("forward", "8", "gradients.W", "6.5", "conduct", "0.5")),
            Assignments.loss("Loss", Map.of("value", "3", "gradient", "2")));

    private Submissions() {}

    public static Records allRight() {
        return new Records()
                .passed("Dense", "forward")
                .passed("Dense", "gradients.W")
                .passed("Dense", "conduct")
                .passed("Loss", "value")
                .passed("Loss", "gradient");
    }

    public static Graded graded(String name, Records records, String... notes) {
        SubmissionRecord record = records.graded(notes);
        return new Graded(name, record, Optional.of(new Marking(ASSIGNMENT).of(record)));
    }

    public static Graded refused(String name) {
        return new Graded(name, Records.without(Status.REFUSED, "the zip is damaged"), Optional.empty());
    }
}
