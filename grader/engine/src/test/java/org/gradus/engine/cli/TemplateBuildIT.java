package org.gradus.engine.cli;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The template, copied alone to an empty folder, is built and tested by Maven as a student does it. */
@Tag("services")
class TemplateBuildIT {

    private static final Pattern SUMMARY =
            Pattern.compile("Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+), Skipped: (\\d+)");

    private static final List<String> LAYERS =
            List.of("Dense", "ReLU", "Sigmoid", "SquaredError", "CrossEntropy", "SoftmaxCrossEntropy");

    private static final String DW = "dW = dY.mult(x.transpose());";
    private static final String TRANSPOSED_AND_ACCUMULATING =
            "dW = dW == null ? x.mult(dY.transpose()) : dW.plus(x.mult(dY.transpose()));";

    /** What only the grader can try. */
    private static final String DIFFERENCES = """
            {"schemaVersion": 1, "id": "sigmoid-differences", "title": "GradientComparison",
             "source": {"document": "none", "equation": "none"},
             "chain": [{"id": "sigmoid1", "part": "Sigmoid"}],
             "input": [[1]], "upstream": [[2]], "property": "finite differences"}
            """;

    @TempDir
    Path folder;

    /** What Maven said, and the numbers of its last summary. */
    private record Build(int exitCode, String said, int run, int failures, int errors, int skipped) {}

    @Test
    void theCasesAreRedForTheStubsGreenForARightSolutionAndTheCounterexamplesRedForAWrongOne() throws Exception {
        copyTheTemplate();
        Build stubs = mvnTest();
        assertThat(stubs.exitCode()).isNotZero();
        assertThat(stubs.run()).isGreaterThan(100);
        assertThat(stubs.failures()).isEqualTo(stubs.run() - stubs.skipped());
        assertThat(stubs.said()).contains("is still to do. Dense.forward: y = W x + b");

        copySolutions();
        drop("transposed-dw", "Dense-gradients.W.json");
        drop("accumulating-gradients", "Dense-conduct.json");
        Files.writeString(folder.resolve("src/test/resources/cases/Sigmoid-differences.json"), DIFFERENCES, CREATE_NEW);
        Build right = mvnTest();
        assertThat(right.exitCode()).as(right.said()).isZero();
        assertThat(right.run()).isGreaterThan(stubs.run());
        assertThat(right.skipped()).isEqualTo(stubs.skipped() + 1);

        Path dense = folder.resolve("src/main/java/layers/Dense.java");
        String source = Files.readString(dense);
        assertThat(source).contains(DW);
        Files.writeString(dense, source.replace(DW, TRANSPOSED_AND_ACCUMULATING));
        Build wrong = mvnTest();
        assertThat(wrong.exitCode()).isNotZero();
        assertThat(wrong.said())
                .contains("dense-gradients-w, dense1.gradients.W should have the shape 2x1, but has 1x2")
                .contains("dense-conduct, dL/dW after a second backward, should be 2.0, but is 4.0");
    }

    /** Puts what the grader found on a sample among the cases. */
    private void drop(String sample, String file) throws IOException, InterruptedException {
        Path report = Places.fresh("template-report");
        Gradus.run("grade", Places.SAMPLES.resolve(sample), "-a", Places.ASSIGNMENT, "--out", report);
        Places.copy(
                report.resolve("counterexamples").resolve(file),
                folder.resolve("src/test/resources/cases").resolve(file));
    }

    private void copySolutions() throws IOException {
        for (String layer : LAYERS) {
            String file = "src/main/java/layers/" + layer + ".java";
            Places.copy(Places.SAMPLES.resolve("correct-algebra").resolve(file), folder.resolve(file));
        }
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
        assertThat(process.waitFor(20, TimeUnit.MINUTES)).isTrue();
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
