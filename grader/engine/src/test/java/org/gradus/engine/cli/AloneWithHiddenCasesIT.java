package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * While a class is given hidden cases, no class of another submission is there. Every submission holds a lock for as long as its code
 * is in a process, and whoever is given a hidden case looks at the locks of all others, again and again: in plain processes, where
 * nothing but the order of the judge keeps them apart.
 */
@Tag("walls")
class AloneWithHiddenCasesIT {

    private static final Path HIDDEN = Places.ROOT.resolve("grader/engine/src/test/resources/hidden/basics");
    private static final int SUBMISSIONS = 5;

    private static final String DENSE = """
            import java.nio.channels.FileChannel;
            import java.nio.channels.FileLock;
            import java.nio.file.*;
            import java.util.Arrays;
            import org.ejml.simple.SimpleMatrix;

            public class Dense extends RightDense {
                private static final int ME = @ME@;
                private static final Path FOLDER = Path.of("@FOLDER@");
                private static final FileChannel PRESENT;

                static {
                    try {
                        PRESENT = FileChannel.open(FOLDER.resolve("present"), StandardOpenOption.CREATE,
                                StandardOpenOption.READ, StandardOpenOption.WRITE);
                        PRESENT.lock(ME, 1, false);
                        // The first two begin at the same time: each waits for the other.
                        Path met = FOLDER.resolve("met-openly-" + ME + "-" + (1 - ME));
                        for (int look = 0; ME < 2 && look < 1000 && !Files.exists(met); look++) {
                            meets("openly");
                            Thread.sleep(10);
                        }
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }

                public Dense(SimpleMatrix W, SimpleMatrix b) {
                    super(W, b);
                }

                @Override
                public SimpleMatrix forward(SimpleMatrix x) {
                    if (isHidden(x)) {
                        try {
                            for (int look = 0; look < 30; look++) {
                                meets("secretly");
                                Thread.sleep(10);
                            }
                            Files.writeString(FOLDER.resolve("looked-" + ME), "");
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    }
                    return super.forward(x);
                }

                /** Whether the code of another submission is in a process now. */
                private static boolean meets(String how) throws Exception {
                    boolean met = false;
                    for (int other = 0; other < @ALL@; other++) {
                        if (other != ME && !isFree(other)) {
                            Files.writeString(FOLDER.resolve("met-" + how + "-" + ME + "-" + other), "");
                            met = true;
                        }
                    }
                    return met;
                }

                private static boolean isFree(int other) throws Exception {
                    try (FileLock lock = PRESENT.tryLock(other, 1, false)) {
                        return lock != null;
                    }
                }

                /** In 64ths, and not all of it in 16ths, as no public input is. */
                private static boolean isHidden(SimpleMatrix x) {
                    double[] all = x.getDDRM().data;
                    return Arrays.stream(all).allMatch(v -> v * 64 == Math.rint(v * 64))
                            && Arrays.stream(all).anyMatch(v -> v * 16 != Math.rint(v * 16));
                }
            }
            """;

    private static Path meetings = Path.of("");
    private static Runs.Run run = new Runs.Run(new Gradus.Finished(0, "", ""), new Tables(meetings));

    @BeforeAll
    static void gradeWhoLooksForOthers() throws IOException, InterruptedException {
        Path submissions = Places.empty("alone/submissions");
        meetings = Places.empty("alone/meetings");
        for (int i = 0; i < SUBMISSIONS; i++) {
            handIn(submissions.resolve("student-" + i), i);
        }
        run = Runs.batch(
                submissions, Places.fresh("alone/marks"), "--hidden", HIDDEN, "--lanes", 2, "--sandbox", "process");
    }

    private static void handIn(Path submission, int number) throws IOException {
        Places.copy(Places.SAMPLES.resolve("correct-loops"), submission);
        String right = Files.readString(submission.resolve("Dense.java"));
        Places.write(submission.resolve("RightDense.java"), right.replaceAll("\\bDense\\b", "RightDense"));
        Places.write(
                submission.resolve("Dense.java"),
                DENSE.replace("@ME@", String.valueOf(number))
                        .replace("@ALL@", String.valueOf(SUBMISSIONS))
                        .replace("@FOLDER@", meetings.toString()));
    }

    /** Asked for by name, and told all the same. */
    @Test
    void whoGradesManyInPlainProcessesIsToldWhatThatMeans() {
        assertThat(run.finished().err())
                .startsWith("sandbox: process; students' code can read and write your files, these marks among them,"
                        + " and use the network");
    }

    @Test
    void nobodyWhoLooksLosesAMark() throws IOException {
        assertThat(run.finished().exitCode()).as(run.finished().err()).isZero();
        for (int i = 0; i < SUBMISSIONS; i++) {
            assertThat(run.tables().score("student-" + i).get("percent")).isEqualTo("100.00");
        }
    }

    @Test
    void theyMeetWhileTheyAreGivenWhatEverybodyKnows() throws IOException {
        assertThat(meetings()).contains("met-openly-0-1", "met-openly-1-0");
    }

    @Test
    void nobodyIsThereWhileOneIsGivenAHiddenCase() throws IOException {
        List<String> meetings = meetings();
        assertThat(meetings)
                .containsAll(IntStream.range(0, SUBMISSIONS)
                        .mapToObj(i -> "looked-" + i)
                        .toList());
        assertThat(meetings).noneMatch(name -> name.startsWith("met-secretly"));
    }

    private static List<String> meetings() throws IOException {
        try (Stream<Path> files = Files.list(meetings)) {
            return files.map(file -> Objects.requireNonNull(file.getFileName()).toString())
                    .sorted()
                    .toList();
        }
    }
}
