package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code gradus publish} copies what students get, byte for byte, and refuses whatever would give a hidden case away. */
@Tag("commands")
class PublishIT {

    private static final Path HIDDEN = Places.ROOT.resolve("grader/engine/src/test/resources/hidden/basics");

    private Path assignment = Path.of("");
    private Path hidden = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void copyTheBundledAssignment() throws IOException {
        Path folder = Places.empty("publish");
        assignment = folder.resolve("assignment");
        Places.copy(Places.ASSIGNMENT.resolve("cases"), assignment.resolve("cases"));
        Places.copy(Places.ASSIGNMENT.resolve("assignment.json"), assignment.resolve("assignment.json"));
        Places.write(assignment.resolve("samples/right/Dense.java"), "class Dense {}");
        Places.write(assignment.resolve("notes.md"), "for tutors");
        Places.write(assignment.resolve("cases/.DS_Store"), "secret");
        hidden = folder.resolve("hidden");
        Places.copy(HIDDEN, hidden);
        out = folder.resolve("out");
    }

    @Test
    void theCopyHoldsTheAssignmentAndThePublicCasesAndNothingElse() throws IOException {
        Finished published = publish();

        assertThat(published.exitCode()).as(published.err()).isZero();
        assertThat(published.out())
                .isEqualTo("backprop-basics: assignment.json and 34 public cases are in " + out
                        + "; samples and everything else were left out\n");
        Map<String, String> expected = texts(Places.ASSIGNMENT.resolve("cases"), "cases/");
        expected.put("assignment.json", Files.readString(Places.ASSIGNMENT.resolve("assignment.json")));
        assertThat(texts(out, "")).isEqualTo(expected);
        assertThat(Gradus.inProcess("verify", out).exitCode()).isZero();
    }

    @Test
    void anEarlierCopyGoesAsideAndWhatBecameHiddenWithIt() throws IOException {
        publish();
        Map<String, String> before = texts(out, "");
        assertThat(publish().out()).doesNotContain("earlier");
        Path moved = assignment.resolve("cases/relu-kink.json");
        Files.move(moved, hidden.resolve("relu-kink.json"));

        Finished again = publish();

        assertThat(again.exitCode()).isZero();
        assertThat(out.resolve("cases/relu-kink.json")).doesNotExist();
        assertThat(texts(out, "")).hasSize(34);
        assertThat(again.out()).contains("The earlier copy is now in " + out + ".1.");
        assertThat(texts(out.resolveSibling("out.1"), "")).isEqualTo(before);
    }

    @Test
    void hiddenCasesInsideTheAssignmentsFolderAreRefused() throws IOException {
        Path inside = assignment.resolve("hidden");
        Files.move(hidden, inside);
        assertRefused(publish(inside), "the hidden cases are inside the assignment's folder");

        Path link = Files.createSymbolicLink(out.resolveSibling("elsewhere"), inside);
        assertRefused(publish(link), "the hidden cases are inside the assignment's folder");
    }

    @Test
    void aPublicCaseWithTheIdOfAHiddenOneIsRefused() throws IOException {
        Files.copy(hidden.resolve("secret-sigmoid.json"), assignment.resolve("cases/secret-sigmoid.json"));

        assertRefused(publish(), "secret-sigmoid.json#/id: a public case is also called secret-sigmoid");
    }

    @Test
    void aPublicCaseThatAsksTheSameIsRefusedHoweverItIsWritten() throws IOException {
        String secret = Files.readString(hidden.resolve("secret-relu-network.json"));
        Places.write(
                assignment.resolve("cases/harmless.json"),
                secret.replace("secret-relu-network", "harmless")
                        .replace("Zanzibar", "Harmless")
                        .replace("relu1", "first")
                        .replace("[0.953125, ", "[ 9.53125E-1 , ")
                        .replace("\"factor\": 0.5", "\"factor\": 5e-1")
                        .replaceFirst("\"loss.value\": [^,]*,", "")
                        .replace("\n", "\r\n"));

        assertRefused(
                publish(),
                "cases/harmless.json: the case asks what the hidden case " + hidden + "/secret-relu-network.json asks");
    }

    @Test
    void aPublicCaseWithOtherNumbersIsNone() throws IOException {
        String secret = Files.readString(hidden.resolve("secret-stability.json"));
        Places.write(
                assignment.resolve("cases/harmless.json"),
                secret.replace("secret-stability", "harmless").replace("-2.765625", "-2.5"));

        assertThat(publish().exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "cases/notes.txt", "samples/Dense.java", ".git/config", "cases/deep/a.json"})
    void aFolderWithAnythingElseInItIsRefusedAndLeftAlone(String stranger) throws IOException {
        publish();
        Places.write(out.resolve(stranger), "precious");
        Map<String, String> before = texts(out, "");

        assertRefused(publish(), "which no copy of an assignment does. Name another folder with --out");
        assertThat(texts(out, "")).isEqualTo(before);
    }

    @Test
    void theCopyOfAnotherAssignmentIsRefused() throws IOException {
        Places.copy(Places.CLASSIFIER.resolve("cases"), out.resolve("cases"));
        Places.copy(Places.CLASSIFIER.resolve("assignment.json"), out.resolve("assignment.json"));

        assertRefused(publish(), "holds a different assignment, not backprop-basics");
    }

    @Test
    void theSourcesAreNeverTakenForACopy() throws IOException {
        Path link = Files.createSymbolicLink(out.resolveSibling("link"), assignment);
        for (Path place : new Path[] {assignment, assignment.resolve("cases"), hidden.resolve("copy"), link}) {
            assertRefused(Gradus.inProcess("publish", assignment, "--hidden", hidden, "--out", place), "lies inside");
        }
        assertThat(assignment.resolve("samples/right/Dense.java")).exists();
    }

    @Test
    void anAssignmentThatStandsOnHiddenCasesAloneIsRefused() throws IOException {
        Path whole = Places.ROOT.resolve("grader/engine/src/test/resources/assignments/without-reference");
        Path copy = out.resolveSibling("without");
        Places.copy(whole, copy);
        Files.delete(copy.resolve("cases/scale-batch.json"));
        Path secrets = HIDDEN.resolveSibling("without-reference");

        assertThat(Gradus.inProcess("verify", copy, "--hidden", secrets).exitCode())
                .isZero();
        assertRefused(
                Gradus.inProcess("publish", copy, "--hidden", secrets, "--out", out),
                "the facet carries marks, but no check covers it");
        assertThat(out).doesNotExist();
    }

    private Finished publish() {
        return publish(hidden);
    }

    private Finished publish(Path secrets) {
        return Gradus.inProcess("publish", assignment, "--hidden", secrets, "--out", out);
    }

    private static void assertRefused(Finished finished, String reason) {
        assertThat(finished.exitCode()).isEqualTo(2);
        assertThat(finished.err()).contains(reason).doesNotContain("\tat ");
    }

    private static Map<String, String> texts(Path folder, String prefix) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(prefix + folder.relativize(file), Files.readString(file));
            }
        }
        return texts;
    }
}
