package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code gradus grade --out} writes counterexamples, and {@code gradus grade --case} runs a file alone. */
@Tag("commands")
class CaseIT {

    private static final Path RIGHT = Places.SAMPLES.resolve("correct-loops");
    private static final Path ACCUMULATING = Places.SAMPLES.resolve("accumulating-gradients");

    private static Path mistaken = Path.of("");
    private static Path found = Path.of("");
    private static Path foundInConduct = Path.of("");

    @BeforeAll
    static void grade() throws IOException {
        mistaken = Mistakes.handedIn("case/mistaken");
        found = counterexamples(mistaken, Places.fresh("case/report"));
        foundInConduct = counterexamples(ACCUMULATING, Places.fresh("case/accumulating"));
    }

    private static Path counterexamples(Path submission, Path out) {
        Finished graded = Gradus.inProcess("grade", submission, "-a", Places.ASSIGNMENT, "--out", out);
        assertThat(graded.exitCode()).as(graded.err()).isZero();
        return out.resolve("counterexamples");
    }

    private static Finished run(Path file, Path submission) {
        return Gradus.inProcess("grade", submission, "-a", Places.ASSIGNMENT, "--case", file);
    }

    @Test
    void thereIsAFileForEachFacetThatWasLost() throws IOException {
        assertThat(names(found))
                .containsExactly("Dense-gradients.W.json", "Dense-gradients.b.json", "ReLU-dX.json", "Sigmoid-dX.json");
        assertThat(names(foundInConduct)).containsExactly("Dense-conduct.json");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> Objects.requireNonNull(file.getFileName()).toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dense-gradients.W.json | - Dense  dense1.gradients.W | dL/dW should be 2x1 but is 1x2 | 3 of 4
            Dense-gradients.b.json | - Dense  dense1.gradients.b | dL/db should be 1x1 but is 1x2 | 3 of 4
            ReLU-dX.json           | - ReLU  relu1.dX            | dL/dx at row 0, column 0 is    | 1 of 2
            Sigmoid-dX.json        | - Sigmoid  sigmoid1.dX      | dL/dx at row 0, column 0 is    | 1 of 2
            """)
    void theSameGoesWrongAgainAndNothingOnARightSample(String file, String check, String message, String passed) {
        Finished wrong = run(found.resolve(file), mistaken);
        assertThat(wrong.exitCode()).as(wrong.err()).isEqualTo(1);
        assertThat(wrong.out())
                .contains("  " + check + "\n      " + message, "expected", "actual", passed + " passed\n")
                .doesNotContain("points");
        Finished right = run(found.resolve(file), RIGHT);
        assertThat(right.exitCode()).as(right.out()).isZero();
        assertThat(right.out()).contains("  +" + check.substring(1) + "\n").doesNotContain("\n  - ");
    }

    @Test
    void conductGoesWrongAgainAndNotOnARightSample() {
        Path file = foundInConduct.resolve("Dense-conduct.json");
        Finished wrong = run(file, ACCUMULATING);
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.out())
                .startsWith("dense-conduct: The smallest example found for Dense, conduct\n")
                .contains("  - Dense  backward twice: gradients.W\n      a second backward gives a different result")
                .contains("  + Dense  backward twice: dX\n");
        assertThat(run(file, RIGHT).exitCode()).isZero();
    }

    @Test
    void aCaseOfAnAssignmentRunsWithAllItsStepsAndItsChain() {
        Path network = Places.ASSIGNMENT.resolve("cases/000-network.json");
        Finished right = run(network, RIGHT);
        assertThat(right.exitCode()).as(right.out()).isZero();
        assertThat(right.out())
                .startsWith("000-network: Network 3-3-1")
                .contains("  + Dense  dense2.gradients.W\n", "  + SquaredError  loss.value\n")
                .endsWith("  + the chain as a whole\n15 of 15 passed\n");
        Finished wrong = run(network, mistaken);
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.out()).contains("  - Dense  dense1.gradients.W\n", "  - the chain as a whole\n");
    }

    @Test
    void finiteDifferencesAreTakenEntryByEntry() throws IOException {
        Path file = Places.fresh("case/differences.json");
        Places.write(file, """
                {"schemaVersion": 1, "id": "differences", "title": "GradientComparison",
                 "source": {"document": "none", "equation": "none"},
                 "chain": [{"id": "sigmoid1", "part": "Sigmoid"}],
                 "input": [[1, -2]], "upstream": [[2, 3]], "property": "finite differences"}
                """);
        Finished wrong = run(file, mistaken);
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.out()).contains("dL/dx is not the derivative of the forward that the class itself computes");
        assertThat(run(file, RIGHT).exitCode()).isZero();
    }

    @Test
    void aClassThatDoesNotCompileOrIsMissingIsNamed() {
        Path file = Places.ASSIGNMENT.resolve("cases/004-dense-relu-softmax.json");
        Finished broken = run(file, Places.SAMPLES.resolve("broken-class"));
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.out())
                .contains("  - SoftmaxCrossEntropy  structure\n", "  + Dense  dense1.y\n")
                .contains("  - the chain as a whole\n      not run, because there is no SoftmaxCrossEntropy to run\n");
        Finished missing = run(file, Places.SAMPLES.resolve("missing-class"));
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.out()).contains("there is no class SoftmaxCrossEntropy: write one that implements");
    }

    @Test
    void withoutSourcesThereIsNothingToRun() {
        Finished empty = run(Places.ASSIGNMENT.resolve("cases/relu-kink.json"), Places.SAMPLES.resolve("empty"));
        assertThat(empty.exitCode()).isEqualTo(4);
        assertThat(empty.out()).contains("there is no Java source in it").doesNotContain("passed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "backward twice" | "backward once"      | #/property: does not have a value in the enumeration
            "backward twice" | "two losses in turn" | #/property: Dense has no property 'two losses in turn'. Use one of: arguments unchanged,
            "Dense"          | "Tanh"               | #/chain/0/part: no layer of the assignment is called Tanh. Use one of: Dense, ReLU, Sigmoid.
            """)
    void aBadFileIsRefused(String from, String to, String problem) throws IOException {
        Path file = Places.fresh("case/bad.json");
        String text = Files.readString(foundInConduct.resolve("Dense-conduct.json"));
        assertThat(text).contains(from);
        Places.write(file, text.replace(from, to));
        Finished refused = run(file, RIGHT);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("gradus: " + file + problem);
        assertThat(refused.out()).isEmpty();
    }

    @Test
    void anAssignmentRefusesAPropertyAmongItsCases() throws IOException {
        Path assignment = Places.empty("case/assignment");
        Places.copy(Places.ASSIGNMENT.resolve("assignment.json"), assignment.resolve("assignment.json"));
        Places.copy(
                foundInConduct.resolve("Dense-conduct.json"),
                Files.createDirectory(assignment.resolve("cases")).resolve("dense-conduct.json"));
        Finished refused = Gradus.inProcess("verify", assignment);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains(
                        "cases/dense-conduct.json#/property: a property earns no marks",
                        "Run the file with gradus grade --case, and keep it elsewhere.");
    }
}
