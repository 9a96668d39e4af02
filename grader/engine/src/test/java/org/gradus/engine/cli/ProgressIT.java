package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A terminal, which {@code script} plays here, shows how far a batch is. */
@Tag("batches")
class ProgressIT {

    @Test
    void aTerminalShowsHowFarABatchIsAndHowFastOnLinesThatFit() throws IOException, InterruptedException {
        SystemCommand.require("script", "-qec", "true", "/dev/null");
        Path out = Places.empty("progress").resolve("out.txt");
        Object[] batch = Runs.batchWords(Runs.pair("progress-pair"), Places.fresh("progress-marks"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String words = Stream.concat(Stream.of(java, "-jar", Places.JAR), Arrays.stream(batch))
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));

        int status = new ProcessBuilder("script", "-qec", words, "/dev/null")
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();

        assertThat(status).isZero();
        List<String> shown = Stream.of(Files.readString(out).split("[\r\n]+", -1))
                .filter(line -> line.startsWith("grading"))
                .toList();
        assertThat(shown)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).hasSize(79).containsPattern(" a (minute|second) *$"));
        assertThat(shown.get(shown.size() - 1)).contains("100%", "2/2");
    }
}
