package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.jgit.lib.FileMode;
import org.gradus.engine.cli.Gradus.Finished;
import org.gradus.engine.intake.git.Repositories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A table of repositories becomes a folder of submissions; one that cannot be had stops none of the others. */
@Tag("commands")
class CloneIT {

    private static final String FRIDAY = "2026-11-20T12:00:00Z";

    private static Path table;
    private static Path out;
    private static Finished cloned;

    @BeforeAll
    static void cloneAClass() throws IOException {
        Path place = Places.empty("clone/repositories");
        StringBuilder rows = new StringBuilder("GitHub username,Repository\n");
        try (Repositories ada = Repositories.at(place.resolve("ada.git"));
                Repositories lou = Repositories.at(place.resolve("lou.git"));
                Repositories empty = Repositories.at(place.resolve("empty.git"))) {
            ada.commitFile("Dense.java", "in time", FRIDAY);
            ada.commitFile("Dense.java", "late", "2026-11-21T12:00:00Z");
            lou.commit(
                    lou.insert(Repositories.tree(
                            "..",
                            FileMode.TREE,
                            lou.insert(Repositories.tree("x", FileMode.REGULAR_FILE, lou.blob("x"))))),
                    FRIDAY);
            rows.append("=ada,").append(ada.address()).append('\n');
            rows.append("kim,").append(place.resolve("nothing.git").toUri()).append('\n');
            rows.append("lou,").append(lou.address()).append('\n');
            rows.append("../noa,\n");
            rows.append("ed,").append(empty.address()).append('\n');
            rows.append("pat,https://pat:secret@127.0.0.1:1/x.git\n");
        }
        table = Files.writeString(place.resolve("repositories.csv"), rows);
        out = Places.fresh("clone/out");
        cloned = clone(out, "--protocol", "file,https", "--before", "2026-11-20T23:59:00+01:00");
    }

    @Test
    void whatCountsLiesInAFolderOfItsOwn() {
        assertThat(out.resolve("submissions").toFile().list()).containsExactly("ada");
        assertThat(out.resolve("submissions/ada/Dense.java")).hasContent("in time");
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("submissions", "clones.csv");
    }

    @Test
    void everyRepositoryHasARowThatSaysWhatCameOfIt() throws IOException {
        assertThat(cloned.exitCode()).isEqualTo(1);
        assertThat(cloned.out()).startsWith("6 repositories, 1 cloned, 1 with nothing handed in, 4 failed; grade ");
        assertThat(new Tables(out).rows("clones.csv").stream().map(row -> row.get("status")))
                .containsExactly("cloned", "failed", "failed", "failed", "nothing handed in", "failed");
        CSVRecord ada = new Tables(out).rows("clones.csv").get(0);
        assertThat(ada.get("submission")).isEqualTo("ada");
        assertThat(ada.get("person")).isEqualTo("'=ada");
        assertThat(ada.get("commit")).matches("[0-9a-f]{40}");
        assertThat(ada.get("submitted_at")).isEqualTo(FRIDAY);
        assertThat(new Tables(out).rows("clones.csv").stream().map(row -> row.get("reason")))
                .anyMatch(reason -> reason.contains("there is no such repository"))
                .anyMatch(reason -> reason.contains("what no honest repository does"))
                .anyMatch(reason -> reason.contains("no address"));
        assertThat(Files.readString(out.resolve("clones.csv"))).doesNotContain("secret");
        assertThat(cloned.err()).contains("2/6 kim failed").doesNotContain("secret");
    }

    @Test
    void onlyHttpsIsUsedUnlessItIsSaid() throws IOException {
        Path other = Places.fresh("clone/https");

        Finished refused = clone(other);

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("1/6 ada failed: the address is one of file, which was not asked for");
    }

    @Test
    void whatWasClonedBeforeIsNotTouched() throws IOException {
        Finished again = clone(out, "--protocol", "file");

        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("is not empty. Name another one with --out");
    }

    @Test
    void aTimeWithoutItsDistanceFromUtcIsRefused() throws IOException {
        Finished refused = clone(Places.fresh("clone/time"), "--before", "2026-11-20T23:59:00");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("with the distance from UTC");
    }

    private static Finished clone(Path folder, Object... more) {
        Object[] words = {"clone", table, "--out", folder};
        return Gradus.inProcess(
                Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray());
    }
}
