package org.gradus.engine.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.mark.Marking;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.report.Format;
import org.gradus.engine.report.Made;
import org.gradus.engine.report.Submissions;
import org.gradus.engine.report.csv.MadeTables;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.result.Cause;
import org.gradus.engine.result.Diagnosis;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.SubmissionRecord;
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
    void aFormulaThatWasFoundStandsBesideTheRightOne() throws IOException {
        Diagnosis diagnosis = new Diagnosis(
                "Dense",
                Facet.gradients("W"),
                new Cause.Formula("dL/dW = y x^T"),
                "What you return is y x^T: where dL/dy belongs, you have y.",
                "dL/dW = dL/dy x^T",
                "004 eq. (8)");
        SubmissionRecord record = SubmissionRecord.graded(
                List.of(),
                Submissions.allRight()
                        .failed("Dense", "gradients.W", "dL/dW")
                        .graded()
                        .results(),
                List.of(diagnosis),
                List.of());
        Graded graded = new Graded("ada", record, Optional.of(new Marking(Submissions.ASSIGNMENT).of(record)));

        JsonNode facet = valid(ResultFile.of(report(graded))).at("/parts/0/facets/0");

        assertThat(facet.at("/computed/formula").asText()).isEqualTo("dL/dW = y x^T");
        assertThat(facet.at("/computed/sentence").asText()).isEqualTo(diagnosis.sentence());
        assertThat(facet.at("/formula/text").asText()).isEqualTo("dL/dW = dL/dy x^T");
        assertThat(facet.has("misconception")).isFalse();
        assertThat(new String(
                        new MadeTables(Submissions.ASSIGNMENT, List.of(graded)).misconceptions(),
                        StandardCharsets.UTF_8))
                .contains("dL/dW = y x^T,Dense,1,1");
    }

    @Test
    void whatHasNoPointsHasNoNumberForThem() throws IOException {
        JsonNode result = valid(ResultFile.of(report(Submissions.refused("kim"))));

        assertThat(result.has("points")).isFalse();
        assertThat(result.get("reason").asText()).isEqualTo("the zip is damaged");
    }

    @Test
    void aClassIsAListOfThem() throws IOException {
        for (List<Graded> graded : List.of(List.<Graded>of(), List.of(ADA), List.of(ADA, Submissions.refused("kim")))) {
            byte[] file = Made.of(Format.JSON, Submissions.ASSIGNMENT, graded).getOrDefault("class.json", new byte[0]);

            JsonNode all = valid(file);

            assertThat(all.get("submissions")).hasSameSizeAs(graded);
            assertThat(file).as("it looks like every other of our files").isEqualTo(JsonTree.bytes(exact(file)));
        }
    }

    private static JsonNode exact(byte[] file) throws IOException {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build()
                .readTree(file);
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
