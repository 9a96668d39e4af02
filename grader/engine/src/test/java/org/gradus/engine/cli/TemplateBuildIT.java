package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The template, copied alone to an empty folder, is built and tested by Maven as a student does it. */
class TemplateBuildIT {

    private static final Pattern SUMMARY =
            Pattern.compile("Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+), Skipped: (\\d+)");

    private static final List<String> LAYERS =
            List.of("Dense", "ReLU", "Sigmoid", "SquaredError", "CrossEntropy", "SoftmaxCrossEntropy");

    @TempDir
    Path folder;

    /** What Maven said, and the numbers of its last summary. */
    private record Build(int exitCode, String said, int run, int failures, int errors, int skipped) {}

    @Test
    void thePublicCasesAreRedForTheStubsAndGreenForARightSolution() throws Exception {
        copyTheTemplate();
        Build stubs = mvnTest();
        assertThat(stubs.exitCode()).isNotZero();
        assertThat(stubs.run()).isGreaterThan(100);
        assertThat(stubs.failures()).isEqualTo(stubs.run() - stubs.skipped());
        assertThat(stubs.said()).contains("is still to do. Dense.forward: y = W x + b");

        for (String layer : LAYERS) {
            String file = "src/main/java/layers/" + layer + ".java";
            Places.copy(Places.SAMPLES.resolve("correct-algebra").resolve(file), folder.resolve(file));
        }
        Build right = mvnTest();
        assertThat(right.exitCode()).as(right.said()).isZero();
        assertThat(right.run()).isEqualTo(stubs.run());
        assertThat(right.failures() + right.errors()).isZero();
    }

    /** As a clone would have it: without what a build or an IDE has left in it. */
    private void copyTheTemplate() throws IOException {
        for (String part : List.of("pom.xml", "src")) {
            Places.copy(Places.TEMPLATE.resolve(part), folder.resolve(part));
        }
    }

    /** Offline first, so that a machine that has everything needs no network; else as a student's first time. */
    private Build mvnTest() throws IOException, InterruptedException {
        Build offline = maven("--offline", "test");
        return offline.said().contains("in offline mode") ? maven("test") : offline;
    }

    private Build maven(String... words) throws IOException, InterruptedException {
        Path said = folder.resolve("maven.txt");
        String command = System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
        Path mvn = Path.of(System.getProperty("maven.home"), "bin", command);
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        mvn.toString(),
                                        "--batch-mode",
                                        "-Dmaven.repo.local=" + System.getProperty("settings.localRepository")),
                                Stream.of(words))
                        .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        List.of("MAVEN_OPTS", "MAVEN_ARGS", "JAVA_TOOL_OPTIONS").forEach(builder.environment()::remove);
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return build(process.exitValue(), Files.readString(said));
    }

    private static Build build(int exitCode, String said) {
        Matcher summary = SUMMARY.matcher(said);
        int[] numbers = new int[4];
        while (summary.find()) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Integer.parseInt(summary.group(i + 1));
            }
        }
        return new Build(exitCode, said, numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
