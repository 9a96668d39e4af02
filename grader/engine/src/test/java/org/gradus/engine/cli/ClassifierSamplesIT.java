package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samples of the classifier get exactly the marks that follow from what is wrong with each. */
@Tag("courses")
class ClassifierSamplesIT {

    /** What each sample gets, worked out by hand from its description in the samples' README.md and the marking rules. */
    private static final String EXPECTED = """
            bias-not-summed           | 92  | Dense: gradients.b            | dL/db should be 3x1 but is 3x2
            correct-algebra           | 100 | none                          | ''
            correct-loops             | 100 | none                          | ''
            relu-derivative-forgotten | 90  | ReLU: dX                      | but should be 0
            softmax-not-averaged      | 86  | SoftmaxCrossEntropy: gradient | dL/dprediction at row 0, column 0
            transposed-dw             | 88  | Dense: gradients.W            | dL/dW should be 3x4 but is 4x3
            """;

    private static StatedSamples samples;

    @BeforeAll
    static void gradeTheSamples() throws IOException {
        samples = StatedSamples.graded(Places.CLASSIFIER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = EXPECTED)
    void everySampleGetsExactlyWhatItDeserves(String sample, String points, String lost, String reason)
            throws IOException {
        CSVRecord score = samples.tables().score(sample);
        assertThat(score.get("status")).isEqualTo("graded");
        assertThat(score.get("points")).isEqualTo(points);
        assertThat(score.get("max_points")).isEqualTo("100");
        assertThat(samples.lost(sample)).isEqualTo(lost);
        assertThat(samples.notEarned(sample)).allSatisfy(row -> {
            assertThat(row.get("points")).isEqualTo("0");
            assertThat(row.get("reason")).contains(reason);
        });
    }

    @Test
    void everySampleIsStatedHereAndInTheReadme() throws IOException {
        List<String> stated = EXPECTED.lines()
                .map(line -> line.split("\\|", -1))
                .map(cells -> cells[0].strip() + " | " + cells[2].strip())
                .toList();
        assertThat(samples.inReadme()).containsExactlyElementsOf(stated);
        assertThat(samples.seen()).containsExactlyElementsOf(stated);
    }
}
