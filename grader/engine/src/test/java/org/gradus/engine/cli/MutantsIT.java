package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code gradus verify --mutants}: slips that an assignment's checks would miss. */
@Tag("batches")
class MutantsIT {

    private static final String WORTH = "\"gradients.s\": 3";

    private static final String SLIP =
            "    - SimpleMatrix products = dY.elementMult(x);\n    + SimpleMatrix products = x;\n";

    private Path assignment = Path.of("");

    @BeforeEach
    void newAssignment() throws IOException {
        assignment = Places.fresh("mutants/week-3");
        assertThat(Gradus.inProcess("new-assignment", assignment).exitCode()).isZero();
        assertThat(Files.readString(assignment.resolve("assignment.json"))).contains(WORTH);
    }

    @Test
    void aSlipThatCostsNothingIsListedWithItsLine() throws IOException {
        Path json = assignment.resolve("assignment.json");
        Files.writeString(json, Files.readString(json).replace(WORTH, "\"gradients.s\": 0"));

        Finished verified = Gradus.inProcess("verify", assignment, "--mutants");

        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(verified.out())
                .contains("every expected value agrees with the reference\nmutants of reference: ")
                .containsSubsequence(
                        " of them: a check sees it, under a facet that is worth nothing",
                        "\n  reference/ScaleReference.java:24: call dropped\n" + SLIP,
                        " of them: other random inputs, 10 times as many, do not tell it from the original either");
    }

    /** With a single random input for each property, no batch of just this size is tried. */
    @Test
    void aSlipThatTooFewInputsMissIsToldFromOneThatMakesNoDifference() throws IOException {
        Path json = assignment.resolve("assignment.json");
        Files.writeString(
                json, Files.readString(json).replace("\"seed\": 1,", "\"seed\": 1, \"properties\": {\"tries\": 1},"));
        Path reference = assignment.resolve("reference/ScaleReference.java");
        Files.writeString(
                reference,
                Files.readString(reference)
                        .replace(
                                "return scaled(x);",
                                "return x.getNumRows() == 5 && x.getNumCols() < 4 && x.getNumCols() > 1"
                                        + " ? scaled(x).scale(1) : scaled(x);"));

        Finished verified = Gradus.inProcess("verify", assignment, "--mutants");

        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(verified.out())
                .containsSubsequence(
                        " of them: missed, for other random inputs, 10 times as many, tell it from the original",
                        "? scaled(x).scale(2) : scaled(x);",
                        " of them: other random inputs, 10 times as many, do not tell it from the original either",
                        "SimpleMatrix products = x.elementMult(dY);")
                .as("worth its points here")
                .doesNotContain(SLIP);
    }

    @Test
    void asManyAsWereAskedForAreDrawnTheSameOnesEachTime() {
        Finished verified = Gradus.inProcess("verify", assignment, "--mutants", "8");

        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(verified.out()).contains(" of 8 lose marks, drawn from ");
        assertThat(Gradus.inProcess("verify", assignment, "--mutants", "8").out())
                .isEqualTo(verified.out());
    }

    @Test
    void theFirstSampleThatEarnsAllPointsIsChanged() {
        Finished verified = Gradus.inProcess("verify", Places.CLASSIFIER, "--mutants", "3");

        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(verified.out()).contains("mutants of samples/correct-algebra: ", " of 3 lose marks");
    }

    @Test
    void whereThereIsNoSolutionItSaysSo() throws IOException {
        Path without = Places.empty("mutants/without");
        Places.copy(Places.WITHOUT_REFERENCE.resolve("cases"), without.resolve("cases"));
        Places.copy(Places.WITHOUT_REFERENCE.resolve("assignment.json"), without.resolve("assignment.json"));

        Finished verified = Gradus.inProcess("verify", without, "--mutants", "1");

        assertThat(verified.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(verified.err())
                .contains("samples: there is no solution whose mutants could be graded")
                .contains("Put a right solution there, in a folder of its own.");
    }

    @Test
    void anAssignmentThatIsWrongHasNoMutants() throws IOException {
        Path file = assignment.resolve("cases/scale-by-hand.json");
        Files.writeString(file, Files.readString(file).replaceFirst("(scale1\\.y\": \\[\\[)[0-9.]+", "$1999"));

        Finished verified = Gradus.inProcess("verify", assignment, "--mutants", "1");

        assertThat(verified.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(verified.out()).doesNotContain("mutants");
        assertThat(Gradus.inProcess("verify", assignment, "--mutants", "0").err())
                .contains("--mutants needs a number of at least 1.");
    }
}
