package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples, graded by {@code gradus demo}, get exactly the marks that follow from what is wrong with each. */
class SamplesIT {

    /**
     * What each sample gets, worked out by hand from its description in the samples' README.md and the marking rules: a slip
     * costs the facet of the quantity that it spoils; where forward, or value, is lost, stability and conduct are withheld.
     */
    private static final String EXPECTED = """
            accumulating-gradients      | graded          | 96  | Dense: conduct
            bias-not-summed             | graded          | 96  | Dense: gradients.b
            broken-class                | graded          | 82  | SoftmaxCrossEntropy: all
            correct-algebra             | graded          | 100 | none
            correct-loops               | graded          | 100 | none
            correct-streams-inheritance | graded          | 100 | none
            empty                       | empty           | 0   | all
            exits                       | graded          | 84  | Sigmoid: all
            first-output-only           | graded          | 93  | SquaredError: value, stability, conduct
            forgot-sigma-prime          | graded          | 93  | Sigmoid: dX
            half-missing                | graded          | 90.5 | SquaredError: value, stability, conduct; half gradient
            hangs                       | graded          | 84  | Dense: dX, gradients.W, gradients.b
            helper-broken               | graded          | 86  | CrossEntropy: all
            identities                  | graded          | 0   | all
            mean-instead-of-sum         | graded          | 90  | Dense: gradients.W, gradients.b
            messy-but-right             | graded          | 100 | none
            missing-class               | graded          | 82  | SoftmaxCrossEntropy: all
            prints-a-million-lines      | graded          | 100 | none
            sigmoid-of-activation       | graded          | 93  | Sigmoid: dX
            throws                      | graded          | 96  | ReLU: dX
            transposed-dw               | graded          | 94  | Dense: gradients.W
            two-denses                  | needs_attention |     | all, until then
            upstream-ignored            | graded          | 93  | Sigmoid: dX
            wrong-constructor           | graded          | 70  | Dense: all
            zeros                       | graded          | 0   | all
            zipped                      | graded          | 100 | none
            """;

    private static final Pattern ROW_OF_README = Pattern.compile("\\| `([^`]+)` \\|.*\\| ([^|]*) \\|");

    /** The facets of the assignment with their points, by part. */
    private static final Map<String, Map<String, Integer>> FACETS = Map.of(
            "Dense", Map.of("forward", 8, "dX", 6, "gradients.W", 6, "gradients.b", 4, "stability", 2, "conduct", 4),
            "ReLU", Map.of("forward", 4, "dX", 4, "stability", 1, "conduct", 1),
            "Sigmoid", Map.of("forward", 5, "dX", 7, "stability", 2, "conduct", 2),
            "SquaredError", Map.of("value", 5, "gradient", 5, "stability", 1, "conduct", 1),
            "CrossEntropy", Map.of("value", 5, "gradient", 6, "stability", 1, "conduct", 2),
            "SoftmaxCrossEntropy", Map.of("value", 6, "gradient", 7, "stability", 3, "conduct", 2));

    private static Runs.Run demo;

    record Sample(String name, String status, String points, String lost) {

        private static final String HALF = "; half ";

        private static Sample of(String line) {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            return new Sample(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
        }

        /** The facets that it loses, each as {@code Dense.conduct}. */
        List<String> lostFacets() {
            return FACETS.entrySet().stream()
                    .flatMap(part -> part.getValue().keySet().stream()
                            .filter(facet -> loses(part.getKey(), facet))
                            .map(facet -> part.getKey() + "." + facet))
                    .sorted()
                    .toList();
        }

        /** The facets that earn half, of the part that the others are lost of. */
        List<String> halfFacets() {
            return lost.contains(HALF)
                    ? List.of(lost.substring(0, lost.indexOf(':')) + "."
                            + lost.substring(lost.indexOf(HALF) + HALF.length()))
                    : List.of();
        }

        private boolean loses(String part, String facet) {
            if (!lost.contains(":")) {
                return lost.equals("all");
            }
            String whole = lost.contains(HALF) ? lost.substring(0, lost.indexOf(HALF)) : lost;
            List<String> facets =
                    List.of(whole.substring(whole.indexOf(": ") + 2).split(", ", -1));
            return lost.startsWith(part + ":") && (facets.equals(List.of("all")) || facets.contains(facet));
        }
    }

    static Stream<Sample> samples() {
        return EXPECTED.lines().map(Sample::of);
    }

