package org.gradus.engine.check.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.PropertyCase;
import org.gradus.engine.protocol.Question;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;

class ReplaysTest {

    @Test
    void theSchemaListsThePropertiesThatThereAre() throws IOException {
        try (InputStream in = ReplaysTest.class.getResourceAsStream("/gradus/schema/testcase.schema.json")) {
            ObjectMapper json = new ObjectMapper();
            JsonNode listed = json.readTree(Objects.requireNonNull(in)).at("/properties/property/enum");

            assertThat(json.convertValue(listed, String[].class))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(Assignments.everyKind().parts().stream()
                            .flatMap(part -> Replays.names(part).stream())
                            .distinct()
                            .toList());
        }
    }

    @Test
    void aLossHasNoBackward() {
        Question one = new Question(new MatrixData(1, 1, 0.5), new MatrixData(1, 1, 1));
        PropertyCase file = new PropertyCase(
                "a",
                "somewhere/a.json",
                "A",
                "backward twice",
                Assignments.basics().part("CrossEntropy").orElseThrow(),
                List.of(),
                one,
                List.of(),
                Optional.of(one));

        assertThatExceptionOfType(AssignmentException.class)
                .isThrownBy(() -> Replays.requireKnown(file))
                .withMessage("somewhere/a.json#/property: CrossEntropy has no property 'backward twice'. Use one of: "
                        + "arguments unchanged, results stay, gradient alone, another pair before, many calls,"
                        + " two losses in turn, two sizes in turn, finite differences.");
    }
}
