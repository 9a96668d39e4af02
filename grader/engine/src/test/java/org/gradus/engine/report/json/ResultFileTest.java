package org.gradus.engine.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gradus.engine.report.Submissions;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.result.Outcome;
import org.junit.jupiter.api.Test;

class ResultFileTest {

    private static final Graded ADA = Submissions.graded(
            "=ada\u001b",
            Submissions.allRight()
                    .failed("Dense", "gradients.W", "dL/dW")
                    .add("Dense", "forward", "forward", new Outcome.Threw("forward", "java.lang.Error: \u202e"))
                    .chain("000-network", new Outcome.NotFinite("y", "NaN")),
            "a note");

    @Test
    void everythingIsThereAndAsTheSchemaSays() throws IOException {
        JsonNode result = valid(ResultFile.of(report(ADA)));

        assertThat(result.get("submission").asText()).isEqualTo("=ada\u001b");
        assertThat(result.get("points").decimalValue()).isEqualByComparingTo("5");
        assertThat(result.at("/parts/0/facets/0/facet").asText()).isEqualTo("forward");
        assertThat(result.at("/parts/0/facets/1/checks/1/flaw/expected").asDouble())
                .isEqualTo(4);
        assertThat(result.at("/chains/0/outcome").asText()).isEqualTo("not finite");
        assertThat(result.at("/notes/0").asText()).isEqualTo("a note");
    }

    @Test
    void whatHasNoPointsHasNoNumberForThem() throws IOException {
        JsonNode result = valid(ResultFile.of(report(Submissions.refused("kim"))));

        assertThat(result.has("points")).isFalse();
        assertThat(result.get("reason").asText()).isEqualTo("the zip is damaged");
    }

    @Test
    void aClassIsAListOfThem() throws IOException {
        JsonNode all = valid(ResultFile.of(List.of(report(ADA), report(Submissions.refused("kim")))));

        assertThat(all.get("submissions")).hasSize(2);
    }

    @Test
    void theSchemaSeesWhatIsMissing() {
        assertThat(ResultSchema.problems("{\"schemaVersion\": 1, \"submission\": \"ada\"}"))
                .isNotEmpty();
    }

    private static SubmissionReport report(Graded graded) {
        return SubmissionReport.of(Submissions.ASSIGNMENT, graded);
    }

    private static JsonNode valid(byte[] file) throws IOException {
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(ResultSchema.problems(text)).isEmpty();
        return new ObjectMapper().readTree(text);
    }
}
