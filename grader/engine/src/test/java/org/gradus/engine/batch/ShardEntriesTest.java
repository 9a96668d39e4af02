package org.gradus.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.batch.ShardEntries.Merged;
import org.gradus.engine.journal.Journal;
import org.gradus.engine.journal.JournalException;
import org.gradus.engine.journal.OutputRefusedException;
import org.gradus.engine.journal.Shard;
import org.gradus.engine.journal.ShardFolders;
import org.gradus.engine.journal.Shards;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Records;
import org.gradus.engine.result.SubmissionRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of shards that say different things of one submission, or nothing. */
class ShardEntriesTest {

    private static final Shard ALL = new Shard(1, 1);
    private static final SubmissionRecord GOOD =
            new Records().passed("Dense", "forward").graded();
    private static final SubmissionRecord BAD =
            new Records().failed("Dense", "forward", "y").graded();
    private static final SubmissionRecord LIMIT = new Records()
            .add("Dense", "forward", "forward", new Outcome.TimedOut("forward"))
            .graded();

    @TempDir
    Path temp;

    private ShardFolders folders = new ShardFolders(Path.of(""));

    @BeforeEach
    void nameTheFolders() {
        folders = new ShardFolders(temp);
    }

    @Test
    void whatMetALimitInOneFolderAndNotInTheOtherCountsAsSettled() throws IOException {
        Path slow = folders.finished("slow", ALL, ada(GOOD));
        Path fast = folders.finished("fast", ALL, ada(GOOD));
        limit(slow);

        assertThat(entries(slow, fast).all()).extracting(Merged::record).containsExactly(GOOD);
        assertThat(entries(fast, slow).all()).extracting(Merged::record).containsExactly(GOOD);
        assertThat(entries(slow).all()).extracting(Merged::record).containsExactly(LIMIT);
    }

    @Test
    void twoFoldersThatFoundOutDifferentThingsAreNotMerged() throws IOException {
        Path one = folders.finished("one", ALL, ada(GOOD));
        Path two = folders.finished("two", ALL, ada(GOOD));
        overwrite(two);

        assertThatExceptionOfType(OutputRefusedException.class)
                .isThrownBy(() -> entries(one, two).all())
                .withMessage("ada is in shard 1 of 1. Leave out " + one + " or " + two
                        + ": both hold that shard, and they found out different things");
    }

    @Test
    void twoFoldersOfBeforeAndAfterAChangeAreNotMerged() {
        Path before = folders.finished("before", ALL, ada(GOOD));
        Path after = folders.finished("after", ALL, ada(BAD));

        assertThatExceptionOfType(OutputRefusedException.class)
                .isThrownBy(() -> entries(before, after).all())
                .withMessageContaining("one was graded before it was changed, the other after");
    }

    @Test
    void aRecordThatIsGoneIsNamedWithTheShardToRunAgain() throws IOException {
        Path one = folders.finished("one", ALL, ada(GOOD));
        Path copy = folders.finished("copy", ALL, ada(GOOD));
        Files.delete(record(one));

        assertThat(entries(one, copy).all()).hasSize(1);
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> entries(one).all())
                .withMessage(
                        "The record of ada is missing in " + one
                                + ". Run the same gradus batch command again for shard 1 of 1: it grades that submission alone.");
    }

    /** One machine grades it once, and gives both what it found out. */
    @Test
    void whoHandedInTheSameInTwoShardsHasTheSameRecord() throws IOException {
        SortedMap<String, SubmissionRecord> members = new TreeMap<>();
        List.of("amy", "bob", "jane").forEach(name -> members.put(name, GOOD));
        Path one = folders.finished("1", new Shard(1, 2), members);
        Path two = folders.finished("2", new Shard(2, 2), members);
        overwrite(two);

        ShardEntries entries = entries(one, two);

        assertThat(entries.all()).extracting(Merged::record).containsExactly(GOOD, GOOD, GOOD);
        assertThat(entries.remarks())
                .containsExactly("jane handed in the same as amy, and another shard found something else out; both have"
                        + " what was found out of the latter");
    }

    private static ShardEntries entries(Path... folders) {
        return new ShardEntries(Shards.in(List.of(folders)));
    }

    private static SortedMap<String, SubmissionRecord> ada(SubmissionRecord record) {
        return new TreeMap<>(Map.of("ada", record));
    }

    private static void limit(Path folder) {
        new Journal(folder.resolve("journal")).settle("ada", LIMIT);
    }

    /** What a student's class that asks the weather leaves. */
    private static void overwrite(Path folder) throws IOException {
        String key = record(folder).getFileName().toString().replace(".json", "");
        new Journal(folder.resolve("journal")).keep(key, BAD);
    }

    private static Path record(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve("journal"), "*.json")) {
            return files.iterator().next();
        }
    }
}
