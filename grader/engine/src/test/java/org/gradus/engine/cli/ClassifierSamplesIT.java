package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samples of the classifier get exactly the marks that follow from what is wrong with each. */
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

    private static final Pattern ROW_OF_README = Pattern.compile("\\| `([^`]+)` \\|.*\\| ([^|]*) \\|");

    private static Tables tables;

    @BeforeAll
    static void gradeTheSamples() throws IOException, InterruptedException {
        tables = new Tables(Places.fresh("classifier"));
        Gradus.Finished graded = Gradus.inProcess(
                "batch",
                Places.CLASSIFIER.resolve("samples"),
                "--assignment",
                Places.CLASSIFIER,
                "--out",
                tables.folder());
        assertThat(graded.exitCode()).as(graded.err()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = EXPECTED)
    void everySampleGetsExactlyWhatItDeserves(String sample, String points, String lost, String reason)
            throws IOException {
        CSVRecord score = tables.score(sample);
        assertThat(score.get("status")).isEqualTo("graded");
        assertThat(score.get("points")).isEqualTo(points);
        assertThat(score.get("max_points")).isEqualTo("100");

        List<CSVRecord> notEarned = tables.rows("marks.csv", sample).stream()
                .filter(row -> !row.get("points").equals(row.get("max_points")))
                .toList();
        assertThat(said(notEarned)).isEqualTo(lost);
        assertThat(notEarned).allSatisfy(row -> {
            assertThat(row.get("points")).isEqualTo("0");
            assertThat(row.get("reason")).contains(reason);
        });
    }

    /** As the README says it. */
    private static String said(List<CSVRecord> notEarned) {
        return notEarned.isEmpty()
                ? "none"
                : notEarned.stream()
                        .map(row -> row.get("part") + ": " + row.get("facet"))
                        .collect(Collectors.joining(", "));
    }

    @Test
    void everySampleIsStatedHereAndInTheReadme() throws IOException {
        List<String> stated = EXPECTED.lines()
                .map(line -> line.split("\\|", -1))
                .map(cells -> cells[0].strip() + " | " + cells[2].strip())
                .toList();
        List<String> inReadme = Files.readString(Places.CLASSIFIER.resolve("samples/README.md"))
                .lines()
                .map(ROW_OF_README::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1) + " | " + row.group(2))
                .sorted()
                .toList();

        assertThat(inReadme).containsExactlyElementsOf(stated);
        assertThat(tables.submissions())
                .containsExactlyElementsOf(stated.stream()
                        .map(row -> row.substring(0, row.indexOf(" |")))
                        .toList());
    }
}
