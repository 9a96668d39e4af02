package org.gradus.engine.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.report.Submissions;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.SubmissionReport;
import org.junit.jupiter.api.Test;

class GitLabQualityTest {

    @Test
    void everyLostFacetIsAnIssueWithAFingerprintOfItsOwn() throws IOException {
        SubmissionReport report = SubmissionReport.of(
                Submissions.ASSIGNMENT,
                Submissions.graded(
                        "ada",
                        Submissions.allRight()
                                .failed("Dense", "gradients.W", "dL/dW")
                                .failed("Loss", "value", "the loss")));

        JsonNode issues = new ObjectMapper().readTree(GitLabQuality.of(report, file -> Optional.of("src/" + file)));

        assertThat(issues)
                .extracting(issue -> issue.get("description").asText() + " @ "
                        + issue.at("/location/path").asText() + ":"
                        + issue.at("/location/lines/begin").asInt())
                .containsExactly(
                        "Dense gradients.W: dL/dW is 3 but should be 4 @ src/Dense.java:1",
                        "Loss value: the loss is 3 but should be 4 @ src/Loss.java:1");
        assertThat(issues)
                .extracting(issue -> issue.get("fingerprint").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void whatWasNotGradedIsAnIssueOfTheWholeRepository() throws IOException {
        for (Graded graded : List.of(Submissions.refused("kim"), Submissions.empty("kim"))) {
            byte[] json = GitLabQuality.of(SubmissionReport.of(Submissions.ASSIGNMENT, graded), Optional::of);

            assertThat(Formats.problemsOfQuality(json)).isEmpty();
            assertThat(new ObjectMapper().readTree(json))
                    .extracting(issue -> issue.get("severity").asText() + " "
                            + issue.at("/location/path").asText())
                    .containsExactly("blocker .gitlab-ci.yml");
        }
    }
}
