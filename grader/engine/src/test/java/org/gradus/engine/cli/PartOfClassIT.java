package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A part of a class is graded again, and nobody else loses a row. */
@Tag("batches")
class PartOfClassIT {

    private static Path submissions;
    private static Path first;

    private Path out = Path.of("");

    @BeforeAll
    static void gradeAll() throws IOException, InterruptedException {
        submissions = Places.empty("part/submissions");
        for (String name : new String[] {"correct-loops", "empty", "transposed-dw", "two-denses"}) {
            Places.copy(Places.SAMPLES.resolve(name), submissions.resolve(name));
        }
        first = Places.fresh("part/first");
        assertThat(batch(first).exitCode()).isZero();
    }

    @BeforeEach
    void copyTheFirstRun() throws IOException {
        out = Places.fresh("part/out");
        Places.copy(first, out);
    }

    @Test
    void whoIsNamedIsGradedThoughTheJournalHasAnAnswer() throws IOException, InterruptedException {
        Map<String, String> records = JournalFiles.of(out);

        Finished again = batch(out, "--only", "transposed-dw", "em*");

        assertThat(again.exitCode()).isZero();
        assertThat(again.err()).contains("1/2 ", "2/2 ", "2 graded, 2 records were there");
        assertThat(JournalFiles.of(out).keySet()).isEqualTo(records.keySet());
        assertThat(JournalFiles.of(out).entrySet().stream()
                        .filter(file -> !file.getValue().equals(records.get(file.getKey()))))
                .hasSize(2);
        assertThat(new Tables(out).texts()).isEqualTo(new Tables(first).texts());
        assertThat(out.resolve("run.json")).hasSameBinaryContentAs(first.resolve("run.json"));
    }

    @Test
    void otherRowsStayThoughTheFolderHasChanged() throws IOException, InterruptedException {
        Path changing = Places.empty("part/changing");
        Places.copy(submissions, changing);
        Path marks = Places.fresh("part/marks");
        assertThat(batchOf(changing, marks).exitCode()).isZero();
        String before = Files.readString(marks.resolve("scores.csv"));
        Places.copy(Places.SAMPLES.resolve("empty"), changing.resolve("new"));
        deleteDense(changing.resolve("correct-loops"));
        deleteDense(changing.resolve("transposed-dw"));

        Finished again = batchOf(changing, marks, "--only", "transposed-dw");

        assertThat(again.exitCode()).isZero();
        assertThat(again.err())
                .contains(
                        "1 submission is new and not graded",
                        "transposed-dw, Dense forward: 8 of 8, now 0 of 8",
                        "gradus diff " + marks.resolve("earlier/1") + " " + marks);
        assertThat(new Tables(marks).submissions())
                .containsExactly("correct-loops", "empty", "transposed-dw", "two-denses");
        assertThat(new Tables(marks).score("correct-loops").get("points")).isEqualTo("100");
        assertThat(marks.resolve("earlier/1/scores.csv")).hasContent(before);
    }

    @Test
    void failedOnesAreThoseThatSomethingStoodInTheWayOf() throws IOException, InterruptedException {
        Finished again = batch(out, "--failed");

        assertThat(again.exitCode()).isZero();
        assertThat(again.err()).contains("1/1 two-denses needs_attention", "1 graded, 3 records were there");
    }

    @Test
    void aNameThatNobodyHasIsRefusedWithAGuess() throws IOException, InterruptedException {
        Finished again = batch(out, "--only", "transposed-wd");

        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("there is no submission transposed-wd, did you mean transposed-dw?");
        assertThat(new Tables(out).texts()).isEqualTo(new Tables(first).texts());
    }

    @Test
    void withoutAFinishedBatchThereIsNoPartOfIt() throws IOException, InterruptedException {
        Path nothing = Places.fresh("part/nothing");

        Finished again = batch(nothing, "--only", "empty");

        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("holds no finished batch whose other rows could stay");
        assertThat(nothing).doesNotExist();
    }

    private static void deleteDense(Path submission) throws IOException {
        try (Stream<Path> tree = Files.walk(submission)) {
            Files.delete(
                    tree.filter(file -> file.endsWith("Dense.java")).findFirst().orElseThrow());
        }
    }

    private static Finished batch(Path out, Object... more) throws IOException, InterruptedException {
        return batchOf(submissions, out, more);
    }

    private static Finished batchOf(Path folder, Path out, Object... more) throws IOException, InterruptedException {
        Stream<Object> words = Stream.concat(Stream.of("--sandbox", "process"), Arrays.stream(more));
        return Gradus.inProcess(Runs.batchWords(folder, out, words.toArray()));
    }
}
