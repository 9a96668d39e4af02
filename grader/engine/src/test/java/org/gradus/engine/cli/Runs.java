package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.engine.cli.Gradus.Finished;
import org.jspecify.annotations.Nullable;

/** Long runs that several tests look at, each made once. */
final class Runs {

    /** Some samples of every kind, without those that take long. */
    static final List<String> SUBSET = List.of(
            "broken-class", "correct-loops", "empty", "prints-a-million-lines", "throws", "two-denses", "zipped");

    /** Two of the subset that are soon graded; the second is the longer one. */
    static final List<String> PAIR = List.of("empty", "throws");

    private static @Nullable Run demo;
    private static @Nullable Run twoLanes;
    private static @Nullable Path subset;

    /** A run that came to its end. */
    record Run(Finished finished, Tables tables) {}

    private Runs() {}

    /** All samples, by {@code gradus demo}. */
    static synchronized Run demo() throws IOException, InterruptedException {
        Run made = demo;
        if (made == null) {
            Path out = Places.fresh("demo");
            made = new Run(Gradus.run("demo", "--out", out), new Tables(out.resolve("marks")));
            demo = made;
        }
        return made;
    }

    /** The subset in two lanes. */
    static synchronized Run twoLanes() throws IOException, InterruptedException {
        Run made = twoLanes;
        if (made == null) {
            made = batch(subset(), Places.fresh("two-lanes"), "--lanes", 2);
            twoLanes = made;
        }
        return made;
    }

    /** The folder with the subset. */
    static synchronized Path subset() throws IOException {
        if (subset != null) {
            return subset;
        }
        Path folder = samples("subset", SUBSET);
        subset = folder;
        return folder;
    }

    /** A folder with the pair, of the given name. */
    static Path pair(String name) throws IOException {
        return samples(name, PAIR);
    }

    private static Path samples(String folderName, List<String> names) throws IOException {
        Path folder = Places.empty(folderName);
        for (String name : names) {
            String file = name.equals("zipped") ? "zipped.zip" : name;
            Places.copy(Places.SAMPLES.resolve(file), folder.resolve(file));
        }
        return folder;
    }

    /** Grades a folder by the shipped assignment. */
    static Run batch(Path submissions, Path out, Object... more) throws IOException, InterruptedException {
        return new Run(Gradus.run(batchWords(submissions, out, more)), new Tables(out));
    }

    /** CheckIds that the subset was graded to the same bytes as in a run that nothing disturbed. */
    static void assertSameAsUndisturbed(Path out) throws IOException, InterruptedException {
        assertThat(new Tables(out).texts()).isEqualTo(twoLanes().tables().texts());
        assertThat(out.resolve("run.json"))
                .hasSameBinaryContentAs(twoLanes().tables().folder().resolve("run.json"));
    }

    /** CheckIds that the pair got the very rows that it has in a run that nothing disturbed. */
    static void assertPairAsUndisturbed(Path out) throws IOException, InterruptedException {
        assertThat(new Tables(out).texts()).isEqualTo(twoLanes().tables().texts(PAIR));
    }

    /** The words of the command that grades a folder by the shipped assignment. */
    static Object[] batchWords(Path submissions, Path out, Object... more) {
        return Stream.concat(
                        Stream.of("batch", submissions, "--assignment", Places.ASSIGNMENT, "--out", out),
                        Arrays.stream(more))
                .toArray();
    }
}
