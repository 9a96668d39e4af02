package org.gradus.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.result.Records;
import org.gradus.engine.result.SubmissionRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardsTest {

    private static final Shard FIRST = new Shard(1, 2);
    private static final Shard SECOND = new Shard(2, 2);
    private static final SubmissionRecord RECORD =
            new Records().passed("Dense", "forward").graded();

    /** Amy and Bob are in the first of two shards, Jane is in the second. */
    private static final SortedMap<String, SubmissionRecord> CLASS = members("amy", "bob", "jane");

    @TempDir
    Path temp;

    private ShardFolders folders = new ShardFolders(Path.of(""));

    @BeforeEach
    void nameTheFolders() {
        folders = new ShardFolders(temp);
        assertThat(CLASS.keySet()).filteredOn(FIRST::holds).containsExactly("amy", "bob");
    }

    @Test
    void allShardsAreTheClassWhateverTheirOrder() {
        Path one = folders.finished("1", FIRST, CLASS);
        Path two = folders.finished("2", SECOND, CLASS);

        Shards shards = Shards.in(List.of(two, one, temp.resolve("2/../1")));

        assertThat(shards.members()).containsExactly("amy", "bob", "jane");
        assertThat(shards.run()).isEqualTo(ShardFolders.RUN);
        assertThat(shards.byNumber()).map(List::size).containsExactly(1, 1);
        assertThat(shards.remarks()).isEmpty();
    }

    @Test
    void aShardWithoutAnybodyHasComeToItsEndAtOnce() {
        SortedMap<String, SubmissionRecord> amy = members("amy");

        assertThat(Shards.in(List.of(folders.finished("1", FIRST, amy), folders.begun("2", SECOND, amy)))
                        .byNumber())
                .hasSize(2);
    }

    @Test
    void whoIsMissingIsNamedWithTheShardToRunAgain() {
        Path one = folders.finished("1", FIRST, CLASS);
        Path two = folders.begun("2", SECOND, CLASS);

        assertRefused(
                List.of(one), "shard 2 of 2 is in none of the folders: jane\nRun the same gradus batch command again");
        assertRefused(List.of(two, one), "shard 2 of 2 has not come to its end in " + two + ": jane");
        assertRefused(List.of(two), "shard 1 of 2 is in none of the folders: amy, bob\nshard 2 of 2 has not come");
    }

    @Test
    void ofManyShardsThatAreMissingSomeAreNamed() {
        Path one = folders.finished("1", new Shard(1, 100), CLASS);

        assertRefused(List.of(one), "\nand 94 more shards\n");
    }

    @Test
    void whatIsNotOfOneRunIsNotMerged() {
        Path one = folders.finished("1", FIRST, CLASS);

        assertDiffers(one, folders.of(ShardFolders.run(8, "a1", "g1")).finished("seed", SECOND, CLASS), "the seed");
        assertDiffers(
                one,
                folders.of(ShardFolders.run(7, "a2", "g1")).finished("assignment", SECOND, CLASS),
                "the state of the assignment, or of its hidden cases");
        assertDiffers(
                one,
                folders.of(ShardFolders.run(7, "a1", "g2")).finished("build", SECOND, CLASS),
                "the build of Gradus: 1.0 (g1) there, 1.0 (g2) here");
        folders.of(ShardFolders.RUN);
        assertDiffers(one, folders.finished("of", new Shard(2, 3), CLASS), "the number of shards: 2 there, 3 here");
        assertDiffers(
                one,
                folders.told("verdict").finished("told", SECOND, CLASS),
                "--feedback: not given there, verdict here");
    }

    @Test
    void aClassThatChangedBetweenTheShardsIsNotMerged() {
        Path one = folders.finished("1", FIRST, CLASS);
        Path two = folders.finished("2", SECOND, members("amy", "bob", "jane", "zoe"));

        assertRefused(List.of(one, two), one + " does not know of zoe\nRun the same gradus batch commands again");
    }

    @Test
    void aShardThatIsThereTwiceIsSaidAndAnUnfinishedOneIsNotNeeded() {
        Path one = folders.finished("1", FIRST, CLASS);
        Path again = folders.finished("again", FIRST, CLASS);
        Path half = folders.begun("half", FIRST, CLASS);
        Path two = folders.finished("2", SECOND, CLASS);

        Shards shards = Shards.in(List.of(one, half, again, two));

        assertThat(shards.byNumber()).map(List::size).containsExactly(2, 1);
        assertThat(shards.remarks())
                .containsExactly(
                        half + " is not needed: it has not come to its end, and another folder holds shard 1 of 2 too",
                        "shard 1 of 2 is there more than once: in " + one + " and " + again);
    }

    @Test
    void whatIsNoShardIsNotMerged() throws IOException {
        Path whole = temp.resolve("whole");
        try (OutputFolder output = OutputFolder.open(whole, ShardFolders.RUN)) {
            Published.in(
                    output,
                    Map.of(),
                    new MarksIdentity("m", "am", "", ""),
                    List.of(ShardFolders.content("amy", RECORD)));
        }
        Path begun = temp.resolve("begun");
        OutputFolder.open(begun, ShardFolders.RUN).close();
        Path other = Files.createDirectory(temp.resolve("other"));
        Path damaged = folders.finished("damaged", FIRST, CLASS);
        Files.writeString(
                damaged.resolve("run.json"),
                Files.readString(damaged.resolve("run.json")).replace("\"number\" : 1", "\"number\" : 9"));

        assertRefused(List.of(whole), "holds a whole class and no shard of one: its tables are there already.");
        assertRefused(
                List.of(begun),
                "holds a batch of a whole class that has not come to its end, and no shard of one."
                        + " Run the same gradus batch command again: ");
        assertRefused(List.of(other), "holds no shard");
        assertRefused(List.of(damaged), "run.json is missing or damaged");
    }

    @Test
    void theReportOfOneSubmissionIsNoClassAndNoShard() {
        Path graded = temp.resolve("graded");
        OutputFolder.open(graded, ShardFolders.ofOneSubmission()).close();

        assertRefused(List.of(graded), "holds no batch and no shard of one. Leave it out");
    }

    @Test
    void theFolderOfAShardIsNoOtherShardsAndNoClasss() {
        Path one = folders.finished("1", FIRST, CLASS);

        assertThatExceptionOfType(OutputRefusedException.class)
                .isThrownBy(() -> folders.finished("1", SECOND, CLASS))
                .withMessageContaining("belongs to another run, shard 1 of 2 of a class. Name another folder");
        assertThatExceptionOfType(OutputRefusedException.class)
                .isThrownBy(() -> OutputFolder.open(one, ShardFolders.RUN))
                .withMessageContaining("belongs to another run, shard 1 of 2 of a class. Name another folder");
        Path whole = temp.resolve("whole");
        OutputFolder.open(whole, ShardFolders.RUN).close();
        assertThatExceptionOfType(OutputRefusedException.class)
                .isThrownBy(() -> folders.finished("whole", SECOND, CLASS))
                .withMessageContaining("belongs to another run, of a whole class. Name another folder");
    }

    @Test
    void noTablesAreMadeOfAShard() {
        Path one = folders.finished("1", FIRST, CLASS);

        assertThatExceptionOfType(OutputRefusedException.class)
                .isThrownBy(() -> OutputFolder.reopen(one))
                .withMessage("The folder " + one
                        + " holds shard 1 of 2 of a class, and no tables. gradus merge makes them of all shards.");
        assertThatExceptionOfType(OutputRefusedException.class).isThrownBy(() -> EarlierRun.submissions(one));
    }

    /** Somebody who handed in later is graded by the same command, as in any batch. */
    @Test
    void aShardGoesOnWhenTheClassHasGrown() {
        folders.finished("1", FIRST, members("amy"));
        Path one = folders.finished("1", FIRST, CLASS);

        assertThat(Shards.in(List.of(one, folders.finished("2", SECOND, CLASS))).members())
                .hasSize(3);
    }

    private static SortedMap<String, SubmissionRecord> members(String... names) {
        SortedMap<String, SubmissionRecord> members = new TreeMap<>();
        for (String name : names) {
            members.put(name, RECORD);
        }
        return members;
    }

    private static void assertDiffers(Path one, Path two, String difference) {
        assertRefused(List.of(one, two), two + " differs from " + one + " in " + difference);
    }

    private static void assertRefused(List<Path> folders, String message) {
        assertThatExceptionOfType(OutputRefusedException.class)
                .isThrownBy(() -> Shards.in(folders))
                .withMessageContaining(message);
    }
}
