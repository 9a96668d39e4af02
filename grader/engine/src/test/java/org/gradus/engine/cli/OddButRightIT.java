package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a right layer is written, encoded or packed, and whatever else it calls, it keeps its marks behind any walls. */
@Tag("walls")
class OddButRightIT {

    private static final String ASSIGNMENT = """
            {
              "schemaVersion": 1,
              "id": "dense",
              "title": "One layer",
              "javaRelease": 17,
              "seed": 1,
              "properties": {"tries": 5},
              "parts": [
                {
                  "class": "Dense",
                  "contract": "layer",
                  "reference": "Dense",
                  "constructor": [{"name": "W", "matrix": ["out", "in"]}, {"name": "b", "matrix": ["out", 1]}],
                  "input": ["in", "batch"],
                  "output": ["out", "batch"],
                  "points": {
                    "forward": 8, "dX": 6, "gradients.W": 6, "gradients.b": 4, "stability": 2, "conduct": 4
                  }
                }
              ]
            }
            """;

    private static Path place = Path.of("");

    @BeforeAll
    static void handIn() throws IOException {
        place = Places.empty("odd-but-right");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));
        Places.write(place.resolve("assignment/assignment.json"), ASSIGNMENT);
        String one = "cases/004-dense-batch.json";
        Files.createDirectory(place.resolve("assignment/cases"));
        Places.copy(Places.ASSIGNMENT.resolve(one), place.resolve("assignment").resolve(one));
        for (OddButRight submission : OddButRight.all()) {
            submission.handIn(place.resolve("submissions"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bwrap", "seal"})
    void allHaveFullMarks(String sandbox) throws IOException, InterruptedException {
        Path out = place.resolve(sandbox);
        Finished finished = new Gradus()
                .with("XDG_CACHE_HOME", "")
                .finish(
                        "batch",
                        place.resolve("submissions"),
                        "-a",
                        place.resolve("assignment"),
                        "-o",
                        out,
                        "--sandbox",
                        sandbox,
                        "--lanes",
                        2);
        assumeThat(finished.err()).as("to be had on this machine").doesNotContain("does not work here");

        assertThat(finished.exitCode()).as(finished.err()).isZero();
        List<CSVRecord> scores = new Tables(out).rows("scores.csv");
        assertThat(scores).hasSameSizeAs(OddButRight.all());
        assertThat(scores)
                .allSatisfy(score ->
                        assertThat(score.get("points")).as(score.toString()).isEqualTo(score.get("max_points")));
    }
}
