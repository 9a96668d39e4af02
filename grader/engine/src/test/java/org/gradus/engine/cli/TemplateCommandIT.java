package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code gradus template}: what students start from, made of an assignment, and never a solution. */
@Tag("courses")
class TemplateCommandIT {

    private static final Path OF_COURSES = Places.ROOT.resolve("grader/engine/src/test/resources/assignments");
    private static final Path HIDDEN = Places.ROOT.resolve("grader/engine/src/test/resources/hidden/basics");

    /** Calls the contract as its adapter does, and is to do. */
    private static final String DENSE_OF_ROWS = """
            public class Dense {
                double[][] dW;
                double[] db;

                public Dense(double[][] W, double[] b) {}

                public double[][] forward(double[][] x) {
                    throw new UnsupportedOperationException("Dense.forward: y = x W + b, b added to every row");
                }

                public double[][] backward(double[][] dY) {
                    throw new UnsupportedOperationException("Dense.backward: dX = dY W^T");
                }
            }
            """;

    private Path out = Path.of("");

    @BeforeEach
    void nowhere() throws IOException {
        out = Places.fresh("template-command");
    }

    @Test
    void theTemplateOfTheBundledAssignmentIsWhatItWritesByteForByte() throws IOException {
        Finished written = Gradus.inProcess("template", Places.ASSIGNMENT, out);

        assertThat(written.exitCode()).as(written.err()).isZero();
        Map<String, String> template = texts(Places.TEMPLATE);
        template.keySet().removeIf(name -> name.startsWith("target/"));
        assertThat(texts(out))
                .as("rm -r submissions-template, then: gradus template testcases/backprop-basics submissions-template")
                .isEqualTo(template);
    }

    @ParameterizedTest
    @ValueSource(strings = {"every-kind", "images-and-sequences", "own-references", "without-reference"})
    void everyStubCompilesAndEarnsNothing(String assignment) throws IOException {
        Path folder = OF_COURSES.resolve(assignment);
        Finished written = Gradus.inProcess("template", folder, out);
        assertThat(written.exitCode()).as(written.err()).isZero();

        Path marks = Places.fresh("template-command-marks");
        Finished graded = Gradus.inProcess("grade", out, "-a", folder, "-o", marks);

        assertThat(graded.exitCode()).as(graded.err()).isZero();
        assertThat(graded.out()).startsWith("template-command: 0 of ");
        assertThat(new Tables(marks).rows("checks.csv"))
                .filteredOn(row -> row.get("check").equals("structure"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("result")).isEqualTo("passed"));
    }

    @Test
    void aStubSaysTheShapesTheSizesAndTheRowsOfAPartThatOnlyTheCourseKnows() throws IOException {
        Gradus.inProcess("template", OF_COURSES.resolve("images-and-sequences"), out);

        assertThat(Files.readString(out.resolve("src/main/java/layers/Conv2d.java")))
                .contains("private final SimpleMatrix W; // [filters x patch]", "private final int stride;")
                .contains("{@code pixels = channels * h * w}", "the rows of the input are {@code x[channels, h, w]}")
                .contains("Map.of(\\\"W\\\", dL/dW, \\\"b\\\", dL/db)");
        assertThat(Files.readString(out.resolve("README.md")))
                .contains("You write three small classes: layers that go forward and backward.")
                .contains("| `Conv2d(W, b, channels, h, w, k, stride, pad)` | ");
    }

    @Test
    void whatTheClassesAreWorthTogetherIsAnnounced() throws IOException {
        Path out = Places.fresh("template-of-a-network");
        Gradus.inProcess("template", Places.ROOT.resolve("testcases/convnet-basics"), out);

        assertThat(Files.readString(out.resolve("README.md")))
                .contains("the loss of `network-four-images` has to fall below 0.1 within 40 steps");
    }

