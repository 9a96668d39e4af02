package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVRecord;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A course that brings its own references grades by them as by ours. */
@Tag("courses")
class OwnReferencesIT {

    private static final Path OWN = Places.ROOT.resolve("grader/engine/src/test/resources/assignments/own-references");

    /** A slip, and what is said of it under the facet that it costs. */
    private record Told(String submission, String part, String facet, String right, String wrong, String words) {}

    private static Stream<Told> told() {
        return Stream.of(
                new Told(
                        "a-constant",
                        "BatchNorm",
                        "dX",
                        "gamma.get(i, 0) / deviation[i] * centred",
                        "2 * gamma.get(i, 0) / deviation[i] * centred",
                        "What you return is 2 (right dL/dx): that is 2 times the right one."),
                new Told(
                        "a-sign",
                        "BatchNorm",
                        "dX",
                        "gamma.get(i, 0) / deviation[i] * centred",
                        "-gamma.get(i, 0) / deviation[i] * centred",
                        "What you return is -(right dL/dx): the sign is wrong."),
                new Told(
                        "a-mean",
                        "BatchNorm",
                        "gradients.gamma",
                        "dGamma.set(i, 0, along)",
                        "dGamma.set(i, 0, along / batch)",
                        "What you return is (right dL/dgamma) / batch: you divide by batch, which does not belong there."),
                new Told(
                        "another-quantity",
                        "BatchNorm",
                        "gradients.beta",
                        "\"beta\", dBeta",
                        "\"beta\", dGamma",
                        "What you return is (right dL/dgamma)."),
                new Told(
                        "an-operand-too-many",
                        "BatchNorm",
                        "gradients.beta",
                        "dBeta.set(i, 0, sum)",
                        "dBeta.set(i, 0, sum + beta.get(i, 0))",
                        "What you return is (right dL/dbeta) + beta: a term too many: beta."),
                new Told(
                        "a-term-forgotten",
                        "BatchNorm",
                        "forward",
                        " + beta.get(i, 0)",
                        "",
                        "What you return is (right y) - beta: a term too many: -beta."),
                new Told(
                        "the-last-sample",
                        "BatchNorm",
                        "gradients.beta",
                        "dBeta.set(i, 0, sum)",
                        "dBeta.set(i, 0, dY.get(i, batch - 1))",
                        "Your dL/dbeta is what the last sample of the batch contributes: add up what every sample does."),
                new Told(
                        "not-summed",
                        "BatchNorm",
                        "gradients.beta",
                        "return dX;",
                        "dBeta = dY.copy();\n        return dX;",
                        "Your dL/dbeta has a column for each sample: all of them share one beta, so add up the columns."),
                new Told(
                        "a-sum",
                        "Huber",
                        "value",
                        "return sum / prediction.getNumCols();",
                        "return sum;",
                        "What you return is batch * (right value): a factor too many: batch."),
                new Told(
                        "the-first-sample",
                        "Huber",
                        "gradient",
                        "return gradient.divide(prediction.getNumCols());",
                        "return gradient.elementOp((int row, int column, double e) -> column == 0 ? e : 0)"
                                + ".divide(prediction.getNumCols());",
                        "Only the first sample of the batch is used: columns are samples, and every column counts."),
                new Told(
                        "a-condition",
                        "Huber",
                        "gradient",
                        "return gradient.divide(prediction.getNumCols());",
                        "return gradient.divide(Math.min(6, prediction.getNumCols()));",
                        "Right for up to 6 samples, wrong from 7 on."));
    }

    private static final List<String> CAUSES = List.of("misconception", "computed", "sometimes");

    private static Path meanForgotten = OWN;
    private static Tables tables = new Tables(Path.of(""));

    @BeforeAll
    static void grade() throws IOException {
        Path submissions = Places.empty("own-references-students");
        Places.copy(OWN.resolve("students"), submissions);
        meanForgotten = submissions.resolve("mean-forgotten");
        SlippedSubmission.ofReferences(OWN, meanForgotten)
                .with("BatchNorm", " - sum / batch - normal.get(i, n)", " - normal.get(i, n)");
        SlippedSubmission.ofReferences(OWN, submissions.resolve("sum-of-squares"))
                .with("Huber", "e <= delta ? e * e / 2 : delta * (e - delta / 2)", "e * e / 2");
        for (Told told : told().toList()) {
            SlippedSubmission.ofReferences(OWN, submissions.resolve(told.submission()))
                    .with(told.part(), told.right(), told.wrong());
        }
        Path out = Places.fresh("own-references");
        Finished finished = Gradus.inProcess("batch", submissions, "-a", OWN, "-o", out, "--sandbox", "process");
        assertThat(finished.exitCode()).as(finished.err()).isZero();
        tables = new Tables(out);
    }

