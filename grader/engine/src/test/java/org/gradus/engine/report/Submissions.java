package org.gradus.engine.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.decision.Decisions;
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

    /** What has no source: it has its points, none. */
    public static Graded empty(String name) {
        SubmissionRecord record = Records.without(Status.EMPTY, "there is no Java source in it");
        return new Graded(name, record, Optional.of(new Marking(ASSIGNMENT).of(record)));
    }

    /** What is all right, with a row of {@code adjustments.csv}. */
    public static Graded decided(String name, String row) {
        return decided(name, allRight().graded(), row);
    }

    /** What was refused, with a row of {@code adjustments.csv}. */
    public static Graded refusedAndDecided(String name, String row) {
        return decided(name, Records.without(Status.REFUSED, "the zip is damaged"), row);
    }

    private static Graded decided(String name, SubmissionRecord record, String row) {
        String table = "submission,part,facet,points,reason,by\n" + row + "\n";
        Decisions decisions = Decisions.of(
                new TreeMap<>(Map.of(Decisions.ADJUSTMENTS, table.getBytes(StandardCharsets.UTF_8))),
                ASSIGNMENT,
                List.of(name));
        return new Graded(name, record, new Marking(ASSIGNMENT, decisions).of(name, record));
    }
}
