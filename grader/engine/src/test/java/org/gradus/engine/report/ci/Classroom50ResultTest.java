package org.gradus.engine.report.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.gradus.engine.report.Submissions;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.SubmissionReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class Classroom50ResultTest {

    /** As the runner sets them. */
    public static final Map<String, String> ENVIRONMENT = Map.of(
            "CLASSROOM", "ml",
            "ASSIGNMENT", "backprop",
            "ASSIGNMENT_TYPE", "individual",
            "OWNER", "ada",
            "SUBMISSION_TAG", "submit/2026-06-01T14-32-05Z-a1b2c3d",
            "COMMIT_URL", "https://github.com/course/ml-backprop-ada/commit/a1b2c3d",
            "RELEASE_URL", "https://github.com/course/ml-backprop-ada/releases/tag/submit%2F2026");

    @Test
    void everyFacetIsATestWithWholePointsAndTheExactOnesBesideThem() throws IOException {
        byte[] json = result(Submissions.graded("ada", Submissions.allRight().failed("Dense", "gradients.W", "dL/dW")));

        assertThat(Formats.problemsOfClassroom50(json)).isEmpty();
        JsonNode result = new ObjectMapper().readTree(json);
        assertThat(result.get("owner").asText()).isEqualTo("ada");
        assertThat(result.get("datetime").asText()).isEqualTo("2026-06-01T14:32:05Z");
        assertThat(result.get("review")).isEqualTo(result.get("commit"));
        assertThat(result.get("score").asText() + " of "
                        + result.get("max-score").asText())
                .isEqualTo("14 of 20");
        assertThat(result.get("tests"))
                .extracting(test -> test.get("test-name").asText() + " " + test.get("passed") + " " + test.get("score")
                        + " of " + test.get("max-score") + ", " + test.get("points") + " of " + test.get("max-points")
                        + test.get("message"))
                .containsExactly(
                        "Dense gradients.W false 0 of 7, 0 of 6.5\"dL/dW is 3 but should be 4\"",
                        "Dense forward true 8 of 8, 8 of 8\"\"",
                        "Dense conduct true 1 of 1, 0.5 of 0.5\"\"",
                        "Loss value true 3 of 3, 3 of 3\"\"",
                        "Loss gradient true 2 of 2, 2 of 2\"\"");
    }

    @Test
    void theSchemaRefusesWhatTheServiceRefuses() throws IOException {
        String valid = new String(result(Submissions.graded("ada", Submissions.allRight())), StandardCharsets.UTF_8);

        for (Map.Entry<String, String> spoilt : Map.of(
                        "\"score\" : 20", "\"score\" : 19.5",
                        "\"submission\" : \"submit/", "\"submission\" : \"",
                        "05Z\"", "05\"",
                        "\"individual\"", "\"pair\"",
                        "\"owner\"", "\"usernames\"")
                .entrySet()) {
            assertThat(valid).contains(spoilt.getKey());
            String text = valid.replace(spoilt.getKey(), spoilt.getValue());
            assertThat(Formats.problemsOfClassroom50(text.getBytes(StandardCharsets.UTF_8)))
                    .as(spoilt.getValue())
                    .isNotEmpty();
        }
    }

    @Test
    void whatPeopleDecidedAndLatenessAreInTheScoreAlone() throws IOException {
        JsonNode result =
                new ObjectMapper().readTree(result(Submissions.decided("ada", "ada,,,-0.2,late by e-mail,Kim")));

        assertThat(result.get("score").asInt()).isEqualTo(19);
        assertThat(result.get("tests"))
                .hasSize(5)
                .allMatch(test -> test.get("passed").asBoolean());
    }

    @Test
    void whatHasNoPointsHasNoFile() {
        assertThatThrownBy(() -> result(Submissions.refused("kim"))).hasMessage("report: kim has no points");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLASSROOM", "ASSIGNMENT", "ASSIGNMENT_TYPE", "OWNER", "COMMIT_URL", "RELEASE_URL"})
    void aVariableThatIsMissingIsNamed(String name) {
        Map<String, String> environment = new TreeMap<>(ENVIRONMENT);
        environment.remove(name);

        assertThat(Classroom50Submission.missing(environment))
                .hasValue("Classroom 50 sets the variable " + name + ", and it is not set here.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1.0", "submit/today", "submit/2026-06-01T14:32:05Z-a1b2c3d"})
    void aTagWithoutATimeIsNoTagOfASubmission(String tag) {
        Map<String, String> environment = new TreeMap<>(ENVIRONMENT);
        environment.put("SUBMISSION_TAG", tag);

        assertThat(Classroom50Submission.missing(environment)).get().asString().contains("'" + tag + "'");
    }

    private static byte[] result(Graded graded) {
        return Classroom50Result.of(
                SubmissionReport.of(Submissions.ASSIGNMENT, graded), Classroom50Submission.of(ENVIRONMENT));
    }
}
