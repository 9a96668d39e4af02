package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same submission has the same marks in every run, also if its answers are random, and everybody is told. */
@Tag("batches")
class UnsteadyAnswersIT {

    private static final int RUNS = 3;
    private static final int LARGE_BATCH = 128;
    private static final List<Tables> TABLES = new ArrayList<>();

    @BeforeAll
    static void gradeSeveralTimes() throws IOException, InterruptedException {
        Path place = Places.empty("unsteady");
        for (Unsteady submission : Unsteady.values()) {
            submission.handIn(place.resolve("submissions"));
        }
        Path assignment = place.resolve("assignment");
        Places.write(assignment.resolve("assignment.json"), ASSIGNMENT);
        Places.write(assignment.resolve("cases/large-batch.json"), largeBatch());
        for (int run = 0; run < RUNS; run++) {
            Path out = place.resolve("out-" + run);
            Gradus.Finished finished = Gradus.inProcess(
                    "batch",
                    place.resolve("submissions"),
                    "-a",
                    assignment,
                    "-o",
                    out,
                    "--sandbox",
                    "process",
                    "--lanes",
                    1 + run % 2);
            assertThat(finished.exitCode()).as(finished.err()).isZero();
            TABLES.add(new Tables(out));
        }
    }

    @Test
    void theScoresAreTheSameInEveryRun() throws IOException {
        String first = TABLES.get(0).texts().get("scores.csv");
        for (Tables tables : TABLES) {
            assertThat(tables.texts().get("scores.csv")).isEqualTo(first);
        }
    }

    /** What a class does whose threads overtake each other is not the same in every run, its marks are. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOT_WAITED_FOR")
    void allTablesAreTheSameInEveryRun(Unsteady unsteady) throws IOException {
        List<String> names = List.of(unsteady.submission());
        for (Tables tables : TABLES) {
            assertThat(tables.texts(names)).isEqualTo(TABLES.get(0).texts(names));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"UNLOCKED_SUMS", "LOCKED_SUMS", "PARALLEL_STREAM", "DRAWS_ELSEWHERE"})
    void whatIsRightKeepsAllMarks(Unsteady unsteady) throws IOException {
        assertThat(score(unsteady).get(unsteady.part())).isEqualTo("10");
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "ANSWERS_AT_RANDOM",
                "EACH_OBJECT_AT_RANDOM",
                "EACH_CALL_AT_RANDOM",
                "WITHOUT_A_GENERATOR",
                "OF_THE_THREAD",
                "BY_THE_CLOCK",
                "SEEDED_BY_THE_CLOCK"
            })
    void whatIsWrongOfTenIsLostInEveryRunAndNamed(Unsteady unsteady) throws IOException {
        String lost = unsteady.part().equals("Sigmoid") ? "dX" : "gradients.W";
        List<CSVRecord> rows = TABLES.get(0).rows("checks.csv", unsteady.submission());

        assertThat(new BigDecimal(score(unsteady).get(unsteady.part()))).isLessThan(BigDecimal.TEN);
        assertThat(rows)
                .filteredOn(row ->
                        row.get("facet").equals(lost) && row.get("result").equals("failed"))
                .isNotEmpty()
                .extracting(row -> row.get("misconception"))
                .containsOnly("answers-at-random");
    }

    @Test
    void whatNobodyWaitsForIsLostInEveryRun() throws IOException {
        for (Tables tables : TABLES) {
            assertThat(tables.score(Unsteady.NOT_WAITED_FOR.submission()).get("Dense"))
                    .isEqualTo("7");
        }
    }

    /** Whether their class files say so or not. */
    @ParameterizedTest
    @EnumSource(names = {"EACH_OBJECT_AT_RANDOM", "COUNTED"})
    void whoIsSeenToAnswerDifferentlyIsFlagged(Unsteady unsteady) throws IOException {
        assertThat(score(unsteady).get("notes")).contains(unsteady.part() + " answers the same question differently");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BY_IDENTITY", "BY_THE_ORDER_OF_A_SET", "COUNTED"})
    void everybodyIsTold(Unsteady unsteady) throws IOException {
        String source = unsteady.part() + ".java";

        assertThat(score(unsteady).get("notes"))
                .containsAnyOf(
                        source + " draws random numbers (java.",
                        source + " reads the clock (java.",
                        source + " starts threads (java.");
    }

    private static CSVRecord score(Unsteady unsteady) throws IOException {
        return TABLES.get(0).score(unsteady.submission());
    }

    private static String largeBatch() {
        String ones = Stream.generate(() -> "1").limit(LARGE_BATCH).collect(Collectors.joining(", ", "[", "]"));
        return """
                {
                  "schemaVersion": 1,
                  "id": "large-batch",
                  "title": "As many samples as threads",
                  "source": {"document": "none", "equation": "dL/dW = dL/dy x^T"},
                  "chain": [{"id": "dense1", "part": "Dense", "arguments": {"W": [[2, 3]], "b": [[1]]}}],
                  "input": [ONES, ONES],
                  "upstream": [ONES],
                  "expected": {"dense1.gradients.W": [[SAMPLES, SAMPLES]]}
                }
                """.replace("ONES", ones).replace("SAMPLES", String.valueOf(LARGE_BATCH));
    }

    private static final String ASSIGNMENT = """
            {
              "schemaVersion": 1,
              "id": "unsteady",
              "title": "Two layers",
              "javaRelease": 17,
              "seed": 1,
              "parts": [
                {
                  "class": "Dense",
                  "contract": "layer",
                  "reference": "Dense",
                  "constructor": [{"name": "W", "matrix": ["out", "in"]}, {"name": "b", "matrix": ["out", 1]}],
                  "input": ["in", "batch"],
                  "output": ["out", "batch"],
                  "points": {"forward": 2, "dX": 2, "gradients.W": 3, "gradients.b": 1, "stability": 1, "conduct": 1}
                },
                {
                  "class": "Sigmoid",
                  "contract": "layer",
                  "reference": "Sigmoid",
                  "constructor": [],
                  "input": ["n", "batch"],
                  "output": ["n", "batch"],
                  "points": {"forward": 3, "dX": 4, "stability": 1, "conduct": 2}
                }
              ]
            }
            """;
}
