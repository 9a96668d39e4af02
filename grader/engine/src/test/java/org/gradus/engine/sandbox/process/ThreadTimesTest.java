package org.gradus.engine.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gradus.engine.sandbox.process.ThreadTimes.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreadTimesTest {

    @TempDir
    Path threads;

    @ParameterizedTest
    @CsvSource({"R, true", "D, true", "S, false", "T, false", "t, false", "Z, false", "X, false"})
    void whatRunsOrWaitsForProcessorOrDiskIsWanting(String state, boolean isWanting) throws IOException {
        thread("7", "7 (java) " + state + " 1 7 7", "1 2 3\n");

        assertThat(ThreadTimes.in(threads))
                .get()
                .extracting(ThreadTimes::isWanting)
                .isEqualTo(isWanting);
    }

    @Test
    void oneWantingThreadIsEnough() throws IOException {
        thread("7", "7 (java) S 1", "1 2 3\n");
        thread("8", "8 (java) R 1", "30 40 5\n");

        assertThat(ThreadTimes.in(threads))
                .contains(new ThreadTimes(true, Map.of("7", new Times(1, 2), "8", new Times(30, 40))));
    }

    @Test
    void theNameOfAThreadIsNotItsState() throws IOException {
        thread("7", "7 (a) R (b) R 1) S 1 7 7", "1 2 3\n");

        assertThat(ThreadTimes.in(threads))
                .get()
                .extracting(ThreadTimes::isWanting)
                .isEqualTo(false);
    }

    @Test
    void whereTheKernelKeepsNoTimesTheStateIsToldAlone() throws IOException {
        Files.writeString(Files.createDirectory(threads.resolve("7")).resolve("stat"), "7 (java) S 1");

        assertThat(ThreadTimes.in(threads)).contains(new ThreadTimes(false, Map.of("7", Times.NONE)));
    }

    @Test
    void nothingIsToldOfWhatIsNotThere() {
        assertThat(ThreadTimes.in(threads.resolve("gone"))).isEmpty();
        assertThat(ThreadTimes.in(threads)).isEmpty();
    }

    @Test
    void ofTimesThatAreNoneNothingIsTold() throws IOException {
        thread("7", "7 (java) S 1", "so and so\n");

        assertThat(ThreadTimes.in(threads)).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whoAsksAboutItselfRuns() {
        assertThat(ThreadTimes.of(ProcessHandle.current().pid()))
                .get()
                .matches(ThreadTimes::isWanting)
                .extracting(ThreadTimes::byThread)
                .matches(times -> times.size() > 1);
    }

    private void thread(String id, String stat, String schedstat) throws IOException {
        Path folder = Files.createDirectory(threads.resolve(id));
        Files.writeString(folder.resolve("stat"), stat);
        Files.writeString(folder.resolve("schedstat"), schedstat);
    }
}
