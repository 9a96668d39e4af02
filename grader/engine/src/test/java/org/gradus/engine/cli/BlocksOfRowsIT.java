package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.engine.assignment.AssignmentFolder.ASSIGNMENT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.engine.assignment.AssignmentFolder;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An LSTM cell of three inputs and two outputs, made only of files, with marks for each of them. */
@Tag("courses")
class BlocksOfRowsIT {

    private static final Path FILES =
            Places.ROOT.resolve("grader/engine/src/test/resources/assignments/images-and-sequences");
    private static final String POINTS = """
            {"forward.h'": 4, "forward.c'": 2, "dX.x": 3, "dX.h": 3, "dX.c": 3, "gradients.W": 5, "gradients.b": 2,
             "stability": 0, "conduct": 1}
            """;
    private static final String HIDDEN = """
            {
              "schemaVersion": 1,
              "id": "lstm-unseen",
              "title": "All weights 0, and a state",
              "source": {"document": "none", "equation": "f = 1/2, so dL/dc = dL/dc' / 2 where dL/dh' is 0"},
              "chain": [
                {
                  "id": "cell1",
                  "part": "LstmCell",
                  "arguments": {"W": [[0, 0], [0, 0], [0, 0], [0, 0]], "b": [[0], [0], [0], [0]], "in": 1, "hidden": 1}
                }
              ],
              "input": [[5], [7], [4]],
              "upstream": [[0], [1]],
              "expected": {"cell1.dX": [[0], [0], [0.5]]}
            }
            """;

    private static final String RETURNED = "return W.transpose().mult(dZ).concatRows(dC);";
    private static final String OF_X = "SimpleMatrix d = W.transpose().mult(dZ); return d.rows(0, in)";
    private static final String OF_H = "d.rows(in, in + hidden)";

    /**
     * A slip in a right class.
     *
     * @param lost the facets that it costs
     */
    private record Slip(String name, String right, String wrong, List<String> lost) {

        static Slip of(String name, String right, String wrong, String... lost) {
            return new Slip(name, right, wrong, List.of(lost));
        }
    }

    private static final List<Slip> SLIPS = List.of(
            Slip.of("c-wrong", "dC.set(u, n, dNext * f);", "dC.set(u, n, dNext);", "dX.c"),
            Slip.of("c-zero", "concatRows(dC)", "concatRows(dC.scale(0))", "dX.c"),
            Slip.of("h-wrong", RETURNED, OF_X + ".concatRows(" + OF_H + ".scale(2)).concatRows(dC);", "dX.h"),
            Slip.of("x-not-finite", RETURNED, OF_X + ".divide(0).concatRows(" + OF_H + ").concatRows(dC);", "dX.x"),
            Slip.of("exchanged", RETURNED, OF_X + ".concatRows(dC).concatRows(" + OF_H + ");", "dX.c", "dX.h"),
            Slip.of("c-missing", RETURNED, "return W.transpose().mult(dZ);", "dX.c", "dX.h", "dX.x"),
            Slip.of("y-h-wrong", "* tanhC.get(u, n));", "* next);", "forward.h'"),
            Slip.of("y-c-wrong", "y.set(hidden + u, n, next);", "y.set(hidden + u, n, -next);", "forward.c'"));

    private static Path assignment = Path.of("");
    private static Path right = Path.of("");
    private static Tables tables = new Tables(Path.of(""));

    static List<Slip> slips() {
        return SLIPS;
    }

    @BeforeAll
    static void grade() throws IOException {
        assignment = Places.empty("blocks/assignment");
        cell().writeTo(assignment);
        Places.copy(FILES.resolve("reference"), assignment.resolve("reference"));
        right = Places.empty("blocks/right");
        Places.copy(FILES.resolve("students"), right);
        SlippedSubmission.ofReferences(FILES, right.resolve("loops"));
        Path submissions = Places.empty("blocks/submissions");
        for (Slip slip : SLIPS) {
            SlippedSubmission.ofReferences(FILES, submissions.resolve(slip.name()))
                    .with("LstmCell", slip.right(), slip.wrong());
        }
        SlippedSubmission stub = SlippedSubmission.ofReferences(FILES, submissions.resolve("stub"));
        stub.with("LstmCell", "return y;", "return y.scale(0);");
        stub.with("LstmCell", RETURNED, "return W.transpose().mult(dZ).concatRows(dC).scale(0);");
        Path hidden = Places.empty("blocks/hidden");
        Places.write(hidden.resolve("lstm-unseen.json"), HIDDEN);
        tables = batch(submissions, assignment, "blocks/marks", "--hidden", hidden);
    }

    /** The cell alone, with marks for each block. */
    private static AssignmentFolder cell() {
        AssignmentFolder folder = AssignmentFolder.of(FILES);
        String part = folder.tree(ASSIGNMENT).at("/parts/2").toString();
        return folder.set(ASSIGNMENT, "/parts", "[" + part + "]")
                .set(ASSIGNMENT, "/parts/0/points", POINTS)
                .set(ASSIGNMENT, "/parts/0/feedback", "{\"dX.h\": \"hint\"}")
                .delete(AssignmentFolder.file("conv-by-hand"))
                .delete(AssignmentFolder.file("batch-norm-single-sample"));
    }

