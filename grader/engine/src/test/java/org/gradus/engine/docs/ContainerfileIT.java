package org.gradus.engine.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.cli.Places;
import org.gradus.engine.cli.SystemCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image of docs/ci, made as the page says by a builder of images, upon an empty Debian that takes the place of the published one. */
@Tag("containers")
@Tag("long")
class ContainerfileIT {

    private static final String BASE = "localhost/debian:bookworm";
    private static final String IMAGE = "localhost/gradus";

    private static Path storage;
    private static String built = "";

    @BeforeAll
    static void build(@TempDir Path below) throws IOException, InterruptedException {
        Path empty = DebianTree.empty();
        SystemCommand.require("buildah", "--version");
        storage = Places.empty("buildah");
        Path checkout = HowTo.typed(Document.at("docs/ci/README.md").section("## A container"), below);
        String scratch = buildah("from", "scratch").strip();
        buildah("add", "--quiet", scratch, empty.toString(), "/");
        buildah("commit", "--quiet", scratch, BASE);
        buildah("rm", scratch);
        built = buildah(
                "bud",
                "--isolation=chroot",
                "--network=host",
                "--pull-never",
                "--build-arg=BASE=" + BASE,
                "--tag=" + IMAGE,
                checkout.resolve("image").toString());
    }

    @AfterAll
    static void remove() throws IOException, InterruptedException {
        if (storage != null) {
            buildah("rm", "--all");
            buildah("rmi", "--all", "--force");
            Places.remove(storage);
        }
    }

    private static DebianTree.Said attempt(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "buildah",
                "--root=" + storage.resolve("root"),
                "--runroot=" + storage.resolve("run"),
                "--storage-driver=vfs"));
        command.addAll(List.of(words));
        return DebianTree.said(Files.createTempFile("buildah", ".txt"), command);
    }

    private static String buildah(String... words) throws IOException, InterruptedException {
        DebianTree.Said said = attempt(words);
        if (said.exitStatus() != 0) {
            throw new AssertionError("buildah " + List.of(words) + ": " + said.text());
        }
        return said.text();
    }

    /** As {@code podman run} starts it: the entry point, with the words that follow the name of the image. */
    private static DebianTree.Said run(Path submission) throws IOException, InterruptedException {
        JsonNode image = new ObjectMapper().readTree(buildah("inspect", "--type=image", IMAGE));
        String container = buildah("from", "--pull-never", IMAGE).strip();
        List<String> words = new ArrayList<>(
                List.of("run", "--isolation=chroot", "--volume=" + submission + ":/submission:ro", container, "--"));
        image.at("/OCIv1/config/Entrypoint").forEach(word -> words.add(word.asText()));
        words.add("/submission");
        DebianTree.Said said = attempt(words.toArray(String[]::new));
        buildah("rm", container);
        return said;
    }

    @Test
    void theWallsInsideAreThoseThatNeedNoPrivileges() {
        assertThat(built).contains("--sandbox auto takes seal.");
    }

    @Test
    void theImageGradesWhatIsMountedIntoIt() throws IOException, InterruptedException {
        DebianTree.Said said = run(Places.SAMPLES.resolve("forgot-sigma-prime"));

        assertThat(said.exitStatus()).as(said.text()).isZero();
        assertThat(said.text()).contains("93 of 100 points", "sandbox: seal");
    }

    @Test
    void whatIsNotGradedIsNoSuccess() throws IOException, InterruptedException {
        assertThat(run(Places.SAMPLES.resolve("empty")).exitStatus()).isEqualTo(4);
        assertThat(run(Places.SAMPLES.resolve("two-denses")).exitStatus()).isEqualTo(4);
    }

    @Test
    void aStudentsClassReadsNothingOfTheCourses(@TempDir Path submission) throws IOException, InterruptedException {
        Curious.in(submission, "/opt/gradus/assignment/assignment.json");

        assertThat(run(submission).text()).contains("AccessDeniedException").doesNotContain(Curious.FOUND);
    }
}
