package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With a umask that forbids nothing, whatever the judge creates is still its owner's alone. */
@Tag("walls")
class OwnerOnlyIT {

    private Path place = Path.of("");

    @BeforeEach
    void startAnew() throws IOException {
        place = Places.empty("owner-only");
        Files.createDirectory(place.resolve("temp"));
    }

    @Test
    void aBatchLeavesNothingThatOthersCanRead() throws IOException, InterruptedException {
        Path submissions = Places.empty("owner-only/submissions");
        Places.copy(Places.SAMPLES.resolve("throws"), submissions.resolve("throws"));
        Path out = place.resolve("new/marks");
        finish(Runs.batchWords(submissions, out));

        assertThat(out.resolve("journal")).isDirectory();
        assertOwnersAlone("new");
        // No secrets of anybody: a sandbox may read it as another user, but for what the judge notes for itself.
        assertThat(found("cache"))
                .anySatisfy((name, seen) -> assertThat(name).endsWith(".jsa"))
                .allSatisfy((name, seen) ->
                        assertThat(seen).as(name).matches(name.contains("sha256-of-") ? "rw-------" : "rw.r-.r-."));
        assertThat(place.resolve("temp")).isEmptyDirectory();
    }

    @Test
    void theReportOfOneSubmissionIsItsOwnersToo() throws IOException, InterruptedException {
        Path out = place.resolve("report");
        finish("grade", Places.SAMPLES.resolve("transposed-dw"), "-a", Places.ASSIGNMENT, "--out", out);

        assertThat(out.resolve("counterexamples")).isNotEmptyDirectory();
        assertOwnersAlone("report");
    }

    /** Who may see a folder is its maker's choice; what is in a file of ours is not. */
    @Test
    void inAFolderOfSomebodyElsesTheFilesAreStillTheOwners() throws IOException, InterruptedException {
        Path out = Files.createDirectory(place.resolve("shared"));
        Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rwxr-xr-x"));
        end(ExitCode.NOT_GRADED, "grade", Places.SAMPLES.resolve("empty"), "-a", Places.ASSIGNMENT, "--out", out);
        Files.setPosixFilePermissions(out.resolve("scores.csv"), PosixFilePermissions.fromString("rw-rw-rw-"));
        end(ExitCode.NOT_GRADED, "grade", Places.SAMPLES.resolve("empty"), "-a", Places.ASSIGNMENT, "--out", out);

        assertThat(permissions(out)).isEqualTo("rwxr-xr-x");
        assertThat(found("shared"))
                .isNotEmpty()
                .allSatisfy((name, seen) -> assertThat(seen).as(name).isEqualTo("rw-------"));
    }

    private void finish(Object... command) throws IOException, InterruptedException {
        end(ExitCode.OK, command);
    }

    private void end(int exitCode, Object... command) throws IOException, InterruptedException {
        Finished finished = new Gradus()
                .startedBy("sh", "-c", "umask 000; exec \"$@\"", "sh")
                .with("XDG_CACHE_HOME", place.resolve("cache").toString())
                .withJvmOption("-Djava.io.tmpdir=" + place.resolve("temp"))
                .finish(command);
        assertThat(finished.exitCode()).as(finished.err()).isEqualTo(exitCode);
    }

    private void assertOwnersAlone(String... folders) throws IOException {
        for (String folder : folders) {
            assertThat(permissions(place.resolve(folder))).as(folder).isEqualTo("rwx------");
            assertThat(found(folder))
                    .isNotEmpty()
                    .allSatisfy((name, seen) -> assertThat(seen).as(name).isIn(List.of("rwx------", "rw-------")));
        }
    }

    private Map<String, String> found(String folder) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(place.resolve(folder))) {
            for (Path path : tree.skip(1).toList()) {
                found.put(place.relativize(path).toString(), permissions(path));
            }
        }
        return found;
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    }
}
