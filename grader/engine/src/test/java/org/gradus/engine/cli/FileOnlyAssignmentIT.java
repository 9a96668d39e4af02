package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An assignment made only of files: convolution, batch norm and an LSTM cell, whose sizes follow from others. */
@Tag("courses")
class FileOnlyAssignmentIT {

    private static final Path ASSIGNMENT =
            Places.ROOT.resolve("grader/engine/src/test/resources/assignments/images-and-sequences");

    /**
     * A slip in a right class.
     *
     * @param lost the facets that it costs, sorted
     */
    private record Slip(String part, String right, String wrong, List<String> lost) {

        static Slip of(String part, String right, String wrong, String... lost) {
            return new Slip(part, right, wrong, List.of(lost));
        }

        String submission() {
            return part + "-" + Integer.toHexString((right + wrong).hashCode());
        }
    }

    private static final List<Slip> SLIPS = List.of(
            Slip.of("Conv2d", "double sum = b.get(f, 0);", "double sum = 0;", "forward"),
            Slip.of("Conv2d", "x.get((ch * h + row) * w + col, n);", "x.get((ch * h + row) * h + col, n);", "forward"),
            Slip.of(
                    "Conv2d",
                    "r * stride + i - pad;\n                                    int col",
                    "r * stride + k - 1 - i - pad;\n                                    int col",
                    "forward",
                    "gradients.W"),
            Slip.of("Conv2d", "W.get(f, (ch * k + i) * k + j)", "W.get(f, (ch * k + j) * k + i)", "forward"),
            Slip.of(
                    "Conv2d",
                    "dX.set(pixel, n, dX.get(pixel, n) + d * W.get(f, at));",
                    "dX.set(pixel, n, d * W.get(f, at));",
                    "dX"),
            Slip.of(
                    "Conv2d",
                    "dX.get(pixel, n) + d * W.get(f, at)",
                    "dX.get(pixel, n) + d * W.get(f, k * k * channels - 1 - at)",
                    "dX"),
            Slip.of("Conv2d", "dW.get(f, at) + d * x.get(pixel, n)", "d * x.get(pixel, n)", "gradients.W"),
            Slip.of(
                    "Conv2d",
                    "dW.get(f, at) + d * x.get(pixel, n)",
                    "dW.get(f, at) + d * x.get(pixel, n) / x.getNumCols()",
                    "gradients.W"),
            Slip.of("Conv2d", "db.get(f, 0) + d);", "d);", "gradients.b"),
            Slip.of("Conv2d", "db.get(f, 0) + d);", "db.get(f, 0) + d / (outH * outW));", "gradients.b"),
            Slip.of(
                    "BatchNorm",
                    "deviation[i] = Math.sqrt(variance + epsilon);",
                    "deviation[i] = Math.sqrt(variance) + epsilon;",
                    "forward",
                    "dX"),
            Slip.of(
                    "BatchNorm",
                    "deviation[i] = Math.sqrt(variance + epsilon);",
                    "deviation[i] = variance + epsilon;",
                    "forward",
                    "dX"),
            Slip.of("BatchNorm", " + beta.get(i, 0)", "", "forward"),
            Slip.of(
                    "BatchNorm",
                    "(x.get(i, n) - mean) / batch;",
                    "(x.get(i, n) - mean) / Math.max(1, batch - 1);",
                    "forward",
                    "dX"),
            Slip.of("BatchNorm", "dY.get(i, n) - sum / batch - normal", "dY.get(i, n) - normal", "dX"),
            Slip.of("BatchNorm", " - normal.get(i, n) * along / batch", "", "dX"),
            Slip.of("BatchNorm", "gamma.get(i, 0) / deviation[i] * centred", "1 / deviation[i] * centred", "dX"),
            Slip.of("BatchNorm", "gamma.get(i, 0) / deviation[i] * centred", "gamma.get(i, 0) * centred", "dX"),
            Slip.of("BatchNorm", "dGamma.set(i, 0, along);", "dGamma.set(i, 0, along / batch);", "gradients.gamma"),
            Slip.of("BatchNorm", "dBeta.set(i, 0, sum);", "dBeta.set(i, 0, along);", "gradients.beta"),
            Slip.of(
                    "LstmCell",
                    "y.set(u, n, gates.get(2 * hidden + u, n) * tanhC.get(u, n));",
                    "y.set(u, n, gates.get(2 * hidden + u, n) * next);",
                    "forward"),
            Slip.of(
                    "LstmCell",
                    "gates.get(hidden + u, n) * c.get(u, n) +",
                    "gates.get(u, n) * c.get(u, n) +",
                    "forward",
                    "dX",
                    "gradients.W",
                    "gradients.b"),
            Slip.of("LstmCell", "g < 3 * hidden ?", "g < 4 * hidden ?", "forward", "dX", "gradients.W", "gradients.b"),
            Slip.of(
                    "LstmCell",
                    "dY.get(hidden + u, n) + dH * o * (1 - t * t)",
                    "dH * o * (1 - t * t)",
                    "dX",
                    "gradients.W",
                    "gradients.b"),
            Slip.of(
                    "LstmCell",
                    "dY.get(hidden + u, n) + dH * o * (1 - t * t)",
                    "dY.get(hidden + u, n) + dH * o",
                    "dX",
                    "gradients.W",
                    "gradients.b"),
            Slip.of(
                    "LstmCell",
                    "dNext * i * (1 - g * g)",
                    "dNext * i * g * (1 - g)",
                    "dX",
                    "gradients.W",
                    "gradients.b"),
            Slip.of("LstmCell", "dC.set(u, n, dNext * f);", "dC.set(u, n, dNext);", "dX"),
            Slip.of("LstmCell", "concatRows(dC)", "concatRows(dC.scale(0))", "dX"),
            Slip.of(
                    "LstmCell",
                    "db.set(g, 0, dZ.getRow(g).elementSum());",
                    "db.set(g, 0, dZ.get(g, 0));",
                    "gradients.b"),
            Slip.of(
                    "LstmCell",
                    "dW = dZ.mult(inside.transpose());",
                    "dW = dZ.mult(inside.transpose()).divide(batch);",
                    "gradients.W"));

