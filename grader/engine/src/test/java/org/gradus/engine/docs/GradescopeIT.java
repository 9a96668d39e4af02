package org.gradus.engine.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.gradus.engine.cli.Kernels;
import org.gradus.engine.cli.Places;
import org.gradus.engine.report.ci.Formats;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The autograder for Gradescope, made as the page says and unpacked, set up and run as Gradescope does it, in a Debian of its own. */
@Tag("containers")
@Tag("long")
class GradescopeIT {

    private static DebianTree debian;
    private static DebianTree.Said setUp;

    /** What a run said, and the file that Gradescope takes. */
    private record Run(DebianTree.Said said, Optional<JsonNode> results) {}

    @BeforeAll
    static void setUp(@TempDir Path below) throws IOException, InterruptedException {
        DebianTree.empty();
        Path checkout = HowTo.typed(Document.at("docs/ci/README.md").section("## Gradescope"), below);
        debian = DebianTree.copied("gradescope");
        unzip(checkout.resolve("autograder.zip"), debian.at("/autograder/source"));
        Files.copy(debian.at("/autograder/source/run_autograder"), debian.at("/autograder/run_autograder"));
        debian.enter("chmod", "+x", "/autograder/run_autograder");
        setUp = debian.enter("bash", "/autograder/source/setup.sh");
    }

    @AfterAll
    static void remove() throws IOException {
        if (debian != null) {
            debian.close();
        }
    }

    private static void unzip(Path zip, Path folder) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Path target = folder.resolve(entry.getName());
                if (!entry.isDirectory()) {
                    Files.createDirectories(target.getParent());
                    try (InputStream bytes = file.getInputStream(entry)) {
                        Files.copy(bytes, target);
                    }
                }
            }
        }
    }

    @Test
    void anEmptyDebianBecomesTheImage() {
        assertThat(setUp.exitStatus()).as(setUp.text()).isZero();
        assertThat(setUp.text()).contains("--sandbox auto takes seal.");
    }

    @Test
    void everyFacetIsATestAndTheStudentReadsWhatIsWrong() throws IOException, InterruptedException {
        Run run = run(submission -> Places.copy(Places.SAMPLES.resolve("forgot-sigma-prime"), submission));

        assertThat(run.said().exitStatus()).as(run.said().text()).isZero();
        assertThat(run.results()).get().satisfies(results -> {
            assertThat(results.get("score").asInt()).isEqualTo(93);
            assertThat(results.get("tests"))
                    .filteredOn(test -> test.get("status").asText().equals("failed"))
                    .extracting(test -> test.get("name").asText())
                    .containsExactly("Sigmoid dX");
            assertThat(results.toString()).contains("multiply it");
        });
    }

    @Test
    void whoHandsInNothingFailsEveryTest() throws IOException, InterruptedException {
        Run run = run(submission -> Places.write(submission.resolve("readme.txt"), "later"));

        assertThat(run.said().exitStatus()).isEqualTo(4);
        assertThat(run.results()).get().satisfies(results -> {
            assertThat(results.get("score").asInt()).isZero();
            assertThat(results.get("tests"))
                    .isNotEmpty()
                    .allMatch(test -> test.get("status").asText().equals("failed"));
        });
    }

    @Test
    void whatAPersonHasToLookAtHasNoResults() throws IOException, InterruptedException {
        Run attention = run(submission -> Places.copy(Places.SAMPLES.resolve("two-denses"), submission));
        Run refused = run(submission -> {
            Places.copy(Places.SAMPLES.resolve("forgot-sigma-prime"), submission);
            Files.createSymbolicLink(submission.resolve("Other.java"), Path.of("/etc/hostname"));
        });

        assertThat(attention.said().exitStatus()).isEqualTo(4);
        assertThat(attention.results()).isEmpty();
        assertThat(refused.said().exitStatus()).isEqualTo(4);
        assertThat(refused.results()).isEmpty();
    }

    @Test
    void hiddenCasesThatLieBesideTheSetUpCount() throws IOException, InterruptedException {
        Path hidden = debian.at("/autograder/source/hidden");
        Places.copy(Document.ROOT.resolve("grader/engine/src/test/resources/hidden/basics"), hidden);
        try {
            Run run = run(submission -> Places.copy(Places.SAMPLES.resolve("forgot-sigma-prime"), submission));

            assertThat(run.results())
                    .get()
                    .satisfies(results -> assertThat(results.toString()).contains("a hidden case does not pass"));
        } finally {
            Places.remove(hidden);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/autograder/source/assignment/assignment.json",
                "/autograder/source/setup.sh",
                "/autograder/submission/Dense.java",
                "/etc/passwd"
            })
    void aStudentsClassReadsNothingOfIt(String file) throws IOException, InterruptedException {
        Run run = run(submission -> Curious.in(submission, file));

        assertThat(run.results())
                .get()
                .satisfies(results -> assertThat(results.toString())
                        .contains("AccessDeniedException")
                        .doesNotContain(Curious.FOUND));
    }

    @Test
    void onAKernelWithoutLandlockPermissionsKeepItOut() throws IOException, InterruptedException {
        Run run = run(
                submission -> Curious.in(submission, "/autograder/source/assignment/assignment.json"),
                Kernels.withoutLandlock());

        assertThat(run.said().text()).contains("sandbox: seal");
        assertThat(run.results())
                .get()
                .satisfies(results -> assertThat(results.toString())
                        .contains("AccessDeniedException")
                        .doesNotContain(Curious.FOUND));
    }

    private static Run run(StudentRepository.Work work, String... starter) throws IOException, InterruptedException {
        for (String folder : new String[] {"/autograder/submission", "/autograder/results"}) {
            Path place = debian.at(folder);
            if (Files.exists(place)) {
                Places.remove(place);
            }
            Files.createDirectory(place);
        }
        work.in(debian.at("/autograder/submission"));
        DebianTree.Said said = debian.enter(
                Stream.concat(Stream.of(starter), Stream.of("sh", "-c", "cd /autograder && exec ./run_autograder"))
                        .toArray(String[]::new));
        Path results = debian.at("/autograder/results/results.json");
        if (!Files.exists(results)) {
            return new Run(said, Optional.empty());
        }
        byte[] json = Files.readAllBytes(results);
        assertThat(Formats.problemsOfGradescope(json)).isEmpty();
        return new Run(said, Optional.of(new ObjectMapper().readTree(json)));
    }
}
