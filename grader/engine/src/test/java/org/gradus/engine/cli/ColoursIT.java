package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Colours on a terminal, which {@code script} plays here, and nowhere else. */
@Tag("commands")
class ColoursIT {

    private static final String ESCAPE = "\u001b";
    private static final Path SAMPLE = Places.SAMPLES.resolve("throws");

    @BeforeAll
    static void requireATerminal() throws IOException, InterruptedException {
        SystemCommand.require("script", "-qec", "true", "/dev/null");
    }

    @Test
    void aTerminalHasThem() throws IOException, InterruptedException {
        assertThat(onATerminal(Map.of("NO_COLOR", ""))).contains(ESCAPE + "[31m  - ReLU", ESCAPE + "[0m");
    }

    @Test
    void noColorTakesThemAway() throws IOException, InterruptedException {
        assertThat(onATerminal(Map.of("NO_COLOR", "1"))).contains("  - ReLU").doesNotContain(ESCAPE);
    }

    @Test
    void aFileHasNoneEvenWhereTheyAreForced() throws IOException, InterruptedException {
        String out = new Gradus()
                .with("CLICOLOR_FORCE", "1")
                .finish("grade", SAMPLE, "--assignment", Places.ASSIGNMENT)
                .out();

        assertThat(out).contains("  - ReLU").doesNotContain(ESCAPE);
    }

    private static String onATerminal(Map<String, String> environment) throws IOException, InterruptedException {
        Path out = Places.empty("colours").resolve("out.txt");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> words = List.of(
                java, "-jar", Places.JAR.toString(), "grade", SAMPLE.toString(), "-a", Places.ASSIGNMENT.toString());
        ProcessBuilder terminal = new ProcessBuilder(
                        "script", "-qec", "'" + String.join("' '", words) + "'", "/dev/null")
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        terminal.environment().put("TERM", "xterm");
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                terminal.environment().remove(name);
            } else {
                terminal.environment().put(name, value);
            }
        });
        Process process = terminal.start();
        process.getOutputStream().close();
        process.waitFor();
        return Files.readString(out);
    }
}
