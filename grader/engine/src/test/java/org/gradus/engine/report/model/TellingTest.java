package org.gradus.engine.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Telling;
import org.gradus.engine.mark.Marking;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.report.Submissions;
import org.gradus.engine.report.text.Feedback;
import org.gradus.engine.result.Diagnosis;
import org.gradus.engine.result.Records;
import org.gradus.engine.result.SubmissionRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingTest {

    @ParameterizedTest
    @CsvSource({
        "verdict, false, false, false",
        "hint, true, false, false",
        "example, true, true, false",
        "full, true, true, true"
    })
    void eachLevelTellsWhatThoseBeforeItTellAndOneThingMore(
            String level, boolean sentence, boolean numbers, boolean formula) {
        Assignment assignment = Submissions.ASSIGNMENT.with(Telling.parse(level));

        String told = Feedback.of(SubmissionReport.toldTo(assignment, transposed()));

        assertThat(told).contains("ada: 13.5 of 20.0 points", "- gradients.W   0 of 6.5");
        assertThat(told.contains("It is transposed.")).isEqualTo(sentence);
        assertThat(told.contains("is 3 but should be 4")).isEqualTo(numbers);
        assertThat(told.contains("dY x^T")).isEqualTo(formula);
    }

    private static Graded transposed() {
        Records records = Submissions.allRight()
                .failed("Dense", "gradients.W", "dL/dW")
                .chain("000-network", Records.wrong("y of dense1"));
        SubmissionRecord record = SubmissionRecord.graded(
                List.of(),
                records.graded().results(),
                List.of(new Diagnosis(
                        "Dense", Facet.gradients("W"), "transposed", "It is transposed.", "dY x^T", "none")),
                List.of());
        return new Graded("ada", record, Optional.of(new Marking(Submissions.ASSIGNMENT).of(record)));
    }
}
