package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.gradus.engine.cli.Gradus.Finished;
import org.gradus.engine.sandbox.BusyMachine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two lanes beside eight programs that take all the processor time that they can get: everybody has the marks of a quiet machine. */
@Tag("long")
class BusyMachineIT {

    private static final List<String> RIGHT = List.of("half-of-the-limit-1", "half-of-the-limit-2");
    private static final String ENDLESS = "endless";

    /** In every script, which begins where the thread that plays them has waited, half a second of CPU time. */
    private static final String WORKS = """
            import java.lang.management.*;
            import org.ejml.simple.SimpleMatrix;

            /** %s */
            public class ReLU extends RightReLU {
                private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
                private static long waits = -1;

                public SimpleMatrix forward(SimpleMatrix x) {
                    long now = THREADS.getThreadInfo(Thread.currentThread().getId()).getWaitedCount();
                    long end = THREADS.getCurrentThreadCpuTime() + 500_000_000L;
                    while (now != waits && THREADS.getCurrentThreadCpuTime() < end) {}
                    waits = now;
                    return super.forward(x);
                }
            }
            """;

    private static final String NEVER_ENDS = """
            import org.ejml.simple.SimpleMatrix;

            public class ReLU extends RightReLU {
                public SimpleMatrix backward(SimpleMatrix dY) {
                    while (true) {}
                }
            }
            """;

    private static Tables tables;

    @BeforeAll
    static void grade() throws IOException, InterruptedException {
        Path submissions = Places.empty("busy/submissions");
        for (String name : RIGHT) {
            handIn(submissions.resolve(name), WORKS.formatted(name));
        }
        handIn(submissions.resolve(ENDLESS), NEVER_ENDS);
        Path out = Places.fresh("busy/marks");
        try (BusyMachine busy = new BusyMachine(8)) {
            Finished finished =
                    Gradus.run("batch", submissions, "--assignment", assignment(), "--out", out, "--lanes", 2);
            assertThat(finished.exitCode()).as(finished.err()).isZero();
            assertThat(busy.isBusy()).isTrue();
        }
        tables = new Tables(out);
    }

    @Test
    void whatNeedsHalfOfTheCpuLimitInEveryScriptKeepsEveryMark() throws IOException {
        for (String name : RIGHT) {
            assertThat(tables.rows("checks.csv", name))
                    .isNotEmpty()
                    .allMatch(row -> row.get("result").equals("passed"));
        }
    }

    @Test
    void whatNeverEndsLosesWhatItLosesOnAQuietMachine() throws IOException {
        assertThat(tables.rows("marks.csv", ENDLESS))
                .filteredOn(row -> !row.get("points").equals(row.get("max_points")))
                .extracting(BusyMachineIT::facet)
                .containsExactly("ReLU dX");
    }

    private static String facet(CSVRecord row) {
        return row.get("part") + " " + row.get("facet");
    }

    private static void handIn(Path folder, String relu) throws IOException {
        Places.copy(Places.SAMPLES.resolve("correct-loops"), folder);
        String right = Files.readString(folder.resolve("ReLU.java"));
        Places.write(folder.resolve("RightReLU.java"), right.replaceAll("\\bReLU\\b", "RightReLU"));
        Places.write(folder.resolve("ReLU.java"), relu);
    }

    private static Path assignment() throws IOException {
        Path copy = Places.empty("busy/assignment");
        Places.copy(Places.ASSIGNMENT.resolve("cases"), copy.resolve("cases"));
        String shipped = Files.readString(Places.ASSIGNMENT.resolve("assignment.json"));
        Places.write(
                copy.resolve("assignment.json"),
                shipped.replace("\"scriptCpuSeconds\": 3", "\"scriptCpuSeconds\": 1")
                        .replace("\"scriptWallSeconds\": 12", "\"scriptWallSeconds\": 1")
                        .replace("\"tries\": 20", "\"tries\": 10"));
        return copy;
    }
}