    private static Tables tables = new Tables(Path.of(""));

    static List<Slip> slips() {
        return SLIPS;
    }

    @BeforeAll
    static void grade() throws IOException {
        Path submissions = Places.empty("file-only/submissions");
        Places.copy(ASSIGNMENT.resolve("students"), submissions);
        SlippedSubmission.ofReferences(ASSIGNMENT, submissions.resolve("loops"));
        for (Slip slip : SLIPS) {
            SlippedSubmission.ofReferences(ASSIGNMENT, submissions.resolve(slip.submission()))
                    .with(slip.part(), slip.right(), slip.wrong());
        }
        Path out = Places.fresh("file-only/marks");
        Finished finished = Gradus.inProcess("batch", submissions, "-a", ASSIGNMENT, "-o", out);
        assertThat(finished.exitCode()).as(finished.err()).isZero();
        tables = new Tables(out);
    }

    @Test
    void whatIsRightEarnsEverythingInEitherStyle() throws IOException {
        assertThat(tables.score("loops").get("percent")).isEqualTo("100.00");
        assertThat(tables.score("algebra").get("percent")).isEqualTo("100.00");
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipLosesItsFacets(Slip slip) throws IOException {
        Stream<String> lost = tables.rows("marks.csv", slip.submission()).stream()
                .filter(row ->
                        row.get("part").equals(slip.part()) && row.get("points").equals("0"))
                .map(row -> row.get("facet"))
                .filter(facet -> !facet.equals("stability") && !facet.equals("conduct"));

        assertThat(lost).as(slip.toString()).containsExactlyInAnyOrderElementsOf(slip.lost());
    }

    @Test
    void whereItIsWrongIsSaidInTheIndicesOfTheTensor() throws IOException {
        Path feedback = tables.folder().resolve("feedback");
        Slip conv = SLIPS.stream()
                .filter(slip -> slip.lost().equals(List.of("dX")) && slip.part().equals("Conv2d"))
                .findFirst()
                .orElseThrow();
        Slip cell = SLIPS.stream()
                .filter(slip -> slip.lost().equals(List.of("dX")) && slip.part().equals("LstmCell"))
                .findFirst()
                .orElseThrow();

        assertThat(Files.readString(feedback.resolve(conv.submission() + ".md")))
                .containsPattern("The first that differs is x\\[\\d, \\d, \\d\\] of sample \\d\\.");
        assertThat(Files.readString(feedback.resolve(cell.submission() + ".md")))
                .containsPattern("The first that differs is c\\[\\d\\] of sample \\d\\.");
        assertThat(Files.readString(feedback.resolve(cell.submission() + ".html")))
                .containsPattern("The first that differs is c\\[\\d\\] of sample \\d\\.");
    }

    @Test
    void expectedValuesAreHeldAgainstTheReferences() {
        Finished verified = Gradus.inProcess("verify", ASSIGNMENT);

        assertThat(verified.out())
                .contains("\n  Conv2d forward, 6 points: 1 case, equals reference, sample by sample\n")
                .endsWith("\nimages-and-sequences: 3 parts, 3 cases, 58 points; every expected value agrees"
                        + " with the reference\n");
    }
}
