package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gradus.engine.cli.Gradus.Finished;
import org.gradus.engine.file.Pipe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command that takes a path ends at once, with a message, where something else lies there than should. */
@Tag("commands")
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OddPathsIT {

    private static final int USAGE = 2;

    /** What lies in the place of a file or a folder. */
    enum Odd {
        PIPE {
            @Override
            void at(Path path) throws IOException, InterruptedException {
                Pipe.at(path);
            }
        },
        LINK_TO_A_DEVICE {
            @Override
            void at(Path path) throws IOException {
                Files.createSymbolicLink(path, Path.of("/dev/zero"));
            }
        },
        LINK_TO_A_PIPE {
            @Override
            void at(Path path) throws IOException, InterruptedException {
                Files.createSymbolicLink(path, Pipe.at(path.resolveSibling("pipe-" + path.getFileName())));
            }
        },
        ENDLESS_FILE {
            @Override
            void at(Path path) throws IOException {
                try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                    file.setLength(1L << 40);
                }
            }
        };

        abstract void at(Path path) throws IOException, InterruptedException;
    }

    private Path place;
    private Path assignment;

    @BeforeEach
    void anAssignment() throws IOException {
        place = Places.empty("odd-paths");
        assignment = place.resolve("assignment");
        Places.copy(Places.ASSIGNMENT.resolve("cases"), assignment.resolve("cases"));
        Places.copy(Places.ASSIGNMENT.resolve("assignment.json"), assignment.resolve("assignment.json"));
    }

    @ParameterizedTest
    @EnumSource
    void inPlaceOfWhatACommandTakes(Odd odd) throws Exception {
        Path path = place.resolve("odd");
        odd.at(path);
        Path submission = Places.SAMPLES.resolve("empty");

        assertRefused(Gradus.inProcess("verify", path));
        assertRefused(Gradus.inProcess("verify", assignment, "--hidden", path));
        assertRefused(Gradus.inProcess("publish", path, "-o", place.resolve("copy")));
        assertRefused(Gradus.inProcess("publish", assignment, "--hidden", path, "-o", place.resolve("copy")));
        assertRefused(Gradus.inProcess("publish", assignment, "-o", path));
        assertRefused(Gradus.inProcess("batch", path, "-a", assignment, "-o", place.resolve("marks")));
        assertRefused(Gradus.inProcess("batch", Places.SAMPLES, "-a", path, "-o", place.resolve("marks")));
        assertRefused(Gradus.inProcess("batch", Places.SAMPLES, "-a", assignment, "-o", path));
        assertRefused(Gradus.inProcess("grade", path, "-a", assignment));
        assertRefused(Gradus.inProcess("grade", submission, "-a", path));
        assertRefused(Gradus.inProcess("grade", submission, "-a", assignment, "-o", path));
        assertRefused(Gradus.inProcess("grade", submission, "-a", assignment, "--case", path));
    }

    @ParameterizedTest
    @EnumSource
    void inPlaceOfAFileOfTheAssignment(Odd odd) throws Exception {
        Path file = assignment.resolve("assignment.json");
        Files.delete(file);
        odd.at(file);

        assertThat(refusal("verify", assignment)).contains("assignment.json");
    }

    @ParameterizedTest
    @EnumSource
    void inPlaceOfACase(Odd odd) throws Exception {
        odd.at(assignment.resolve("cases/odd.json"));

        assertThat(refusal("verify", assignment)).contains("cases/odd.json");
    }

    @ParameterizedTest
    @EnumSource
    void inPlaceOfTheFolderOfCases(Odd odd) throws Exception {
        Files.move(assignment.resolve("cases"), place.resolve("cases"));
        odd.at(assignment.resolve("cases"));

        assertThat(refusal("verify", assignment)).contains("cases");
    }

    @ParameterizedTest
    @EnumSource
    void inPlaceOfWhatAnEarlierRunLeft(Odd odd) throws Exception {
        Path out = Files.createDirectory(place.resolve("marks"));
        odd.at(out.resolve("run.json"));

        assertThat(refusal("batch", Places.SAMPLES, "-a", assignment, "-o", out))
                .contains("run.json is missing or damaged");
    }

    @ParameterizedTest
    @EnumSource
    void inPlaceOfWhatStudentsWereGiven(Odd odd) throws Exception {
        Path out = Files.createDirectory(place.resolve("copy"));
        odd.at(out.resolve("assignment.json"));

        assertRefused(Gradus.inProcess("publish", assignment, "-o", out));
    }

    @ParameterizedTest
    @EnumSource
    void inPlaceOfAZip(Odd odd) throws Exception {
        Path submissions = Files.createDirectory(place.resolve("submissions"));
        Places.copy(Places.SAMPLES.resolve("empty"), submissions.resolve("empty"));
        odd.at(submissions.resolve("odd.zip"));

        Finished finished = Gradus.inProcess("batch", submissions, "-a", assignment, "-o", place.resolve("marks"));

        assertThat(finished.exitCode()).isZero();
        assertThat(new Tables(place.resolve("marks")).score("empty").get("status"))
                .isEqualTo("empty");
    }

    @Test
    void aRecordThatCannotBeReadIsAFaultInItsSubmissionAlone() throws Exception {
        Path submissions = Runs.pair("odd-paths/pair");
        Path out = place.resolve("marks");
        assertThat(Gradus.inProcess(Runs.batchWords(submissions, out)).exitCode())
                .isZero();
        for (Path file : records(out)) {
            if (Files.readString(file).contains("\"EMPTY\"")) {
                Pipe.inPlaceOf(file);
            }
        }

        Finished again = Gradus.inProcess(Runs.batchWords(submissions, out));

        assertThat(again.exitCode()).isEqualTo(3);
        assertThat(new Tables(out).score("empty").get("status")).isEqualTo("grader_fault");
        assertThat(new Tables(out).rows("marks.csv", "empty").get(0).get("reason"))
                .contains("Cannot read the record", "a pipe", "delete it");
        assertThat(new Tables(out).score("throws").get("points")).isEqualTo("96");
    }

    @Test
    void aRecordThatIsTooMuchForTheMemoryIsAFaultInItsSubmissionAlone() throws Exception {
        Path submissions = Runs.pair("odd-paths/large");
        Path out = place.resolve("marks");
        assertThat(Gradus.run(Runs.batchWords(submissions, out)).exitCode()).isZero();
        for (Path file : records(out)) {
            String record = Files.readString(file);
            if (record.contains("\"EMPTY\"")) {
                String notes = "\"notes\":[" + "\"a note\",".repeat(5_000_000) + "\"\"]";
                Files.writeString(file, record.replace("\"notes\":[]", notes));
                assertThat(Files.readString(file)).isNotEqualTo(record);
            }
        }

        Finished again = new Gradus().withJvmOption("-Xmx96m").finish(Runs.batchWords(submissions, out, "--lanes", 1));

        assertThat(again.exitCode()).isEqualTo(3);
        assertThat(new Tables(out).score("empty").get("status")).isEqualTo("grader_fault");
        assertThat(new Tables(out).score("throws").get("points")).isEqualTo("96");
    }

    private static List<Path> records(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out.resolve("journal"))) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    private static String refusal(Object... command) {
        Finished finished = Gradus.inProcess(command);
        assertRefused(finished);
        return finished.err();
    }

    private static void assertRefused(Finished finished) {
        assertThat(finished.err()).isNotBlank().doesNotContain("\tat ");
        assertThat(finished.exitCode()).as(finished.err()).isEqualTo(USAGE);
    }
}