    private static Tables batch(Path submissions, Path by, String out, Object... more) throws IOException {
        Path folder = Places.fresh(out);
        Stream<Object> usual = Stream.of("batch", submissions, "-a", by, "-o", folder);
        Finished finished =
                Gradus.inProcess(Stream.concat(usual, Stream.of(more)).toArray());
        assertThat(finished.exitCode()).as(finished.err()).isZero();
        return new Tables(folder);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsRightEarnsEverythingInEitherStyleWhateverTheSeed(long seed) throws IOException {
        Tables marks = batch(right, assignment, "blocks/right-" + seed, "--seed", seed);

        assertThat(marks.score("loops").get("percent")).isEqualTo("100.00");
        assertThat(marks.score("algebra").get("percent")).isEqualTo("100.00");
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipLosesItsBlocksAndNothingElse(Slip slip) throws IOException {
        assertThat(lost(tables, slip.name())).containsExactlyElementsOf(slip.lost());
    }

    /** Its gradients are right for its forward, which depends on none of the blocks. */
    @Test
    void aStubEarnsNoBlock() throws IOException {
        assertThat(lost(tables, "stub")).containsExactly("dX.c", "dX.h", "dX.x", "forward.c'", "forward.h'");
    }

    /** Conduct is paid only with a right forward. */
    private static List<String> lost(Tables marks, String submission) throws IOException {
        return marks.rows("marks.csv", submission).stream()
                .filter(row ->
                        row.get("points").equals("0") && !row.get("result").equals("withheld"))
                .map(row -> row.get("facet"))
                .filter(facet -> !facet.equals("stability"))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"c-wrong, dX.c", "h-wrong, ''", "c-missing, 'dX.c, dX.h, dX.x'"})
    void aHiddenCaseIsJudgedByBlockToo(String submission, String failed) throws IOException {
        List<String> facets = tables.rows("checks.csv", submission).stream()
                .filter(row -> row.get("check").equals("hidden cases")
                        && !row.get("result").equals("passed"))
                .map(row -> row.get("facet"))
                .toList();

        assertThat(String.join(", ", facets)).isEqualTo(failed);
    }

    @Test
    void anExampleShowsTheBlockAndWhatIsToldMayDifferFromBlockToBlock() throws IOException {
        Path feedback = tables.folder().resolve("feedback");

        assertThat(Files.readString(feedback.resolve("c-wrong.md")))
                .contains("block c of dL/dx:")
                .containsPattern("The first that differs is c\\[\\d\\] of sample \\d\\.");
        assertThat(Files.readString(feedback.resolve("exchanged.md")))
                .contains("block c of dL/dx:")
                .doesNotContain("block h of");
        assertThat(Files.readString(feedback.resolve("y-h-wrong.md"))).contains("block h' of y:");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void withoutAReferenceFiniteDifferencesJudgeEachBlock(long seed) throws IOException {
        Path data = Places.empty("blocks/data-" + seed);
        cell().remove(ASSIGNMENT, "/parts/0/reference").writeTo(data);
        Path submissions = Places.empty("blocks/both-" + seed);
        Places.copy(right, submissions);
        for (Slip slip : SLIPS.subList(0, 3)) {
            SlippedSubmission.ofReferences(FILES, submissions.resolve(slip.name()))
                    .with("LstmCell", slip.right(), slip.wrong());
        }

        Tables marks = batch(submissions, data, "blocks/data-marks-" + seed, "--seed", seed);

        assertThat(marks.score("loops").get("percent")).isEqualTo("100.00");
        assertThat(marks.score("algebra").get("percent")).isEqualTo("100.00");
        for (Slip slip : SLIPS.subList(0, 3)) {
            assertThat(lost(marks, slip.name())).containsExactlyElementsOf(slip.lost());
        }
    }

    @Test
    void theAssignmentIsVerifiedPublishedAndWrittenAsATemplate() throws IOException {
        Path template = Places.fresh("blocks/template");
        Path published = Places.fresh("blocks/published");

        assertThat(Gradus.inProcess("verify", assignment).out())
                .contains("\n  LstmCell dX.h, ")
                .contains("1 part, 1 case, 23 points; every expected value agrees with the reference");
        assertThat(Gradus.inProcess("publish", assignment, "--out", published).exitCode())
                .isZero();
        assertThat(Gradus.inProcess("template", assignment, template).exitCode())
                .isZero();
        assertThat(Files.readString(template.resolve("README.md")))
                .contains(
                        "the blocks of rows have marks of their own: `forward.c'`, `forward.h'`, `dX.c`, `dX.h`, `dX.x`");
        assertThat(Gradus.inProcess("verify", published).exitCode()).isZero();
    }
}
