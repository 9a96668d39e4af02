package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A class that is graded in shards, by processes of their own, is the class that is graded at once. */
@Tag("batches")
class MergeIT {

    private static final int SHARDS = 3;

    private static Path submissions;
    private static Path once;
    private static List<Path> shards;

    @BeforeAll
    static void gradeAtOnceAndInShards() throws IOException, InterruptedException {
        submissions = Places.empty("merge/submissions");
        Places.copy(Runs.subset(), submissions);
        once = Places.fresh("merge/once");
        assertThat(Gradus.run(Runs.batchWords(submissions, once)).exitCode()).isZero();
        shards = new ArrayList<>();
        for (int number = 1; number <= SHARDS; number++) {
            Path out = Places.fresh("merge/shards/" + number);
            Finished shard = new Gradus()
                    .with("SLURM_ARRAY_TASK_ID", String.valueOf(number))
                    .finish(shard(out, "auto/" + SHARDS));
            assertThat(shard.exitCode()).as(shard.err()).isZero();
            assertThat(shard.out()).contains("shard " + number + " of 3: ", "gradus merge makes the tables of all 3");
            shards.add(out);
        }
        // From here on there is nothing that could be run.
        Places.remove(submissions);
    }

    @Test
    void theirTablesReportsAndRecordsAreThoseOfOneRun() throws IOException, InterruptedException {
        Path merged = Places.fresh("merge/merged");

        Finished merge = merge(shards, merged);

        assertThat(merge.exitCode()).as(merge.err()).isZero();
        assertThat(merge.out()).contains("7 submissions, ", "; the tables are in " + merged);
        OutFiles.assertSame(merged, once);
    }

    @Test
    void hiddenCasesDecisionsAndHowMuchIsToldAreThoseOfOneRunToo() throws IOException, InterruptedException {
        Path pair = Runs.pair("merge/with-hidden");
        Path hidden = Places.ROOT.resolve("grader/engine/src/test/resources/hidden/basics");
        Path decisions = Places.empty("merge/decisions");
        Places.write(
                decisions.resolve("adjustments.csv"),
                "submission,part,facet,points,reason,by\nthrows,Dense,,1,because,me\n");
        Object[] more = {"--hidden", hidden, "--feedback", "hint"};
        Path atOnce = Places.fresh("merge/hidden-once");
        Gradus.inProcess(with(Runs.batchWords(pair, atOnce, more), "--decisions", decisions));
        List<Path> halves = List.of(Places.fresh("merge/hidden/1"), Places.fresh("merge/hidden/2"));
        Gradus.inProcess(with(Runs.batchWords(pair, halves.get(0), more), "--shard", "1/2"));
        Gradus.inProcess(with(Runs.batchWords(pair, halves.get(1), more), "--shard", "2/2"));
        Path merged = Places.fresh("merge/hidden-merged");

        assertThat(Gradus.inProcess(mergeWords(halves, merged)).err()).contains("or with other hidden cases");
        Finished merge = Gradus.inProcess(mergeWords(halves, merged, "--hidden", hidden, "--decisions", decisions));

        assertThat(merge.exitCode()).as(merge.err()).isZero();
        assertThat(merged.resolve("hidden.csv")).isNotEmptyFile();
        OutFiles.assertSame(merged, atOnce);
    }

    @Test
    void aShardHasNoTablesThatCouldBeTakenForTheClasss() throws IOException {
        assertThat(OutFiles.in(shards.get(0)).keySet())
                .allMatch(name -> name.startsWith("journal/") || name.equals("run.json"));
        Finished report = Gradus.inProcess("report", shards.get(0), "-a", Places.ASSIGNMENT);
        assertThat(report.exitCode()).isEqualTo(2);
        assertThat(report.err()).contains("holds shard 1 of 3 of a class");
    }

    @Test
    void withoutOneShardNothingIsWritten() throws IOException, InterruptedException {
        Path merged = Places.fresh("merge/without-one");

        Finished merge = merge(shards.subList(0, 2), merged);

        assertThat(merge.exitCode()).isEqualTo(2);
        assertThat(merge.err()).contains("shard 3 of 3 is in none of the folders: ");
        assertThat(merged).doesNotExist();
    }

    @Test
    void aFolderThatHoldsAnotherRunStaysAsItIs() throws IOException, InterruptedException {
        Path other = Places.fresh("merge/other");
        Gradus.run(Runs.batchWords(Runs.pair("merge/pair"), other));
        Map<String, byte[]> before = OutFiles.in(other);

        Finished merge = merge(shards, other);

        assertThat(merge.exitCode()).isEqualTo(2);
        assertThat(merge.err()).contains("The folder " + other + " belongs to another run");
        assertThat(OutFiles.in(other)).usingRecursiveComparison().isEqualTo(before);
        assertThat(merge(shards, shards.get(0)).err()).contains("lies inside the folder of a shard");
    }

    @Test
    void aFolderThatWasMergedIsABatchsAndGoesOn() throws IOException, InterruptedException {
        Path merged = Places.fresh("merge/goes-on");
        merge(shards, merged);
        merge(shards, merged);

        assertThat(merged.resolve("earlier")).doesNotExist();
        Finished report = Gradus.inProcess("report", merged, "-a", Places.ASSIGNMENT);
        assertThat(report.exitCode()).as(report.err()).isZero();
        OutFiles.assertSame(merged, once);
    }

    @Test
    void otherJarsRecordsAreNotMerged() throws IOException, InterruptedException {
        Path changed = Places.empty("merge/changed");
        for (Path shard : shards) {
            Places.copy(shard, changed.resolve(shard.getFileName().toString()));
        }
        List<Path> copies = shards.stream()
                .map(shard -> changed.resolve(shard.getFileName().toString()))
                .toList();
        for (Path copy : copies) {
            Path run = copy.resolve("run.json");
            Files.writeString(
                    run, Files.readString(run).replaceFirst("\"hash\" : \"[0-9a-f]{64}\"", "\"hash\" : \"0\""));
        }

        Finished merge = merge(copies, Places.fresh("merge/never-made"));

        assertThat(merge.exitCode()).isEqualTo(2);
        assertThat(merge.err()).contains("The shards were graded by another build of Gradus");
    }

    @Test
    void whatOneShardAloneCannotBeGivenIsRefused() {
        Path out = Places.BELOW.resolve("merge/never");
        assertThat(Gradus.inProcess(with(shard(out, "1/3"), "--seed", "secret")).err())
                .contains("--seed secret would be another one in every shard");
        assertThat(Gradus.inProcess(with(shard(out, "1/3"), "--failed")).err())
                .contains("--shard goes with neither --decisions nor --only nor --failed");
        assertThat(Gradus.inProcess(shard(out, "auto/3")).err()).contains("neither of SLURM_ARRAY_TASK_ID");
    }

    private static Finished merge(List<Path> folders, Path out, Object... more)
            throws IOException, InterruptedException {
        return Gradus.run(mergeWords(folders, out, more));
    }

    private static Object[] mergeWords(List<Path> folders, Path out, Object... more) {
        return Stream.of(
                        Stream.of("merge"),
                        folders.stream(),
                        Stream.of("-a", Places.ASSIGNMENT, "-o", out),
                        Arrays.stream(more))
                .flatMap(words -> words)
                .toArray();
    }

    private static Object[] shard(Path out, String word) {
        return Runs.batchWords(submissions, out, "--shard", word);
    }

    private static Object[] with(Object[] words, Object... more) {
        return Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray();
    }
}
