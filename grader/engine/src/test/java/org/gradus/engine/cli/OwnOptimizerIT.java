package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An optimizer that only its course knows is graded by the course's reference, and what goes wrong with any optimizer is told. */
@Tag("courses")
class OwnOptimizerIT {

    private static final Path OWN = Places.ROOT.resolve("grader/engine/src/test/resources/assignments/own-optimizer");

    private static Tables tables = new Tables(Path.of(""));

    @BeforeAll
    static void grade() throws IOException {
        Path submissions = Places.empty("own-optimizer-students");
        SlippedSubmission.ofReferences(OWN, submissions.resolve("right"));
        slipped(submissions.resolve("climbs"), "parameter.minus(", "parameter.plus(");
        slipped(submissions.resolve("returns-the-step"), "return parameter.minus(", "return (");
        slipped(submissions.resolve("forgets"), "squares == null ? latest : squares.plus(latest)", "latest");
        slipped(
                submissions.resolve("stays"),
                "return parameter.minus(",
                "if (rate > 0) return parameter.copy();\n return (");
        slipped(submissions.resolve("rate-twice"), ".scale(rate)", ".scale(rate * rate)");
        Path out = Places.fresh("own-optimizer");
        Finished finished = Gradus.inProcess("batch", submissions, "-a", OWN, "-o", out, "--sandbox", "process");
        assertThat(finished.exitCode()).as(finished.err()).isZero();
        tables = new Tables(out);
    }

    private static void slipped(Path submission, String right, String wrong) throws IOException {
        SlippedSubmission.ofReferences(OWN, submission).with("AdaGrad", right, wrong);
    }

    @Test
    void whatIsRightEarnsEverything() throws IOException {
        assertThat(tables.score("right").get("percent")).isEqualTo("100.00");
    }

    @ParameterizedTest
    @CsvSource({
        "climbs, firstStep, 'You step along the gradient, so that the loss grows: subtract the step from the parameter.'",
        "returns-the-step, firstStep, 'You return the step itself: return the parameter that it is subtracted from.'",
        "forgets, laterSteps, 'Each of your steps is a first step: keep in fields what the next step goes on from.'",
        "stays, firstStep, 'You return the parameter as it came: subtract the step from it.'",
        "stays, laterSteps, 'You return the parameter as it came: subtract the step from it.'"
    })
    void whatGoesWrongWithAnyIsTold(String submission, String facet, String sentence) throws IOException {
        assertThat(tables.rows("marks.csv", submission))
                .filteredOn(row -> row.get("facet").equals(facet))
                .singleElement()
                .satisfies(row -> assertThat(row.get("points")).isEqualTo("0"));
        assertThat(sentences(submission)).contains(sentence);
    }

    @Test
    void whatOnlyItsFormulaCouldTellIsNotTold() throws IOException {
        assertThat(tables.score("rate-twice").get("points")).isNotEqualTo("12");
        assertThat(sentences("rate-twice")).isEmpty();
    }

    private static List<String> sentences(String submission) throws IOException {
        Path result = tables.folder().resolve("results/" + submission + ".json");
        return new ObjectMapper().readTree(result.toFile()).findValuesAsText("sentence");
    }
}
