package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gradus.engine.cli.Gradus.Finished;
import org.gradus.engine.report.ci.Formats;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service takes from {@code gradus grade --ci}. */
@Tag("services")
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
        assertThat(graded.out().lines().filter(line -> line.startsWith("::error ")))
                .isNotEmpty()
                .allMatch(
                        line -> line.startsWith("::error file=src/main/java/layers/SoftmaxCrossEntropy.java,line=27,"));
        assertThat(Files.readString(summary)).startsWith("### broken").contains("';' expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "two-denses"})
    void whatIsNotGradedIsNowhereGreen(String sample) throws Exception {
        Path folder = Places.empty("ci-not-graded");

        Finished other = grade(new Gradus().in(folder), sample, "--ci=other");

        assertThat(other.exitCode()).isEqualTo(4);
        assertThat(Formats.junit(Files.readString(folder.resolve("gradus-junit.xml")))
                        .getElementsByTagName("error")
                        .getLength())
                .isEqualTo(1);
    }

    @Test
    void aPublicLogHasNoMarksAndNoFeedback() throws IOException, InterruptedException {
        Path folder = Places.empty("ci-public");
        Path summary = folder.resolve("summary.md");

        Finished graded = grade(
                new Gradus()
                        .in(folder)
                        .with("GRADUS_PUBLIC_LOG", "true")
                        .with("GITHUB_ACTIONS", "true")
                        .with("GITHUB_STEP_SUMMARY", summary.toString()),
                "forgot-sigma-prime",
                "--ci");
        Finished attention = grade(new Gradus().in(folder), "two-denses", "--ci=gitlab", "--public-log");

        assertThat(graded.exitCode()).isZero();
        assertThat(graded.out())
                .isEqualTo("graded; others can read this log, so it shows neither marks nor feedback\n");
        assertThat(attention.exitCode()).isEqualTo(4);
        assertThat(attention.out()).startsWith("needs_attention: there is more than one class Dense");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anOptionIsStrongerThanTheVariable() throws IOException, InterruptedException {
        Finished graded =
                grade(new Gradus().with("GRADUS_PUBLIC_LOG", "true"), "forgot-sigma-prime", "--public-log=false");

        assertThat(graded.out()).contains("93 of 100 points");
    }

    @Test
    void withoutTheVariablesOfItsRunnerClassroom50IsToldNothingAndNothingIsGraded() {
        Finished refused = Gradus.inProcess(
                "grade", Places.SAMPLES.resolve("zeros"), "--assignment", Places.ASSIGNMENT, "--ci=classroom50");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains(
                        "Classroom 50 sets the variable CLASSROOM, and it is not set here. Leave out --ci=classroom50.");
    }

    private static Finished grade(Gradus gradus, String sample, String... more)
            throws IOException, InterruptedException {
        return gradus.finish(Stream.concat(
                        Stream.of(
                                "grade",
                                Places.SAMPLES.resolve(sample),
                                "--assignment",
                                Places.ASSIGNMENT,
                                "--sandbox",
                                "process"),
                        Stream.of(more))
                .toArray());
    }

    @Test
    void aServiceThatThereIsNotIsAMistake() {
        Finished graded = Gradus.inProcess(
                "grade", Places.SAMPLES.resolve("zeros"), "--assignment", Places.ASSIGNMENT, "--ci=jenkins");

        assertThat(graded.exitCode()).isEqualTo(2);
        assertThat(graded.err()).contains("'jenkins' is none of github, gitlab, gradescope, classroom50 and other");
    }
}