    @Test
    void whatIsRightEarnsEverything() throws IOException {
        assertThat(tables.score("right").get("percent")).isEqualTo("100.00");
    }

    @Test
    void whatIsWrongLosesItsFacetAndNoOther() throws IOException {
        assertThat(tables.rows("marks.csv", "mean-forgotten"))
                .filteredOn(row -> !row.get("points").equals(row.get("max_points")))
                .extracting(row -> row.get("part"), row -> row.get("facet"), row -> row.get("points"))
                .containsExactly(tuple("BatchNorm", "dX", "0"));
        assertThat(tables.rows("checks.csv", "mean-forgotten"))
                .filteredOn(row -> row.get("result").equals("failed"))
                .extracting(row -> row.get("facet"))
                .containsOnly("dX");
    }

    @Test
    void aGradientThatIsRightForAWrongValueFollowsThrough() throws IOException {
        assertThat(tables.rows("marks.csv", "sum-of-squares"))
                .filteredOn(row -> row.get("part").equals("Huber"))
                .extracting(row -> row.get("facet"), row -> row.get("points"))
                .contains(tuple("value", "0"), tuple("gradient", "3"));
    }

    @ParameterizedTest
    @MethodSource("told")
    void whatAClassReturnsIsToldByTheRightAnswers(Told told) throws IOException {
        JsonNode facet = facet(told.submission(), told.part(), told.facet());

        assertThat(CAUSES.stream()
                        .map(cause -> facet.path(cause).path("sentence").asText())
                        .filter(sentence -> !sentence.isEmpty()))
                .containsExactly(told.words());
    }

    /** Two terms are right answers of nothing. */
    @Test
    void whatNoFormulaOfThemHasIsNotTold() throws IOException {
        JsonNode facet = facet("mean-forgotten", "BatchNorm", "dX");

        assertThat(CAUSES).noneMatch(facet::has);
    }

    /** Nobody has written it down. */
    @Test
    void theRightFormulaIsNotToldForNobodyKnowsIt() throws IOException {
        assertThat(facet("a-constant", "BatchNorm", "dX").has("formula")).isFalse();
        assertThat(Files.readString(tables.folder().resolve("feedback/a-constant.md")))
                .doesNotContain("Right:");
    }

    private static JsonNode facet(String submission, String part, String name) throws IOException {
        JsonNode result = new ObjectMapper()
                .readTree(tables.folder()
                        .resolve("results/" + submission + ".json")
                        .toFile());
        return named(named(result.path("parts"), "part", part).path("facets"), "facet", name);
    }

    private static JsonNode named(JsonNode nodes, String key, String name) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .filter(node -> node.path(key).asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void expectedValuesAreHeldAgainstThem() {
        Finished verified = Gradus.inProcess("verify", OWN);

        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(verified.out())
                .endsWith(
                        "\nown-references: 2 parts, 2 cases, 22 points; every expected value agrees with the reference\n");
    }

    @Test
    void studentsGetTheAssignmentWithoutThemAndGradeThemselvesByTheRest() throws IOException {
        Path copy = Places.fresh("own-references-copy");

        assertThat(Gradus.inProcess("publish", OWN, "-o", copy).exitCode()).isZero();

        assertThat(OutFiles.in(copy).keySet())
                .containsExactly("assignment.json", "cases/batch-norm-single-sample.json", "cases/huber-by-hand.json");
        Finished graded = Gradus.inProcess("grade", meanForgotten, "-a", copy, "--min-percent", 100);
        assertThat(graded.out()).contains("BatchNorm").doesNotContain("Reference");
        assertThat(graded.exitCode()).isEqualTo(ExitCode.BELOW);
    }

    @Test
    void theirWordsAreInNoReport() throws IOException {
        for (CSVRecord row : tables.rows("checks.csv", "mean-forgotten")) {
            assertThat(row.toString()).doesNotContain("BatchNormReference");
        }
    }
}
