package org.gradus.engine.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradus.engine.cli.Places;
import org.gradus.engine.cli.SystemCommand;
import org.gradus.engine.report.ci.Formats;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The workflow of the template, its lines run as they stand, in a fresh clone of a student's repository. */
@Tag("services")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the workflow runs on Ubuntu")
class GitHubSetUpIT {

    private static final Path WORKFLOW = Document.ROOT.resolve("submissions-template/.github/workflows/grade.yml");
    private static final String SIGMOID = "src/Sigmoid.java";

    private static ReleaseServer release;

    @TempDir
    Path folder;

    @BeforeAll
    static void publish(@TempDir Path kept) throws Exception {
        SystemCommand.require("curl", "--version");
        SystemCommand.require("git", "--version");
        release = ReleaseServer.of(Places.JAR, kept);
    }

    @AfterAll
    static void close() {
        if (release != null) {
            release.close();
        }
    }

    @Test
    void whatIsWrongIsOnTheStudentsLinesInTheSummaryAndInTheLog() throws Exception {
        GitHubJob.Finished finished = run(StudentRepository.of("forgot-sigma-prime"), job());

        assertThat(finished.exitStatus()).as(finished.log()).isZero();
        assertThat(annotations(finished)).hasSize(1).allSatisfy(annotation -> {
            assertThat(annotation.properties()).containsEntry("file", SIGMOID).containsEntry("title", "Sigmoid dX");
            assertThat(annotation.message()).contains("You pass dL/da on unchanged");
        });
        assertThat(finished.summary()).contains("93 of 100", "#### Sigmoid");
        assertThat(guarded(finished)).contains("Sigmoid: 9 of 16");
        assertThat(finished.kept()).hasSize(1);
    }

    @Test
    void tooFewPercentAreRed() throws Exception {
        GitHubJob.Finished finished =
                run(StudentRepository.of("forgot-sigma-prime"), job().knowing("vars.GRADUS_MIN_PERCENT", "95"));

        assertThat(finished.exitStatus()).isEqualTo(1);
    }

    @Test
    void aPublicRepositoryShowsNoMarksAnywhere() throws Exception {
        GitHubJob.Finished finished = run(
                StudentRepository.of("forgot-sigma-prime"), job().knowing("github.event.repository.private", "false"));

        assertThat(finished.exitStatus()).as(finished.log()).isZero();
        assertThat(finished.log()).contains("graded; others can read this log").doesNotContain("Sigmoid", " of ");
        assertThat(finished.summary()).isEmpty();
        assertThat(finished.kept()).isEmpty();
    }

    static Stream<Arguments> whatIsNotGraded() {
        return Stream.of(
                Arguments.of("empty", StudentRepository.empty()),
                Arguments.of("needs_attention", StudentRepository.twoDenses()),
                Arguments.of("refused", StudentRepository.refused()));
    }

    @ParameterizedTest
    @MethodSource("whatIsNotGraded")
    void whatIsNotGradedIsNotGreen(String status, StudentRepository.Work work) throws Exception {
        GitHubJob.Finished finished = run(work, job());

        assertThat(finished.exitStatus()).as(finished.log()).isEqualTo(4);
        assertThat(annotations(finished))
                .extracting(annotation -> annotation.properties().get("title"))
                .containsExactly(status);
    }

    @Test
    void aJarThatIsNotTheReleaseIsNotRun() throws Exception {
        GitHubJob.Finished finished = run(repository -> {}, job().knowing("vars.GRADUS_SHA256", "0".repeat(64)));

        assertThat(finished.exitStatus()).isEqualTo(1);
        assertThat(finished.log()).contains("::error::gradus.jar is not the file that GRADUS_SHA256 names");
        assertThat(finished.log()).doesNotContain("points");
    }

    @Test
    void whatTheCourseHasToSetIsNamed() throws Exception {
        assertThat(run(repository -> {}, job().knowing("vars.GRADUS_SHA256", ""))
                        .log())
                .contains("::error::The variable GRADUS_SHA256 is not set");
        assertThat(run(repository -> {}, job().knowing("vars.GRADUS_URL", release.url("elsewhere.jar")))
                        .log())
                .contains("::error::gradus.jar could not be fetched from https://localhost:");
    }

    /** With the variables that a course sets, of a repository that is private. */
    private static GitHubJob job() throws Exception {
        return GitHubJob.of(WORKFLOW)
                .knowing("github.event.repository.private", "true")
                .knowing("vars.GRADUS_URL", release.url("gradus.jar"))
                .knowing("vars.GRADUS_SHA256", ReleaseServer.sha256(Places.JAR));
    }

    private GitHubJob.Finished run(StudentRepository.Work work, GitHubJob job)
            throws IOException, InterruptedException {
        Path scratch = folder.resolve("run");
        if (scratch.toFile().exists()) {
            Places.remove(scratch);
        }
        scratch.toFile().mkdir();
        StudentRepository repository = StudentRepository.cloned(scratch, work);
        return job.run(
                repository.folder(),
                scratch,
                Map.of("CURL_CA_BUNDLE", release.certificate().toString()));
    }

    /** The commands of ours, which the runner obeys. */
    private static List<Formats.Annotation> annotations(GitHubJob.Finished finished) {
        return finished.log()
                .lines()
                .filter(line -> line.startsWith("::error "))
                .map(Formats::annotation)
                .toList();
    }

    /** What stands where the runner obeys nothing. */
    private static String guarded(GitHubJob.Finished finished) {
        String log = finished.log();
        String begin = "::stop-commands::";
        int start = log.indexOf(begin);
        String token = log.substring(start + begin.length(), log.indexOf('\n', start));
        return log.substring(start, log.indexOf("\n::" + token + "::\n"));
    }
}
