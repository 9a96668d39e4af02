package org.gradus.engine.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradus.engine.cli.Places;
import org.gradus.engine.cli.SystemCommand;
import org.gradus.engine.docs.ServiceShell.Said;
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

/** The pipeline of the template, its lines run as they stand, in a fresh clone of a student's repository. */
@Tag("services")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the pipeline runs on Linux")
class GitLabSetUpIT {

    private static final Path PIPELINE = Document.ROOT.resolve("submissions-template/.gitlab-ci.yml");

    private static ReleaseServer release;
    private static JsonNode pipeline;

    @TempDir
    Path folder;

    @BeforeAll
    static void publish(@TempDir Path kept) throws Exception {
        SystemCommand.require("curl", "--version");
        SystemCommand.require("git", "--version");
        release = ReleaseServer.of(Places.JAR, kept);
        pipeline = ServiceFile.read(PIPELINE);
    }

    @AfterAll
    static void close() {
        if (release != null) {
            release.close();
        }
    }

    @Test
    void theServiceGetsTestsAndWhatIsWrongBesideTheLines() throws Exception {
        Said said = run(StudentRepository.of("forgot-sigma-prime"), Map.of());

        assertThat(said.exitStatus()).as(said.text()).isZero();
        assertThat(said.text()).contains("Sigmoid: 9 of 16");
        org.w3c.dom.Document tests = Formats.junit(Files.readString(report("junit")));
        assertThat(tests.getElementsByTagName("testsuite").getLength()).isEqualTo(6);
        assertThat(tests.getElementsByTagName("failure").getLength()).isPositive();
        byte[] quality = Files.readAllBytes(report("codequality"));
        assertThat(Formats.problemsOfQuality(quality)).isEmpty();
        JsonNode issues = new ObjectMapper().readTree(quality);
        assertThat(issues)
                .extracting(issue -> issue.at("/location/path").asText())
                .containsExactly("src/Sigmoid.java");
    }

    @Test
    void tooFewPercentAreRed() throws Exception {
        assertThat(run(StudentRepository.of("forgot-sigma-prime"), Map.of("GRADUS_MIN_PERCENT", "95"))
                        .exitStatus())
                .isEqualTo(1);
    }

    @Test
    void aProjectThatIsNotPrivateShowsNoMarksAnywhere() throws Exception {
        Said said = run(StudentRepository.of("forgot-sigma-prime"), Map.of("CI_PROJECT_VISIBILITY", "internal"));

        assertThat(said.exitStatus()).as(said.text()).isZero();
        assertThat(said.text()).contains("graded; others can read this log").doesNotContain("Sigmoid", " of ");
        assertThat(report("junit")).doesNotExist();
        assertThat(report("codequality")).doesNotExist();
    }

    static Stream<Arguments> whatIsNotGraded() {
        return GitHubSetUpIT.whatIsNotGraded();
    }

    @ParameterizedTest
    @MethodSource("whatIsNotGraded")
    void whatIsNotGradedIsNotGreen(String status, StudentRepository.Work work) throws Exception {
        Said said = run(work, Map.of());

        assertThat(said.exitStatus()).as(said.text()).isEqualTo(4);
        org.w3c.dom.Document tests = Formats.junit(Files.readString(report("junit")));
        assertThat(tests.getElementsByTagName("error")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("type")
                        .getNodeValue())
                .isEqualTo(status);
        assertThat(new ObjectMapper().readTree(report("codequality").toFile()))
                .extracting(issue -> issue.get("severity").asText())
                .containsExactly("blocker");
    }

    @Test
    void aJarThatIsNotTheReleaseIsNotRun() throws Exception {
        Said said = run(repository -> {}, Map.of("GRADUS_SHA256", "0".repeat(64)));

        assertThat(said.exitStatus()).isEqualTo(1);
        assertThat(said.text()).contains("gradus.jar is not the file that GRADUS_SHA256 names");
    }

    @Test
    void whatTheCourseHasToSetIsNamed() throws Exception {
        assertThat(run(repository -> {}, Map.of("GRADUS_SHA256", "")).text())
                .contains("The variables GRADUS_URL and GRADUS_SHA256 are not set");
    }

    /** By the plainest shell that an image may have. */
    private Said run(StudentRepository.Work work, Map<String, String> more) throws Exception {
        StudentRepository repository = StudentRepository.cloned(folder, work);
        Map<String, String> variables = new LinkedHashMap<>();
        pipeline.path("variables")
                .properties()
                .forEach(variable ->
                        variables.put(variable.getKey(), variable.getValue().asText()));
        variables.put("CI", "true");
        variables.put("GITLAB_CI", "true");
        variables.put("CI_PROJECT_DIR", repository.folder().toString());
        variables.put("CI_PROJECT_VISIBILITY", "private");
        variables.put("GRADUS_URL", release.url("gradus.jar"));
        variables.put("GRADUS_SHA256", ReleaseServer.sha256(Places.JAR));
        variables.put("CURL_CA_BUNDLE", release.certificate().toString());
        variables.putAll(more);
        List<String> lines = new ArrayList<>();
        pipeline.path("grade").path("script").forEach(line -> lines.add(line.asText()));
        return new ServiceShell(folder, "sh", "-e").run(String.join("\n", lines), repository.folder(), variables);
    }

    /** Where the pipeline says that a report is. */
    private Path report(String kind) {
        return folder.resolve("checkout")
                .resolve(pipeline.at("/grade/artifacts/reports/" + kind).asText());
    }
}
