package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.csv.CSVRecord;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Courses whose students do not write our contract: classes of the course's own, and adapters, are compiled with every submission. */
@Tag("courses")
class SupportClassesIT {

    private static final Path ASSIGNMENTS = Places.ROOT.resolve("grader/engine/src/test/resources/assignments");

    private static Tables rows = new Tables(Path.of(""));
    private static Tables oneByOne = new Tables(Path.of(""));

    @BeforeAll
    static void grade() throws IOException {
        rows = graded("rows");
        oneByOne = graded("one-by-one");
    }

    private static Tables graded(String assignment) throws IOException {
        Path folder = ASSIGNMENTS.resolve(assignment);
        Path out = Places.fresh("support/" + assignment);
        Finished finished = Gradus.inProcess("batch", folder.resolve("students"), "-a", folder, "-o", out);
        assertThat(finished.exitCode()).as(finished.err()).isZero();
        return new Tables(out);
    }

    @Test
    void whatIsRightEarnsEverythingInWhateverPackage() throws IOException {
        assertThat(rows.score("right").get("percent")).isEqualTo("100.00");
        assertThat(rows.score("in-a-package").get("percent")).isEqualTo("100.00");
        assertThat(oneByOne.score("right").get("percent")).isEqualTo("100.00");
    }

    @Test
    void aStudentsCopyOfACoursesClassDoesNotCount() throws IOException {
        assertThat(rows.score("own-copy").get("percent")).isEqualTo("100.00");
        assertThat(rows.score("own-copy").get("notes"))
                .contains(
                        "course/Layer.java is your copy of what the course provides; the course's own is used instead");
        assertThat(oneByOne.score("own-matrix").get("percent")).isEqualTo("100.00");
    }

    @Test
    void aSlipLosesItsFacetAndIsNamedAsAnywhere() throws IOException {
        assertThat(rows.rows("marks.csv", "bias-of-the-last"))
                .filteredOn(row -> !row.get("points").equals(row.get("max_points")))
                .extracting(row -> row.get("part"), row -> row.get("facet"), row -> row.get("points"))
                .containsExactly(tuple("Dense", "gradients.b", "0"));
        assertThat(oneByOne.rows("marks.csv", "updates-first"))
                .filteredOn(row -> !row.get("points").equals(row.get("max_points")))
                .extracting(row -> row.get("facet"))
                .containsExactly("dX");
    }

    @Test
    void whatIsSaidNamesTheStudentsClassAndLineAndNoAdapter() throws IOException {
        for (String report : new String[] {"scores.csv", "marks.csv", "checks.csv"}) {
            for (CSVRecord row : rows.rows(report, "throws")) {
                assertThat(row.toString()).doesNotContain("Adapter");
            }
        }
        assertThat(rows.rows("checks.csv", "throws"))
                .filteredOn(row ->
                        row.get("part").equals("Dense") && row.get("result").equals("threw"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("message"))
                        .contains("backward threw java.lang.ArrayIndexOutOfBoundsException")
                        .contains("Dense.java:38"));
        assertThat(rows.rows("checks.csv", "throws"))
                .filteredOn(row -> row.get("part").equals("Sigmoid"))
                .first()
                .satisfies(
                        row -> assertThat(row.get("message"))
                                .startsWith(
                                        "Sigmoid.java does not have what the assignment asks for: cannot find symbol: method backward(double[][])"));
    }

    @Test
    void studentsGetTheCoursesClassesWithTheAssignment() throws IOException {
        Path copy = Places.fresh("support/copy");

        assertThat(Gradus.inProcess("publish", ASSIGNMENTS.resolve("rows"), "-o", copy)
                        .exitCode())
                .isZero();

        assertThat(OutFiles.in(copy).keySet())
                .containsExactly(
                        "assignment.json",
                        "cases/dense-by-hand.json",
                        "support/DenseAdapter.java",
                        "support/SigmoidAdapter.java",
                        "support/course/Layer.java",
                        "support/course/Rows.java");
    }
}
