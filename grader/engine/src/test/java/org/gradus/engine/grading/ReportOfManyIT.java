package org.gradus.engine.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judge needs no more memory for a larger class. */
@Tag("batches")
class ReportOfManyIT {

    private static final int SUBMISSIONS = 300;
    private static final int MEGABYTES = 48;

    @TempDir
    private Path temp = Path.of("");

    @Test
    void aReportHoldsOnToNoSubmission() throws IOException, InterruptedException {
        Path out = temp.resolve("out");
        Path said = temp.resolve("said");
        Process judge = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + MEGABYTES + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReportOfMany.class.getName(),
                        out.toString(),
                        Integer.toString(SUBMISSIONS))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(judge.waitFor()).as(Files.readString(said)).isZero();
        assertThat(bytes(out)).as("it wrote more than it could have held").isGreaterThan((2L * MEGABYTES) << 20);
        try (Stream<String> rows = Files.lines(out.resolve("scores.csv"))) {
            assertThat(rows.filter(row -> row.contains(",graded,"))).hasSize(SUBMISSIONS);
        }
    }

    private static long bytes(Path out) throws IOException {
        try (Stream<Path> tree = Files.walk(out)) {
            List<Path> files = tree.filter(Files::isRegularFile).toList();
            return files.stream().mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
