package org.gradus.engine.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubmissionRecordTest {

    @Test
    void aFaultOfOursInOneCheckTakesTheMarksOfNobody() {
        List<CheckResult> results = new Records()
                .passed("Dense", "forward")
                .add("Dense", "dX", "dX", new Outcome.GraderFault("a reply is missing"))
                .graded()
                .results();
        SubmissionRecord record = SubmissionRecord.graded(List.of("a note"), results);

        assertThat(record.status()).isEqualTo(Status.GRADER_FAULT);
        assertThat(record.status().hasPoints()).isFalse();
        assertThat(record.reason()).isEqualTo("a reply is missing");
        assertThat(record.hasFault()).isTrue();
    }

    @Test
    void whatIsTheStudentsIsGraded() {
        List<CheckResult> results =
                new Records().failed("Dense", "forward", "wrong").graded().results();

        assertThat(SubmissionRecord.graded(List.of(), results).status()).isEqualTo(Status.GRADED);
        assertThat(SubmissionRecord.graded(List.of(), results).hasFault()).isFalse();
    }
}
