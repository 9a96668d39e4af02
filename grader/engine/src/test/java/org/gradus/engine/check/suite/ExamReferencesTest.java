package org.gradus.engine.check.suite;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.read.AssignmentLoader;
import org.gradus.engine.check.References;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamReferencesTest {

    private static final String CASE = """
            {
              "schemaVersion": 1,
              "id": "one",
              "title": "One number",
              "source": {"document": "none", "equation": "y = W x + b"},
              "chain": [{"id": "d", "part": "Dense", "arguments": {"%1$s": [[1]], "b": [[1]]}}],
              "input": [[1]],
              "expected": {"d.y": [[2]]}
            }
            """;
    private static final String ASSIGNMENT = """
            {
              "schemaVersion": 1,
              "id": "odd",
              "title": "Odd",
              "javaRelease": 17,
              "seed": 1,
              "parts": [{
                "class": "Dense",
                "contract": "layer",
                "reference": "%3$s",
                "constructor": [{"name": "%1$s", "matrix": ["out", "in"]}, {"name": "b", "matrix": ["out", 1]}],
                "input": ["%2$s", "batch"],
                "output": ["out", "batch"],
                "points": {"forward": 1, "dX": 1, "gradients.%1$s": 1, "gradients.b": 1, "stability": 1, "conduct": 1}
              }]
            }
            """;

    @TempDir
    Path folder;

    private Assignment assignment(String matrix, String rows, String reference) throws IOException {
        Files.createDirectories(folder.resolve("cases"));
        Files.writeString(folder.resolve("assignment.json"), ASSIGNMENT.formatted(matrix, rows, reference));
        Files.writeString(folder.resolve("cases/one.json"), CASE.formatted(matrix));
        return AssignmentLoader.load(folder);
    }

    @Test
    void aParameterThatTheReferenceDoesNotHaveIsAProblemOfTheAssignment() throws IOException {
        Assignment odd = assignment("V", "in", "Dense");

        assertThatThrownBy(() -> new CheckSuite(odd, References.standard(), 1))
                .isInstanceOf(AssignmentException.class)
                .hasMessageContaining("assignment.json")
                .hasMessageContaining("/parts/0")
                .hasMessageContaining("the reference Dense does not fit the part")
                .hasMessageContaining("W: expected a matrix but was missing");
    }

    @Test
    void aShapeThatTheReferenceCannotTakeIsAProblemOfTheAssignment() throws IOException {
        Assignment odd = assignment("W", "n", "Dense");

        assertThatThrownBy(() -> new CheckSuite(odd, References.standard(), 1))
                .isInstanceOf(AssignmentException.class)
                .hasMessageContaining("the reference Dense does not fit the part");
    }

    @Test
    void anUnknownReferenceIsAProblemOfTheAssignment() throws IOException {
        Assignment odd = assignment("W", "in", "Thick");

        assertThatThrownBy(() -> new CheckSuite(odd, References.standard(), 1))
                .isInstanceOf(AssignmentException.class)
                .hasMessageContaining("there is no reference called 'Thick'");
    }
}