    @Test
    void whatOnlyTheTaskCanSayOfAnLstmAndOfAnOptimizerIsSaid() throws IOException {
        Path out = Places.fresh("template-of-sequences");
        Gradus.inProcess("template", Places.ROOT.resolve("testcases/sequence-basics"), out);

        assertThat(Files.readString(out.resolve("src/main/java/layers/LSTM.java")))
                .contains("whose rows are those of i, f, o and g in this order");
        assertThat(Files.readString(out.resolve("README.md")))
                .contains("layers that go forward and backward, losses, and optimizers that take step after step")
                .contains("| class | forward, value, or the first step | backward, gradient, or a later step |")
                .contains("- an optimizer: `firstStep`, `laterSteps`, `conduct`.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"images-and-sequences", "own-references"})
    void noReferenceOfTheCoursesAndNoSolutionGoesAlong(String assignment) throws IOException {
        Path folder = OF_COURSES.resolve(assignment);
        Gradus.inProcess("template", folder, out);

        assertNothingOf(folder.resolve("reference"));
        assertNothingOf(folder.resolve("students"));
        assertThat(String.join("\n", texts(out).values())).doesNotContain("Reference");
    }

    @Test
    void noSampleAndNoHiddenCaseGoesAlong() throws IOException {
        Finished written = Gradus.inProcess("template", Places.ASSIGNMENT, out, "--hidden", HIDDEN);

        assertThat(written.exitCode()).as(written.err()).isZero();
        assertNothingOf(Places.SAMPLES.resolve("correct-algebra/src/main/java/layers"));
        assertNothingOf(HIDDEN);
        assertThat(out.resolve("src/test/resources/cases")).isDirectoryNotContaining("glob:**secret*");
    }

    @Test
    void anAssignmentWhoseHiddenCasesWouldGoAlongIsRefused() throws IOException {
        Path leaking = Places.empty("template-leaking");
        Places.copy(Places.ASSIGNMENT.resolve("cases"), leaking.resolve("cases"));
        Places.copy(Places.ASSIGNMENT.resolve("assignment.json"), leaking.resolve("assignment.json"));
        String secret = Files.readString(HIDDEN.resolve("secret-relu-network.json"));
        Places.write(leaking.resolve("cases/harmless.json"), secret.replace("\"secret-relu-network\"", "\"harmless\""));

        assertRefused(Gradus.inProcess("template", leaking, out, "--hidden", HIDDEN), "asks what the hidden case");
    }

    @Test
    void aSolutionInThePlaceOfAStubIsRefused() throws IOException {
        Path leaking = Places.empty("template-leaking");
        Places.copy(OF_COURSES.resolve("own-references"), leaking);
        Places.write(
                leaking.resolve("stubs/Huber.java"),
                Files.readString(leaking.resolve("reference/HuberReference.java"))
                        .replace("HuberReference", "Huber"));

        assertRefused(Gradus.inProcess("template", leaking, out), "stubs/Huber.java", "is it a solution?");
    }

    @Test
    void whereStudentsDoNotWriteOurContractTheCourseWritesTheStubs() throws IOException {
        Path rows = Places.empty("template-rows");
        Places.copy(OF_COURSES.resolve("rows"), rows);
        assertRefused(
                Gradus.inProcess("template", rows, out),
                "stubs/Dense.java: there is no such file, and only you know which methods DenseAdapter calls");
        Places.write(rows.resolve("stubs/Dense.java"), DENSE_OF_ROWS);
        Places.write(
                rows.resolve("stubs/Sigmoid.java"),
                DENSE_OF_ROWS
                        .replace("Dense(double[][] W, double[] b)", "Sigmoid()")
                        .replace("Dense", "Sigmoid"));

        Finished written = Gradus.inProcess("template", rows, out);

        assertThat(written.exitCode()).as(written.err()).isZero();
        assertThat(texts(out))
                .containsKeys(
                        "src/main/java/course/Rows.java",
                        "src/test/java/layers/DenseAdapter.java",
                        "src/test/java/org/gradus/layer/Layer.java");
        Finished graded = Gradus.inProcess("grade", out, "-a", rows);
        assertThat(graded.out()).startsWith("template-command: 0 of 19 points").contains("y = x W + b");
    }

    @Test
    void aTiedMatrixWhoseSizeTheTestsCannotTellIsNamed() throws IOException {
        Path tied = Places.empty("template-tied");
        Places.copy(OF_COURSES.resolve("without-reference"), tied);
        Path file = tied.resolve("cases/scale-batch.json");
        String complete = Files.readString(file);
        String other = complete.replaceFirst("\"s\": \\[\\[.*?\\]\\]", "\"s\": {\"tied\": 2}")
                .replaceFirst(",?\\s*\"[a-z0-9]+\\.gradients\\.s\": \\[\\[.*?\\]\\]", "");
        assertThat(other).contains("tied");
        Files.writeString(file, other);

        assertRefused(
                Gradus.inProcess("template", tied, out),
                "cases/scale-batch.json: the students' tests cannot tell how large the tied s is");
    }

    @Test
    void aClassOfTheCoursesWithoutAPackageIsNamed() {
        assertRefused(
                Gradus.inProcess("template", OF_COURSES.resolve("one-by-one"), out),
                "support/Matrix.java: it names no package");
    }

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws IOException {
        Places.write(out.resolve("notes.txt"), "precious");

        assertRefused(
                Gradus.inProcess("template", Places.ASSIGNMENT, out), " is not empty. Name one that is not there yet.");
        assertThat(texts(out)).containsOnlyKeys("notes.txt");
    }

    private void assertNothingOf(Path secrets) throws IOException {
        List<String> told = List.copyOf(texts(out).values());
        texts(secrets).values().forEach(secret -> assertThat(told).noneMatch(text -> text.contains(lastHalf(secret))));
    }

    /** A beginning may be alike: a package and imports. */
    private static String lastHalf(String text) {
        return text.substring(text.length() / 2);
    }

    private void assertRefused(Finished finished, String... words) {
        assertThat(finished.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(finished.err()).contains(words);
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }
}
