package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.csv.CSVRecord;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A course that brings its own references grades by them as by ours. */
class OwnReferencesIT {

    private static final Path OWN = Places.ROOT.resolve("grader/engine/src/test/resources/assignments/own-references");

    private static Path meanForgotten = OWN;
    private static Tables tables = new Tables(Path.of(""));

    @BeforeAll
    static void grade() throws IOException {
        Path submissions = Places.empty("own-references-students");
        Places.copy(OWN.resolve("students"), submissions);
        meanForgotten = submissions.resolve("mean-forgotten");
        ReferenceSubmission.of(OWN, meanForgotten)
                .with("BatchNorm", " - sum / batch - normal.get(i, n)", " - normal.get(i, n)");
        ReferenceSubmission.of(OWN, submissions.resolve("sum-of-squares"))
                .with("Huber", "e <= delta ? e * e / 2 : delta * (e - delta / 2)", "e * e / 2");
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

    @Test
    void expectedValuesAreHeldAgainstThem() {
        Finished verified = Gradus.inProcess("verify", OWN);

        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(verified.out())
                .isEqualToIgnoringNewLines(
                        "own-references: 2 parts, 2 cases, 22 points; every expected value agrees with the reference");
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
