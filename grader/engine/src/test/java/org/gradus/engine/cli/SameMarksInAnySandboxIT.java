package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same batch, right and wrong submissions, gets the same tables behind any walls: compilers and workers, all limits included. */
@Tag("walls")
class SameMarksInAnySandboxIT {

    private static final List<String> SAMPLES =
            List.of("accumulating-gradients", "correct-algebra", "correct-loops", "helper-broken", "throws");

    private static Path place = Path.of("");
    private static Tables plain;

    @BeforeAll
    static void gradeInPlainProcesses() throws IOException, InterruptedException {
        place = Places.empty("any-sandbox");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));
        Places.copy(Places.ASSIGNMENT, place.resolve("assignment"));
        Files.createDirectory(place.resolve("submissions"));
        for (String sample : SAMPLES) {
            Places.copy(
                    Places.SAMPLES.resolve(sample), place.resolve("submissions").resolve(sample));
        }
        assertThat(batch("process").exitCode()).isZero();
        plain = new Tables(place.resolve("process"));
    }

    private static Finished batch(String sandbox) throws IOException, InterruptedException {
        return new Gradus()
                // A cache that other users can reach.
                .with("XDG_CACHE_HOME", "")
                .finish(
                        "batch",
                        place.resolve("submissions"),
                        "-a",
                        place.resolve("assignment"),
                        "-o",
                        place.resolve(sandbox),
                        "--sandbox",
                        sandbox);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bwrap", "seal"})
    void theTablesAreTheSame(String sandbox) throws IOException, InterruptedException {
        Finished finished = batch(sandbox);
        assumeThat(finished.err()).as("to be had on this machine").doesNotContain("does not work here");

        assertThat(finished.exitCode()).as(finished.err()).isZero();
        assertThat(finished.err()).startsWith("sandbox: " + sandbox + "\n");
        assertThat(new Tables(place.resolve(sandbox)).texts()).isEqualTo(plain.texts());
    }

    /** As in a container that is told to run as some number. */
    @ParameterizedTest
    @ValueSource(strings = {"bwrap", "seal"})
    void theTablesAreTheSameForAnOrdinaryUserWithoutAnEntry(String sandbox, @TempDir Path home)
            throws IOException, InterruptedException {
        Places.copy(place.resolve("assignment"), home.resolve("assignment"));
        Places.copy(place.resolve("submissions"), home.resolve("submissions"));
        Files.copy(Places.JAR, home.resolve("gradus.jar"));
        Path marks = home.resolve("marks");
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "chown -R 60590 . && exec setpriv --reuid=60590 --regid=60590 --clear-groups"
                                + " env -i HOME=\"$PWD\" \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        "gradus.jar",
                        "batch",
                        "submissions",
                        "-a",
                        "assignment",
                        "-o",
                        marks.toString(),
                        "--sandbox",
                        sandbox)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeThat(said)
                .as("to be had on this machine, for root")
                .doesNotContain("does not work here", "chown:", "setpriv:", "sh:");

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(home.resolve(".cache").resolve("gradus")).isNotEmptyDirectory();
        assertThat(new Tables(marks).texts()).isEqualTo(plain.texts());
    }

    @Test
    void aFolderThatOthersCanReadIsRefusedWhereOnlyPermissionsHideIt(@TempDir Path open)
            throws IOException, InterruptedException {
        Path assignment = open.resolve("assignment");
        Places.copy(Places.ASSIGNMENT, assignment);
        for (Path path : List.of(open, assignment)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Finished finished = new Gradus()
                .startedBy(Kernels.withoutLandlock())
                .with("XDG_CACHE_HOME", "")
                .finish("grade", Places.SAMPLES.resolve("empty"), "-a", assignment, "--sandbox", "seal");
        assumeThat(finished.err()).as("to be had on this machine").doesNotContain("does not work here");

        assertThat(finished.exitCode()).isEqualTo(2);
        assertThat(finished.err()).contains("can read " + assignment, "chmod go-rwx " + assignment);
    }
}