    @BeforeAll
    static void gradeTheBundledSamples() throws IOException, InterruptedException {
        demo = Runs.demo();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleGetsExactlyWhatItDeserves(Sample sample) throws IOException {
        CSVRecord score = demo.tables().score(sample.name());
        assertThat(score.get("status")).isEqualTo(sample.status());
        assertThat(score.get("points")).isEqualTo(sample.points());
        assertThat(score.get("max_points")).isEqualTo("100");
        assertThat(score.get("percent"))
                .isEqualTo(
                        sample.points().isEmpty()
                                ? ""
                                : new BigDecimal(sample.points()).setScale(2).toPlainString());
        List<CSVRecord> marks = demo.tables().rows("marks.csv", sample.name());
        if (sample.points().isEmpty()) {
            assertThat(marks)
                    .singleElement()
                    .satisfies(row ->
                            assertThat(row.get("reason")).contains("Dense.java", "old/Dense.java", "keep only one"));
        } else {
            assertLost(sample, marks);
        }
    }

    private static void assertLost(Sample sample, List<CSVRecord> marks) {
        assertThat(marks).allSatisfy(row -> assertThat(row.get("max_points")).isEqualTo(worth(row)));
        assertThat(marks.stream().filter(row -> row.get("points").equals("0")).map(SamplesIT::facet))
                .containsExactlyInAnyOrderElementsOf(sample.lostFacets());
        assertThat(marks.stream()
                        .filter(row -> row.get("result").equals("follow-through"))
                        .map(SamplesIT::facet))
                .containsExactlyElementsOf(sample.halfFacets());
        assertThat(marks.stream().filter(row -> row.get("points").equals(row.get("max_points"))))
                .hasSize(marks.size()
                        - sample.lostFacets().size()
                        - sample.halfFacets().size())
                .allSatisfy(row -> assertThat(row.get("reason")).isEmpty());
    }

    private static String worth(CSVRecord row) {
        Map<String, Integer> facets = FACETS.getOrDefault(row.get("part"), Map.of());
        return String.valueOf(facets.get(row.get("facet")));
    }

    private static String facet(CSVRecord row) {
        return row.get("part") + "." + row.get("facet");
    }

    @Test
    void everySampleIsStatedHereAndInTheReadme() throws IOException {
        assertThat(demo.tables().submissions())
                .containsExactlyElementsOf(samples().map(Sample::name).toList());
        List<String> inReadme = Files.readString(Places.SAMPLES.resolve("README.md"))
                .lines()
                .map(ROW_OF_README::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1).replace(".zip", "") + " | " + row.group(2))
                .sorted()
                .toList();
        assertThat(inReadme)
                .containsExactlyElementsOf(samples()
                        .map(sample -> sample.name() + " | " + sample.lost())
                        .toList());
    }

    /** What a student reads first about each loss points at the slip. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            accumulating-gradients | Dense               | conduct     | latest backward alone
            bias-not-summed        | Dense               | gradients.b | dL/db should be 2x1 but is 2x3
            broken-class           | SoftmaxCrossEntropy | value       | SoftmaxCrossEntropy.java:27: ';' expected
            empty                  | Dense               | forward     | there is no class Dense
            exits                  | Sigmoid             | forward     | remove System.exit
            hangs                  | Dense               | dX          | look for a loop that never ends
            helper-broken          | CrossEntropy        | value       | Logs.java:8: cannot find symbol: method ln(double)
            missing-class          | SoftmaxCrossEntropy | gradient    | write one that implements org.gradus.layer.Loss
            throws                 | ReLU                | dX          | backward threw java.lang.IllegalStateException
            wrong-constructor      | Dense               | forward     | it has Dense(int, int)
            """)
    void theReasonPointsAtTheSlip(String sample, String part, String facet, String words) throws IOException {
        assertThat(demo.tables().rows("marks.csv", sample))
                .filteredOn(row -> facet(row).equals(part + "." + facet))
                .singleElement()
                .satisfies(row -> assertThat(row.get("reason")).contains(words));
    }

    @Test
    void aSubmissionGetsTheSameRowsAmongOthers() throws IOException, InterruptedException {
        assertThat(demo.tables().texts(Runs.SUBSET))
                .isEqualTo(Runs.twoLanes().tables().texts());
    }

    @Test
    void theDemoPrintsTheTableOfMarks() throws IOException {
        assertThat(demo.finished().exitCode()).isZero();
        List<String> lines = demo.finished().out().lines().toList();
        assertThat(lines.get(0)).containsSubsequence("submission", "status", "Dense", "ReLU", "points", "percent");
        for (String sample : demo.tables().submissions()) {
            assertThat(lines).anySatisfy(line -> assertThat(line).startsWith(sample + " "));
        }
        assertThat(demo.finished().out()).contains("scores.csv", "marks.csv", "checks.csv");
        assertThat(demo.finished().err()).contains("ignored README.md", "26/26 ");
    }

    @Test
    void theBundledAssignmentIsTheShippedOneToTheLastByte() throws IOException {
        Path bundled = demo.tables().folder().resolveSibling("assignment");
        try (Stream<Path> shipped = Files.walk(Places.ASSIGNMENT)) {
            for (Path file : shipped.filter(SamplesIT::isGraded).toList()) {
                assertThat(bundled.resolve(Places.ASSIGNMENT.relativize(file).toString()))
                        .hasSameBinaryContentAs(file);
            }
        }
    }

    /** Jars leave out .gitignore and the like, and so does grading. */
    private static boolean isGraded(Path path) {
        return Files.isRegularFile(path) && !path.getFileName().toString().startsWith(".");
    }
}
