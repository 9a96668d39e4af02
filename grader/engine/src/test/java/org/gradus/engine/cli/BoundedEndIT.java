package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.gradus.engine.file.Pipe;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signals end the judge, whatever it waits for. */
@Tag("batches")
class BoundedEndIT {

    private static final int INTERRUPTED = 130;
    private static final int TERMINATED = 143;

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aSignalEndsWhatWaitsForTheOtherEndOfAPipe(String signal, int status) throws Exception {
        Path pipe = Pipe.at(Places.fresh("ending/" + signal));
        Process waiting = new ProcessBuilder(
                        // Whoever starts the build in the background may have had it ignore interrupts, which is handed
                        // down.
                        "env",
                        "--default-signal=INT",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WaitsForAPipe.class.getName(),
                        pipe.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(waiting.getInputStream().read()).isEqualTo('!');
            signal(signal, waiting);

            assertThat(waiting.waitFor(10, TimeUnit.MINUTES)).isTrue();
            assertThat(waiting.exitValue()).isEqualTo(status);
        } finally {
            waiting.destroyForcibly();
        }
    }

    @Test
    void aSignalEndsAJudgeWhoseWordsNobodyReads() throws Exception {
        Path submissions = Places.empty("ending/submissions");
        for (int i = 0; i < 500; i++) {
            Files.createDirectory(submissions.resolve("x".repeat(200) + i));
        }
        Process judge = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Places.JAR.toString(),
                        "batch",
                        submissions.toString(),
                        "-a",
                        Places.ASSIGNMENT.toString(),
                        "-o",
                        Places.fresh("ending/marks").toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            awaitSilence(judge);
            signal("TERM", judge);

            assertThat(judge.waitFor(10, TimeUnit.MINUTES)).isTrue();
            assertThat(judge.exitValue()).isIn(INTERRUPTED, TERMINATED);
        } finally {
            judge.destroyForcibly();
        }
    }

    /** Until the pipe that nobody reads from is full. */
    private static void awaitSilence(Process judge) throws IOException, InterruptedException {
        InputStream said = judge.getErrorStream();
        int before = -1;
        while (judge.isAlive() && (said.available() < 32_000 || said.available() > before)) {
            before = said.available();
            Thread.sleep(500);
        }
        assertThat(judge.isAlive()).isTrue();
    }

    private static void signal(String signal, Process process) throws IOException, InterruptedException {
        String pid = Long.toString(process.pid());
        assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor())
                .isZero();
    }
}
