package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.Test;

/** What a service takes from {@code gradus grade --ci}. */
class CiIT {

    @Test
    void gitHubGetsASummaryAndAnnotationsOnTheStudentsLines() throws IOException, InterruptedException {
        Path summary = Places.fresh("summary.md");

        Finished graded = new Gradus()
                .with("GITHUB_ACTIONS", "true")
                .with("GITHUB_STEP_SUMMARY", summary.toString())
                .finish(
                        "grade",
                        Places.SAMPLES.resolve("broken-class"),
                        "--assignment",
                        Places.ASSIGNMENT,
                        "--sandbox",
                        "process",
                        "--ci");

        assertThat(graded.exitCode()).isZero();
        assertThat(graded.out().lines().filter(line -> line.startsWith("::")))
                .isNotEmpty()
                .allMatch(
                        line -> line.startsWith("::error file=src/main/java/layers/SoftmaxCrossEntropy.java,line=27,"));
        assertThat(Files.readString(summary)).startsWith("### broken").contains("';' expected");
    }

    @Test
    void aServiceThatThereIsNotIsAMistake() {
        Finished graded = Gradus.inProcess(
                "grade", Places.SAMPLES.resolve("zeros"), "--assignment", Places.ASSIGNMENT, "--ci=jenkins");

        assertThat(graded.exitCode()).isEqualTo(2);
        assertThat(graded.err()).contains("'jenkins' is none of github, gitlab, gradescope and other");
    }
}
