package org.gradus.engine.report.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import org.gradus.engine.report.Submissions;
import org.gradus.engine.report.model.SubmissionReport;
import org.junit.jupiter.api.Test;

class GradescopeResultsTest {

    @Test
    void everyFacetIsATestWithItsPoints() throws IOException {
        JsonNode results = new ObjectMapper()
                .readTree(GradescopeResults.of(SubmissionReport.of(
                        Submissions.ASSIGNMENT,
                        Submissions.graded("ada", Submissions.allRight().failed("Dense", "gradients.W", "dL/dW")))));

        assertThat(results.get("score").decimalValue()).isEqualByComparingTo(new BigDecimal("13.5"));
        assertThat(results.get("tests"))
                .extracting(test -> test.get("name").asText() + " "
                        + test.get("status").asText() + " " + test.get("score").asText() + " of "
                        + test.get("max_score").asText())
                .containsExactly(
                        "Dense gradients.W failed 0 of 6.5",
                        "Dense forward passed 8 of 8",
                        "Dense conduct passed 0.5 of 0.5",
                        "Loss value passed 3 of 3",
                        "Loss gradient passed 2 of 2");
        assertThat(results.get("tests").get(0).get("output").asText()).contains("is 3 but should be 4");
    }

    @Test
    void whatHasNoPointsHasNoFile() {
        SubmissionReport refused = SubmissionReport.of(Submissions.ASSIGNMENT, Submissions.refused("kim"));

        assertThatThrownBy(() -> GradescopeResults.of(refused)).hasMessage("report: kim has no points");
    }
}
