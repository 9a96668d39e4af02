package org.gradus.engine.assignment.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.CaseFile;
import org.gradus.engine.assignment.CaseStep;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.Memory;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.Problem;
import org.gradus.engine.assignment.PropertyCase;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.protocol.Question;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptimizerCaseTest {

    private static final String VALUES = """
            {"schemaVersion": 1, "id": "a", "title": "A", "source": {"document": "none", "equation": "none"},
             "optimizer": {"part": "RMSProp", "arguments": {"rate": 0.1, "decay": 0.9, "epsilon": 0.01}},
             "input": [[1], [2]], "gradients": [[[3], [4]], [[5], [6]]],
             "expected": {"optimizer.firstStep": [[7], [8]], "optimizer.laterSteps": [[9], [10]]}}
            """;

    private static final String PROPERTY = """
            {"schemaVersion": 1, "id": "a", "title": "A", "source": {"document": "none", "equation": "none"},
             "optimizer": {"part": "RMSProp", "arguments": {"rate": 0.1, "decay": 0.9, "epsilon": 0.01}},
             "input": [[1], [2]], "gradients": [[[3], [4]], [[5], [6]]],
             "property": "two optimizers in turn", "second": {"input": [[7]], "gradients": [[[8]]]}}
            """;

    @TempDir
    Path folder;

    @Test
    void theGradientsStandSideBySide() throws IOException {
        assertThat(load(VALUES)).isInstanceOfSatisfying(TestCase.class, file -> {
            assertThat(file.steps()).extracting(CaseStep::id).containsExactly("optimizer");
            assertThat(file.gradients()).contains(new MatrixData(2, 2, 3, 5, 4, 6));
            assertThat(file.expected().keySet())
                    .extracting(ExpectedKey::toString)
                    .containsExactly("optimizer.firstStep", "optimizer.laterSteps");
        });
    }

    @Test
    void aPropertyOfAnOptimizerLoads() throws IOException {
        assertThat(load(PROPERTY)).isInstanceOfSatisfying(PropertyCase.class, file -> {
            assertThat(file.question())
                    .isEqualTo(new Question(new MatrixData(2, 1, 1, 2), new MatrixData(2, 2, 3, 5, 4, 6)));
            assertThat(file.otherQuestion()).contains(new Question(new MatrixData(1, 1, 7), new MatrixData(1, 1, 8)));
        });
    }

    @Test
    void itMayRememberWithoutSayingSo() {
        Part part = Assignments.everyKind().part("RMSProp").orElseThrow();

        assertThat(part.memory()).isEqualTo(Memory.KEPT);
        assertThat(part.gradients()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [[5], [6]]]            | [[5, 6]]]               | #/gradients/1: the gradient is 1x2, but it should be 2x1. Correct its shape, or the input's.
            , [[5], [6]]]          | ]                       | #/gradients: there is one gradient, and so no later step. Add the gradients of later steps.
            [[7], [8]]             | [[7, 8]]                | #/expected/optimizer.firstStep: the matrix is 1x2, but the result of the step is 2x1
            "part": "RMSProp"      | "part": "RmsProp"       | #/optimizer/part: no optimizer of the assignment is called RmsProp. Use one of: StochasticGradientDescent, RMSProp, Adam.
            "part": "RMSProp"      | "part": "Dense"         | #/optimizer/part: no optimizer of the assignment is called Dense
            "input": [[1], [2]]    | "input": [[1], [2]], "chain": [{"id": "a", "part": "ReLU"}] | : an optimizer stands alone in a case. Remove chain and loss, or optimizer and gradients.
            "input": [[1], [2]]    | "input": [[1], [2]], "upstream": [[1], [2]] | #/upstream: an optimizer has no upstream. Write gradients instead.
            "epsilon": 0.01        | "eps": 0.01             | #/optimizer/arguments/eps: RMSProp has no parameter called eps. Use rate, decay, epsilon.
            """)
    void whatIsWrongIsSaidWhereItIs(String from, String to, String problem) {
        assertThat(VALUES).contains(from);
        assertThat(problemOf(VALUES.replace(from, to))).startsWith(problem);
    }

    @Test
    void aLayerIsNotCalledOptimizerAndHasNoSteps() {
        String layer = """
                {"schemaVersion": 1, "id": "a", "title": "A", "source": {"document": "none", "equation": "none"},
                 "chain": [{"id": "relu1", "part": "ReLU"}], "input": [[1], [2]],
                 "expected": {"optimizer.firstStep": [[1], [2]]}}
                """;

        assertThat(problemOf(layer))
                .isEqualTo("#/expected/optimizer.firstStep: the case has no optimizer. Add optimizer and gradients, or"
                        + " remove this value.");
        assertThat(problemOf(layer.replace("relu1", "optimizer")))
                .startsWith("#/chain/0/id: the id optimizer is taken.");
    }

    private CaseFile load(String text) throws IOException {
        return CaseFileLoader.load(
                Files.writeString(folder.resolve("a.json"), text),
                Assignments.everyKind().parts());
    }

    private String problemOf(String text) {
        String message = catchThrowableOfType(AssignmentException.class, () -> load(text)).problems().stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n"));
        return message.substring(folder.resolve("a.json").toString().length());
    }
}
