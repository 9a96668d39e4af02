package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the first real use got wrong, with the marks that are right: each submission is right but for the files that are kept here. */
@Tag("batches")
class FirstUseIT {

    private static final Path CASES = Places.ROOT.resolve("grader/engine/src/test/resources/submissions/first-use");

    /** Whose threads overtake each other: its checks may be asked more or less often. */
    private static final String RACE = "unlocked-sums";

    private static Path submissions = Path.of("");
    private static Tables tables = new Tables(Path.of(""));

    @BeforeAll
    static void grade() throws IOException, InterruptedException {
        submissions = Places.empty("first-use");
        try (Stream<Path> cases = Files.list(CASES)) {
            for (Path special : cases.sorted().toList()) {
                Path submission = submissions.resolve(special.getFileName());
                Places.copy(Places.SAMPLES.resolve("correct-loops"), submission);
                Places.copy(special, submission);
            }
        }
        tables = new Tables(batch("first-use-marks", 1));
    }

    private static Path batch(String name, int lanes) throws IOException, InterruptedException {
        Path out = Places.fresh(name);
        Finished finished =
                Gradus.inProcess("batch", submissions, "-a", Places.ASSIGNMENT, "-o", out, "--lanes", lanes);
        assertThat(finished.exitCode()).as(finished.err()).isZero();
        return out;
    }

    @ParameterizedTest
    @CsvSource({
        "answers-at-random, 93, Sigmoid dX",
        "bias-not-repeated, 78.0, Dense forward; Dense dX; Dense gradients.W; Dense gradients.b; Dense stability; Dense conduct",
        "encoding-shift-jis-comment, 100,",
        "exception-in-static-initialiser, 84, Sigmoid forward; Sigmoid dX; Sigmoid stability; Sigmoid conduct",
        "first-five-inputs, 94, Dense gradients.W",
        "gradient-buffers-reused, 96, Dense conduct",
        "helper-named-like-a-part, 100,",
        "logits-clipped-at-1e-12, 97, SoftmaxCrossEntropy stability",
        "own-interface, 100,",
        "room-for-ten-classes, 89, SoftmaxCrossEntropy value; SoftmaxCrossEntropy stability; SoftmaxCrossEntropy conduct",
        "single-precision, 98, Dense stability",
        "static-sizes, 96, Dense conduct",
        "unlocked-sums, 100,",
        "value-of-other-logits, 98, SoftmaxCrossEntropy conduct",
        "zero-forgotten, 84, Sigmoid forward; Sigmoid dX; Sigmoid stability; Sigmoid conduct",
    })
    void whatIsWrongLosesItsFacetsAndNothingElse(String submission, String points, String lost) throws IOException {
        List<String> facets = lost == null ? List.of() : Arrays.asList(lost.split("; ", -1));

        assertThat(tables.score(submission).get("points")).isEqualTo(points);
        assertThat(tables.rows("marks.csv", submission).stream()
                        .filter(row -> !row.get("points").equals(row.get("max_points")))
                        .map(row -> row.get("part") + " " + row.get("facet")))
                .containsExactlyElementsOf(facets);
    }

    @Test
    void everyCaseHasItsRightValueHere() throws IOException {
        assertThat(tables.submissions()).hasSize(15);
    }

    @Test
    void theMarksAreTheSameInAnotherRun() throws IOException, InterruptedException {
        Tables again = new Tables(batch("first-use-again", 2));
        List<String> steady = tables.submissions().stream()
                .filter(submission -> !submission.equals(RACE))
                .toList();

        assertThat(again.texts(steady)).isEqualTo(tables.texts(steady));
        assertThat(again.score(RACE).get("points")).isEqualTo("100");
    }

    @ParameterizedTest
    @CsvSource({
        "answers-at-random, Sigmoid.java draws random numbers (java.util.Random)",
        "encoding-shift-jis-comment, Dense.java is not UTF-8; read as Shift_JIS",
        "helper-named-like-a-part, activations/Sigmoid.java (activations.Sigmoid) counts as a helper",
        "own-interface, 'Layer.java declares a type of your own, Layer, with the methods of org.gradus.layer.Layer'",
        "unlocked-sums, Gradus does not promise to find a race condition",
    })
    void whoeverLooksIsTold(String submission, String note) throws IOException {
        assertThat(tables.score(submission).get("notes")).contains(note);
    }

    @ParameterizedTest
    @CsvSource({
        "answers-at-random, Sigmoid, answers-at-random",
        "logits-clipped-at-1e-12, SoftmaxCrossEntropy, log-of-clipped",
        "single-precision, Dense, float-arithmetic",
    })
    void whatTheClassDoesIsNamed(String submission, String part, String misconception) throws IOException {
        assertThat(checks(submission, part).map(row -> row.get("misconception")))
                .contains(misconception);
    }

    @Test
    void theFeedbackNamesTheNumberThatClips() {
        assertThat(feedback("logits-clipped-at-1e-12")).contains("Your small number is 1e-12.");
    }

    @Test
    void whatAnExceptionWasAndTheStudentsOwnLineAreShown() {
        assertThat(feedback("exception-in-static-initialiser"))
                .containsOnlyOnce("java.lang.ArrayIndexOutOfBoundsException: Index 100 out of bounds for length 100"
                        + " (at Sigmoid.table(Sigmoid.java:12), the static initialiser of Sigmoid(Sigmoid.java:6))");
        assertThat(feedback("bias-not-repeated")).contains("(at Dense.forward(Dense.java:16))");
    }

    @ParameterizedTest
    @ValueSource(strings = {"forward", "dX"})
    void whereNoCaseAsksForZeroTheTriesDo(String facet) throws IOException {
        assertThat(checks("zero-forgotten", "Sigmoid")
                        .filter(row -> row.get("facet").equals(facet))
                        .filter(row -> row.get("family").equals("property"))
                        .map(row -> row.get("result")))
                .contains("failed");
    }

    private static Stream<CSVRecord> checks(String submission, String part) throws IOException {
        return tables.rows("checks.csv", submission).stream()
                .filter(row -> row.get("part").equals(part));
    }

    private static String feedback(String submission) {
        return Gradus.inProcess("grade", submissions.resolve(submission), "-a", Places.ASSIGNMENT)
                .out();
    }
}
