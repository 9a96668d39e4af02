package org.gradus.engine.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.gradus.engine.cli.Places;
import org.gradus.engine.cli.SystemCommand;
import org.gradus.engine.report.ci.Classroom50ResultTest;
import org.gradus.engine.report.ci.Formats;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The autograder for Classroom 50, with a course's own two lines, in a fresh clone, with the variables that its runner sets. */
@Tag("services")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the runner is Ubuntu")
class Classroom50SetUpIT {

    private static final Path AUTOGRADER = Document.ROOT.resolve("docs/ci/classroom50/autograder.py");

    @TempDir
    Path folder;

    @BeforeAll
    static void requirePython() throws IOException, InterruptedException {
        SystemCommand.require("python3", "--version");
        SystemCommand.require("git", "--version");
    }

    @Test
    void theRunnerFindsAResultThatItTakes() throws Exception {
        ServiceShell.Said said = run(StudentRepository.of("forgot-sigma-prime"), ReleaseServer.sha256(Places.JAR));

        assertThat(said.exitStatus()).as(said.text()).isZero();
        byte[] json = Files.readAllBytes(folder.resolve("checkout/result.json"));
        assertThat(Formats.problemsOfClassroom50(json)).isEmpty();
        JsonNode result = new ObjectMapper().readTree(json);
        assertThat(result.get("score").asInt()).isEqualTo(93);
        assertThat(result.get("max-score").asInt()).isEqualTo(100);
        assertThat(folder.resolve("checkout/release-body.md")).content().contains("93 of 100");
    }

    @Test
    void whatAPersonHasToLookAtHasNoResultAndTheRunnerHearsOfAnError() throws Exception {
        ServiceShell.Said said = run(StudentRepository.twoDenses(), ReleaseServer.sha256(Places.JAR));

        assertThat(said.exitStatus()).isEqualTo(4);
        assertThat(folder.resolve("checkout/result.json")).doesNotExist();
    }

    @Test
    void aJarThatIsNotTheReleaseIsNotRun() throws Exception {
        ServiceShell.Said said = run(StudentRepository.of("forgot-sigma-prime"), "0".repeat(64));

        assertThat(said.exitStatus()).isEqualTo(1);
        assertThat(said.text()).contains("gradus.jar is not the file that SHA256 names");
    }

    private ServiceShell.Said run(StudentRepository.Work work, String sha256) throws Exception {
        StudentRepository repository = StudentRepository.cloned(folder, work);
        try (ReleaseServer release = ReleaseServer.of(Places.JAR, folder)) {
            Path autograder = Files.writeString(
                    folder.resolve("autograder.py"),
                    Files.readString(AUTOGRADER)
                            .replace("https://example.org/gradus.jar", release.url("gradus.jar"))
                            .replace("SHA256 = \"" + "0".repeat(64), "SHA256 = \"" + sha256));
            Map<String, String> variables = new TreeMap<>(Classroom50ResultTest.ENVIRONMENT);
            variables.put("CLASSROOM50_BUNDLE_DIR", folder.toString());
            variables.put("GITHUB_ACTIONS", "true");
            variables.put("HOME", System.getProperty("user.home"));
            variables.put("SSL_CERT_FILE", release.certificate().toString());
            return new ServiceShell(folder, "sh", "-e")
                    .run("exec python3 '" + autograder + "'\n", repository.folder(), variables);
        }
    }
}
