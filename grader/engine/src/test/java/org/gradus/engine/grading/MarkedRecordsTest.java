package org.gradus.engine.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.decision.Decisions;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.report.Format;
import org.gradus.engine.report.Report;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.CheckSource;
import org.gradus.engine.result.Flaw;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Status;
import org.gradus.engine.result.SubmissionRecord;
import org.junit.jupiter.api.Test;

/** Reports are made once, and a record that nothing can be told of costs nobody else a row. */
class MarkedRecordsTest {

    /** More than any stack can tell. */
    private static final int TOO_DEEP = 200_000;

    private static final Assignment ASSIGNMENT = Assignments.of(
            Assignments.layer("Dense", Map.of("forward", "2", "dX", "1", "stability", "0", "conduct", "0")));

    private final List<Integer> made = new ArrayList<>();
    private final MarkedRecords marked = new MarkedRecords(ASSIGNMENT, Decisions.none());

    @Test
    void everyReportOfAClassIsMadeOnce() {
        Reported reported = marked.reported(
                List.of(graded("ada", new Outcome.Passed()), graded("kim", new Outcome.TimedOut("forward"))),
                List.<Report>of(this::counted, Format.CSV));

        assertThat(made).containsExactly(2);
        assertThat(scores(reported.files())).contains("ada,graded", "kim,graded");
    }

    @Test
    void whoseRecordCannotBeToldHasAFaultAndAllOthersTheirRows() {
        Reported reported = marked.reported(
                List.of(graded("ada", new Outcome.Passed()), graded("kim", endless())),
                List.<Report>of(this::counted, Format.CSV));

        assertThat(reported.graded().get(0).record().status()).isEqualTo(Status.GRADED);
        assertThat(reported.graded().get(1).record().status()).isEqualTo(Status.GRADER_FAULT);
        assertThat(scores(reported.files())).contains("ada,graded", "kim,grader_fault");
        assertThat(made).containsExactly(2, 2);
    }

    private SortedMap<String, byte[]> counted(Assignment assignment, List<Graded> graded) {
        made.add(graded.size());
        return new TreeMap<>();
    }

    private static Outcome endless() {
        Outcome outcome = new Outcome.Passed();
        for (int i = 0; i < TOO_DEEP; i++) {
            outcome = new Outcome.Failed(new Flaw.Influenced("law", outcome));
        }
        return outcome;
    }

    private static Graded graded(String submission, Outcome outcome) {
        CheckId check = new CheckId(
                "Dense", Optional.of(Facet.FORWARD), Optional.of(Facet.FORWARD), new CheckSource.Law("a law", ""));
        SubmissionRecord record = SubmissionRecord.graded(List.of(), List.of(new CheckResult(check, outcome)));
        return new Graded(submission, record, Optional.empty());
    }

    private static String scores(SortedMap<String, byte[]> files) {
        return new String(files.getOrDefault("scores.csv", new byte[0]), StandardCharsets.UTF_8);
    }
}
