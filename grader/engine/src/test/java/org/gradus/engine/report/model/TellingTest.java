package org.gradus.engine.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Telling;
import org.gradus.engine.assignment.Tellings;
import org.gradus.engine.mark.Marking;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.report.Format;
import org.gradus.engine.report.Made;
import org.gradus.engine.report.Submissions;
import org.gradus.engine.report.ci.Remark;
import org.gradus.engine.report.text.Feedback;
import org.gradus.engine.result.Diagnosis;
import org.gradus.engine.result.Records;
import org.gradus.engine.result.SubmissionRecord;
import org.junit.jupiter.api.Test;
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

        assertThat(told).contains("ada: 10.5 of 20.0 points", "- gradients.W   0 of 6.5");
        assertThat(told.contains("It is transposed.")).isEqualTo(sentence);
        assertThat(told.contains("dL/dW is 3 but should be 4")).isEqualTo(numbers);
        assertThat(told.contains("dY x^T")).isEqualTo(formula);
    }

    @Test
    void aFacetThatLessIsToldOfKeepsItsSecretInEveryFormat() {
        Assignment assignment = Submissions.ASSIGNMENT.with(new Tellings(
                Telling.FULL,
                new TreeMap<>(Map.of("Dense", new TreeMap<>(Map.of(Facet.gradients("W"), Telling.HINT))))));

        for (Format format : List.of(Format.TEXT, Format.MARKDOWN, Format.HTML, Format.JUNIT, Format.GRADESCOPE)) {
            String told = Made.of(format, assignment, List.of(transposed())).values().stream()
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .collect(Collectors.joining());

            assertThat(told)
                    .as(format.toString())
                    .doesNotContain("dL/dW is 3", "dL\\/dW is 3", "dY x^T", "y of dense1 is 3");
            assertThat(told.contains("the loss is 3")).as(format.toString()).isTrue();
        }
        List<Remark> remarks = Remark.of(SubmissionReport.toldTo(assignment, transposed()));
        assertThat(remarks)
                .extracting(Remark::message)
                .containsExactly("It is transposed.", "the loss is 3 but should be 4");
    }

    @Test
    void whatAnOptionSaysGoesForEveryFacet() {
        Assignment assignment = Submissions.ASSIGNMENT
                .with(new Tellings(
                        Telling.FULL,
                        new TreeMap<>(Map.of("Dense", new TreeMap<>(Map.of(Facet.gradients("W"), Telling.HINT))))))
                .with(Telling.EXAMPLE);

        assertThat(Feedback.of(SubmissionReport.toldTo(assignment, transposed())))
                .contains("dL/dW is 3 but should be 4");
    }

    private static Graded transposed() {
        Records records = Submissions.allRight()
                .failed("Dense", "gradients.W", "dL/dW")
                .failed("Loss", "value", "the loss")
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
