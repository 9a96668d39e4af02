package org.gradus.engine.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.gradus.engine.cli.Gradus.Finished;
import org.gradus.engine.cli.Places;
import org.gradus.engine.cli.Tables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two who work together in a batch with hidden cases: one knows a hidden case when it is given one and tells of it, the other one
 * listens while it is given public ones, where what it says is shown to its author. It must hear nothing.
 */
@Tag("walls")
class PairsIT {

    private static final Path HIDDEN = Places.ROOT.resolve("grader/engine/src/test/resources/hidden/basics");

    private static Canary canary;
    private static Finished finished = new Finished(0, "", "");
    private static Tables tables = new Tables(Path.of(""));
    private static Set<String> left = Set.of();
    private static String sandbox = "";

    @BeforeAll
    static void gradeThemSideBySide() throws IOException, InterruptedException {
        Path folder = Situation.asked().folder("pairs");
        canary = new Canary(Files.createDirectory(folder.resolve("canary")));
        Path assignment = GalleryRun.assignment(folder);
        Path hidden = folder.resolve("hidden");
        Places.copy(HIDDEN, hidden);
        Path submissions = Files.createDirectory(folder.resolve("submissions"));
        Stage stage = new Stage(submissions, canary);
        for (Attack pair : pairs()) {
            stage.addPair(pair);
        }
        stage.addHonest("pairs-honest");
        for (Path kept : List.of(assignment, hidden, submissions)) {
            Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rwx------"));
        }
        tables = new Tables(folder.resolve("marks"));
        Machine before = Machine.now();
        finished = Situation.asked()
                .judge(folder)
                .with("XDG_CACHE_HOME", folder.resolve("cache").toString())
                .finish(GalleryRun.words(submissions, assignment, tables, 2, "--hidden", hidden));
        sandbox = RunFile.sandbox(tables.folder());
        left = before.leftBy(sandbox);
    }

    @AfterAll
    static void endWhateverIsLeft() throws IOException {
        canary.close();
    }

    static List<Attack> pairs() {
        return GalleryRun.asked().stream().filter(Attack::isPair).toList();
    }

    @Test
    void theBatchComesToItsEndAndTheHonestKeepTheirMarks() throws IOException {
        assertThat(finished.exitCode()).as(finished.err()).isZero();
        assertThat(tables.score("pairs-honest").get("points")).isEqualTo("100");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whoListensHearsNothing(Attack pair) throws IOException {
        assumeThat(pair.isStoppedBy(sandbox)).isTrue();
        for (String role : List.of("-a-hears", "-b-tells", "-c-hears")) {
            String name = pair.submission() + role;
            assertThat(tables.rows("checks.csv", name))
                    .extracting(row -> row.get("message"))
                    .noneMatch(message -> message.contains("heard"));
            assertThat(tables.score(name).get("points")).as(name).isEqualTo("100");
        }
    }

    @Test
    void nothingIsLeftOnTheWholeMachine() {
        assertThat(left).isEmpty();
    }
}
