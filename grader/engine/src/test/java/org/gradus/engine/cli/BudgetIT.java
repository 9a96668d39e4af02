package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A submission that uses up what an assignment lets it take: it is asked no more, and keeps what it has shown. */
@Tag("commands")
class BudgetIT {

    private static final String RIGHT = "correct-algebra";

    private static Path submissions;

    @BeforeAll
    static void copy() throws IOException {
        submissions = Places.empty("budget/submissions");
        Places.copy(Places.SAMPLES.resolve(RIGHT), submissions.resolve(RIGHT));
    }

    @Test
    void whatWasSeenHasItsMarksAndTheRestIsNotRun() throws IOException {
        Tables tables = grade("seen", "\"submissionSteps\": 3000");

        assertThat(tables.score(RIGHT).get("status")).isEqualTo("graded");
        assertThat(points(tables, "Dense")).containsOnly("all");
        assertThat(points(tables, "SoftmaxCrossEntropy")).containsOnly("none");
        assertThat(tables.rows("checks.csv", RIGHT))
                .filteredOn(row -> row.get("part").equals("SoftmaxCrossEntropy"))
                .isNotEmpty()
                .allMatch(row -> row.get("result").equals("not run")
                        && row.get("message").contains("3000 steps"));
    }

    @Test
    void aSecondRunEndsAtTheSameStep() throws IOException {
        Map<String, String> first = grade("first", "\"submissionSteps\": 3000").texts();

        assertThat(grade("second", "\"submissionSteps\": 3000").texts()).isEqualTo(first);
    }

    @Test
    void aTenthOfTheUsualBudgetCostsARightSubmissionNothing() throws IOException {
        Tables tables = grade(
                "tenth",
                "\"submissionSteps\": 2000000, \"submissionMegabytes\": 409, \"submissionCpuSeconds\": 30,"
                        + " \"submissionIdleSeconds\": 60");

        assertThat(tables.rows("checks.csv", RIGHT))
                .isNotEmpty()
                .allMatch(row -> row.get("result").equals("passed"));
    }

    @Test
    void theStudentIsToldWhatEndedIt() throws IOException {
        Path assignment = assignment("told", "\"submissionSteps\": 3000");
        Finished finished = Gradus.inProcess("grade", submissions.resolve(RIGHT), "--assignment", assignment);

        assertThat(finished.out())
                .contains("nothing more was run once all scripts together had used up 3000 steps")
                .contains("the submission had used up the 3000 steps that all its scripts may take together");
    }

    private static List<String> points(Tables tables, String part) throws IOException {
        return tables.rows("marks.csv", RIGHT).stream()
                .filter(row -> row.get("part").equals(part))
                .map(BudgetIT::points)
                .toList();
    }

    private static String points(CSVRecord row) {
        if (row.get("points").equals(row.get("max_points"))) {
            return "all";
        }
        return Double.parseDouble(row.get("points")) == 0 ? "none" : "some";
    }

    private static Tables grade(String name, String limits) throws IOException {
        Path out = Places.fresh("budget/" + name);
        Finished finished = Gradus.inProcess(
                "batch", submissions, "--assignment", assignment(name, limits), "--out", out, "--lanes", 1);
        assertThat(finished.exitCode()).as(finished.err()).isZero();
        return new Tables(out);
    }

    private static Path assignment(String name, String limits) throws IOException {
        Path copy = Places.empty("budget/assignment-" + name);
        Places.copy(Places.ASSIGNMENT.resolve("cases"), copy.resolve("cases"));
        String shipped = Files.readString(Places.ASSIGNMENT.resolve("assignment.json"));
        Places.write(copy.resolve("assignment.json"), shipped.replace("\"limits\": {", "\"limits\": {" + limits + ","));
        return copy;
    }
}
