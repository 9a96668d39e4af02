package org.gradus.engine.cli;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The template, copied alone to an empty folder, is built and tested by Maven as a student does it. */
@Tag("services")
class TemplateBuildIT {

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

    /** What the grader found of a layer whose patches are static: another object with the same sizes. */
    private static final String TWO_IN_TURN = """
            {"schemaVersion": 1, "id": "conv2d-conduct", "title": "Counterexample",
             "source": {"document": "none", "equation": "none"},
             "chain": [{"id": "conv2d1", "part": "Conv2d", "arguments":
                {"W": [[1]], "b": [[1]], "channels": 1, "h": 2, "w": 2, "k": 1, "stride": 1, "pad": 0}}],
             "input": [[1], [1], [1], [1]], "upstream": [[2], [-3], [4], [-5]],
             "property": "two layers in turn",
             "second": {"input": [[1, 1], [1, 1], [1, 1], [1, 1]],
                        "upstream": [[2, -3], [4, -5], [6, -7], [8, -9]]}}
            """;

    private static final String PATCHES = "private SimpleMatrix[] patches";

    @TempDir
    Path folder;

    @Test
    void theCasesAreRedForTheStubsGreenForARightSolutionAndTheCounterexamplesRedForAWrongOne() throws Exception {
        copyTheTemplate();
        MavenBuild stubs = MavenBuild.of(folder, "test");
        assertThat(stubs.exitCode()).isNotZero();
        assertThat(stubs.run()).isGreaterThan(100);
        assertThat(stubs.failures()).isEqualTo(stubs.run() - stubs.skipped());
        assertThat(stubs.said()).contains("is still to do. Dense.forward: y = W x + b");

        copySolutions();
        drop("transposed-dw", "Dense-gradients.W.json");
        drop("accumulating-gradients", "Dense-conduct.json");
        Files.writeString(folder.resolve("src/test/resources/cases/Sigmoid-differences.json"), DIFFERENCES, CREATE_NEW);
        MavenBuild right = MavenBuild.of(folder, "test");
        assertThat(right.exitCode()).as(right.said()).isZero();
        assertThat(right.run()).isGreaterThan(stubs.run());
        assertThat(right.skipped()).isEqualTo(stubs.skipped() + 1);

        Path dense = folder.resolve("src/main/java/layers/Dense.java");
        String source = Files.readString(dense);
        assertThat(source).contains(DW);
        Files.writeString(dense, source.replace(DW, TRANSPOSED_AND_ACCUMULATING));
        MavenBuild wrong = MavenBuild.of(folder, "test");
        assertThat(wrong.exitCode()).isNotZero();
        assertThat(wrong.said())
                .contains("dense-gradients-w, dense1.gradients.W should have the shape 2x1, but has 1x2")
                .contains("dense-conduct, dL/dW after a second backward, should be 3.0, but is 6.0");
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

    /** With integers and sizes, references of the course's own, and nothing else from Central. */
    @Test
    void theTemplateOfACoursesOwnAssignmentBuildsAloneOnceTheStubsAreReplaced() throws Exception {
        Path own = Places.ROOT.resolve("grader/engine/src/test/resources/assignments/images-and-sequences");
        Path repository = folder.resolve("images");
        assertThat(Gradus.inProcess("template", own, repository).exitCode()).isZero();
        MavenBuild stubs = MavenBuild.of(repository, "verify");
        assertThat(stubs.exitCode()).isNotZero();
        assertThat(stubs.failures()).isEqualTo(stubs.run()).isPositive();

        for (String layer : List.of("BatchNorm", "Conv2d", "LstmCell")) {
            String right = Files.readString(own.resolve("students/algebra/src/blocks/" + layer + ".java"));
            Files.writeString(
                    repository.resolve("src/main/java/layers/" + layer + ".java"),
                    right.replace("package blocks;", "package layers;"));
        }
        Files.writeString(repository.resolve("src/test/resources/cases/Conv2d-conduct.json"), TWO_IN_TURN, CREATE_NEW);
        MavenBuild right = MavenBuild.of(repository, "verify");
        assertThat(right.exitCode()).as(right.said()).isZero();
        assertThat(right.run()).isEqualTo(stubs.run() + 1);
        assertThat(right.skipped()).isZero();

        Path convolution = repository.resolve("src/main/java/layers/Conv2d.java");
        String source = Files.readString(convolution);
        assertThat(source).contains(PATCHES);
        Files.writeString(convolution, source.replace(PATCHES, PATCHES.replace("private", "private static")));
        MavenBuild shared = MavenBuild.of(repository, "verify");
        assertThat(shared.failures()).as(shared.said()).isEqualTo(1);
        assertThat(shared.said()).contains("conv2d-conduct, two layers in turn");
    }
}
