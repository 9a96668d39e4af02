package org.gradus.engine.assignment.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.CaseFile;
import org.gradus.engine.assignment.Problem;
import org.gradus.engine.assignment.PropertyCase;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.protocol.Question;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFileLoaderTest {

    private static final Assignment ASSIGNMENT = Assignments.basics();

    private static final String LAYER = """
            {"schemaVersion": 1, "id": "a", "title": "A", "source": {"document": "none", "equation": "none"},
             "chain": [{"id": "dense1", "part": "Dense", "arguments": {"W": [[1, 2]], "b": [[3]]}}],
             "input": [[1], [2]], "upstream": [[5]],
             "property": "backward twice", "second": {"input": [[3, 4], [5, 6]], "upstream": [[7, 8]]}}
            """;

    private static final String LOSS = """
            {"schemaVersion": 1, "id": "a", "title": "A", "source": {"document": "none", "equation": "none"},
             "loss": {"part": "CrossEntropy"}, "input": [[0.5]], "target": [[1]],
             "property": "many calls", "second": {"input": [[0.25, 0.5]], "target": [[0, 1]]}}
            """;

    @TempDir
    Path folder;

    @Test
    void aCaseOfAnAssignmentLoadsUnderAnyName() throws IOException {
        Path copy = folder.resolve("renamed.json");
        Files.copy(Assignments.folder().resolve("cases/000-network.json"), copy);

        CaseFile file = CaseFileLoader.load(copy, ASSIGNMENT.parts());
        assertThat(file).isInstanceOf(TestCase.class);
        assertThat(file.id()).isEqualTo("000-network");
        assertThat(file.file()).isEqualTo(copy.toString());
    }

    @Test
    void aPropertyOfALayerLoads() throws IOException {
        assertThat(load(LAYER)).isInstanceOfSatisfying(PropertyCase.class, file -> {
            assertThat(file.property()).isEqualTo("backward twice");
            assertThat(file.part().className()).isEqualTo("Dense");
            assertThat(file.arguments())
                    .containsExactly(
                            new MatrixArgument(new MatrixData(1, 2, 1, 2)),
                            new MatrixArgument(new MatrixData(1, 1, 3)));
            assertThat(file.question()).isEqualTo(new Question(new MatrixData(2, 1, 1, 2), new MatrixData(1, 1, 5)));
            assertThat(file.otherQuestion())
                    .contains(new Question(new MatrixData(2, 2, 3, 4, 5, 6), new MatrixData(1, 2, 7, 8)));
        });
    }

    @Test
    void aPropertyOfALossLoads() throws IOException {
        assertThat(load(LOSS)).isInstanceOfSatisfying(PropertyCase.class, file -> {
            assertThat(file.part().className()).isEqualTo("CrossEntropy");
            assertThat(file.question()).isEqualTo(new Question(new MatrixData(1, 1, 0.5), new MatrixData(1, 1, 1)));
        });
    }

    @Test
    void anObjectOfOtherSizesHasArgumentsOfItsOwn() throws IOException {
        String twoSizes = LAYER.replace("backward twice", "two sizes in turn")
                .replace(
                        "{\"input\": [[3, 4], [5, 6]], \"upstream\": [[7, 8]]}",
                        "{\"arguments\": {\"W\": [[4], [5]], \"b\": {\"tied\": 6}}, \"input\": [[7]],"
                                + " \"upstream\": [[8], [9]]}");

        assertThat(load(twoSizes)).isInstanceOfSatisfying(PropertyCase.class, file -> {
            assertThat(file.otherArguments())
                    .containsExactly(
                            new MatrixArgument(new MatrixData(2, 1, 4, 5)),
                            new MatrixArgument(new MatrixData(2, 1, 6, 6)));
            assertThat(file.otherQuestion())
                    .contains(new Question(new MatrixData(1, 1, 7), new MatrixData(2, 1, 8, 9)));
        });
        assertThat(catchThrowableOfType(
                        AssignmentException.class, () -> load(twoSizes.replace("two sizes in turn", "many calls"))))
                .hasMessageContaining("#/second/arguments: the property 'many calls' takes no other arguments");
    }

    @Test
    void finiteDifferencesNeedNoSecondQuestion() throws IOException {
        String second = LAYER.substring(LAYER.indexOf(", \"second\""), LAYER.lastIndexOf('}'));

        assertThat(load(LAYER.replace(second, "").replace("backward twice", "finite differences")))
                .isInstanceOfSatisfying(
                        PropertyCase.class,
                        file -> assertThat(file.otherQuestion()).isEmpty());
    }

    @Test
    void aTiedArgumentIsTheMatrixThatItStandsFor() throws IOException {
        assertThat(load(LAYER.replace("\"b\": [[3]]", "\"b\": {\"tied\": 3}")))
                .isInstanceOfSatisfying(
                        PropertyCase.class,
                        file -> assertThat(file.arguments().get(1))
                                .isEqualTo(new MatrixArgument(new MatrixData(1, 1, 3))));
    }

    /** What is replaced by what, and the problem without the name of the file. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "backward twice"      | "backwards twice"        | #/property: does not have a value in the enumeration
            "property": "backward | "expected": {}, "property": "backward | #/expected: must have at least 1 properties
            "property": "backward | "expected": {"dense1.y": [[1]]}, "property": "backward | #/expected: a case with a property has no expected. Remove it, or
            "property": "backward | "facet": "conduct", "property": "backward | #/facet: a case with a property has no facet
            "property": "backward twice", | `` | : has a missing property 'property'
            "upstream": [[7, 8]]  | "upstream": [[7]]        | #/second/upstream: the upstream is 1x1, but it should be 1x2. Correct its shape
            "upstream": [[7, 8]]  | "target": [[7, 8]]       | #/second/target: a layer has no target. Write upstream instead.
            , "upstream": [[7, 8]] | ``                      | #/second: 'upstream' is missing. Add it.
            "upstream": [[5]],    | ``                       | : 'upstream' is missing. Add it.
            [[3, 4], [5, 6]]      | [[3, 4]]                 | #/second/input: the input of Dense is 1x2, but it is declared as [in, batch], and in is 2 here
            , "second": {"input": [[3, 4], [5, 6]], "upstream": [[7, 8]]} | `` | : the property 'backward twice' needs a second question. Add second.
            "chain": [            | "chain": [{"id": "relu1", "part": "ReLU"}, | : a property is about a single layer or a single loss
            "part": "Dense"       | "part": "Danse"          | #/chain/0/part: no layer of the assignment is called Danse
            "title": "A",         | ``                       | : the property 'title' is missing. Add it.
            "input": [[1], [2]]   | "input": [[1], [2]]]     | #/input: not valid JSON at line 3
            """)
    void whatIsWrongIsSaidWhereItIs(String from, String to, String problem) {
        assertThat(LAYER).contains(from);
        assertThat(problemOf(LAYER.replace(from, to))).startsWith(problem);
    }

    @Test
    void withoutAPropertyValuesMustBeExpected() {
        String second = LAYER.substring(LAYER.indexOf(",\n \"property\""), LAYER.lastIndexOf('}'));

        assertThat(problemOf(LAYER.replace(second, ""))).isEqualTo(": the property 'expected' is missing. Add it.");
    }

    @Test
    void aLossHasNoUpstream() {
        assertThat(problemOf(LOSS.replace("\"target\": [[0, 1]]", "\"upstream\": [[0, 1]]")))
                .isEqualTo("#/second/upstream: a loss has no upstream. Write target instead.");
    }

    @Test
    void aFileThatThereIsNotIsNamed() {
        assertThat(catchThrowableOfType(
                        AssignmentException.class,
                        () -> CaseFileLoader.load(folder.resolve("none.json"), ASSIGNMENT.parts())))
                .hasMessage(folder.resolve("none.json") + ": there is no such file. Check the path.");
    }

    private CaseFile load(String text) throws IOException {
        return CaseFileLoader.load(Files.writeString(folder.resolve("a.json"), text), ASSIGNMENT.parts());
    }

    private String problemOf(String text) {
        String message = catchThrowableOfType(AssignmentException.class, () -> load(text)).problems().stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n"));
        String file = folder.resolve("a.json").toString();
        assertThat(message).startsWith(file);
        return message.substring(file.length());
    }
}
