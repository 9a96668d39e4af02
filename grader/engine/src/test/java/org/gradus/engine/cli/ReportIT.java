package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.gradus.engine.cli.Gradus.Finished;
import org.gradus.engine.report.json.ResultSchema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is made of the records of a batch. */
@Tag("batches")
class ReportIT {

    private static final List<String> SUBMISSIONS =
            List.of("hangs", "transposed-dw", "broken-class", "correct-loops", "two-denses");

    private static Path out;
    private static Finished batch;

    @BeforeAll
    static void gradeSome() throws IOException, InterruptedException {
        Path submissions = Places.empty("reported");
        for (String name : SUBMISSIONS) {
            Places.copy(Places.SAMPLES.resolve(name), submissions.resolve(name));
        }
        out = Places.fresh("reports");
        batch = Gradus.inProcess(
                "batch", submissions, "--assignment", Places.ASSIGNMENT, "--out", out, "--sandbox", "process");
    }

    private static Finished report(String formats) {
        return Gradus.inProcess("report", out, "--assignment", Places.ASSIGNMENT, "--format", formats);
    }

    @Test
    void everySubmissionHasItsFileInEveryFormat() throws IOException {
        assertThat(batch.exitCode()).isZero();

        Finished report = report("json,markdown,text,junit,gradescope");

        assertThat(report.err()).isEmpty();
        assertThat(report.out()).isEqualTo("25 files for 5 submissions written to " + out + "\n");
        for (String folder : List.of("results", "junit")) {
            assertThat(stems(out.resolve(folder))).containsExactlyInAnyOrderElementsOf(SUBMISSIONS);
        }
        assertThat(stems(out.resolve("gradescope")))
                .doesNotContain("two-denses")
                .hasSize(4);
        assertThat(stems(out.resolve("feedback"))).containsExactlyInAnyOrderElementsOf(SUBMISSIONS);
    }

    @Test
    void resultsAreAsTheSchemaSaysAndSayWhatTheTablesSay() throws IOException {
        JsonNode all = new ObjectMapper().readTree(Files.readString(out.resolve("class.json")));

        assertThat(ResultSchema.problems(Files.readString(out.resolve("class.json"))))
                .isEmpty();
        for (CSVRecord row : new Tables(out).rows("scores.csv")) {
            JsonNode one = Stream.of(row.get("submission"))
                    .flatMap(name -> stream(all.get("submissions"))
                            .filter(node -> node.get("submission").asText().equals(name)))
                    .findFirst()
                    .orElseThrow();
            assertThat(one.path("points").asText()).isEqualTo(row.get("points"));
            assertThat(one.get("status").asText()).isEqualTo(row.get("status"));
            assertThat(ResultSchema.problems(
                            Files.readString(out.resolve("results").resolve(row.get("submission") + ".json"))))
                    .isEmpty();
        }
    }

    @Test
    void aTimeOutIsReportedThoughItIsGradedAgain() throws IOException {
        assertThat(Files.readString(out.resolve("feedback/hangs.md"))).contains("timed out twice");
    }

    @Test
    void theSameRecordsGiveTheSameBytes() throws IOException {
        Map<String, String> before = contents("results");

        assertThat(report("json").exitCode()).isZero();

        assertThat(contents("results")).isEqualTo(before);
    }

    @Test
    void anotherAssignmentIsRefused() {
        Finished report = Gradus.inProcess("report", out, "--assignment", Places.CLASSIFIER, "--format", "json");

        assertThat(report.exitCode()).isEqualTo(2);
        assertThat(report.err()).contains("The batch was graded by another assignment");
    }

    @Test
    void aFolderWithoutABatchIsRefused() {
        Finished report =
                Gradus.inProcess("report", Places.SAMPLES, "--assignment", Places.ASSIGNMENT, "--format", "json");

        assertThat(report.exitCode()).isEqualTo(2);
        assertThat(report.err()).contains("holds no batch");
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return Stream.iterate(0, i -> i + 1).limit(array.size()).map(array::get);
    }

    private static Set<String> stems(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.[a-z]+$", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static Map<String, String> contents(String folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(out.resolve(folder))) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
