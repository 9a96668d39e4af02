package org.gradus.engine.check.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.read.AssignmentLoader;
import org.gradus.engine.check.References;
import org.gradus.engine.mark.FacetMark.Verdict;
import org.gradus.engine.mark.Marked;
import org.gradus.engine.zoo.Zoo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An optimizer for which nobody answers is judged by its cases, and its conduct as always. */
class OptimizerWithoutReferenceTest {

    private static final String KIND = "StochasticGradientDescent";

    private static final String PART = """
            {"schemaVersion": 1, "id": "steps", "title": "Steps", "javaRelease": 17, "seed": 1,
             "parts": [{"class": "Descent", "contract": "optimizer",
               "constructor": [{"number": "rate", "choices": [0.5]}, {"number": "momentum", "choices": [0.5]},
                 {"flag": "nesterov"}, {"number": "weightDecay", "choices": [0.25]}],
               "parameter": ["rows", "columns"], "points": {"firstStep": 1, "laterSteps": 1, "conduct": 1}}]}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheAssignment() throws IOException {
        String testCase = "cases/gradient-descent-momentum.json";
        Files.createDirectory(folder.resolve("cases"));
        Files.writeString(folder.resolve("assignment.json"), PART);
        Files.writeString(
                folder.resolve(testCase),
                Files.readString(Assignments.everyKindFolder().resolve(testCase))
                        .replace("\"part\": \"" + KIND, "\"part\": \"Descent"));
    }

    @Test
    void aRightOneEarnsEverything() {
        assertThat(graded("PlainStochasticGradientDescent").facets(Verdict.EARNED))
                .containsExactlyInAnyOrder("firstStep", "laterSteps", "conduct");
    }

    @Test
    void whatItRemembersWronglyShowsInTheCases() {
        assertThat(graded("GradientDescentMemory$ForgetsItsVelocity").facets(Verdict.LOST))
                .containsExactly("laterSteps");
    }

    @Test
    void itsConductIsAskedForOnRandomInputs() {
        assertThat(graded("GradientDescentConduct$VelocityByShape").facets(Verdict.LOST))
                .containsExactly("conduct");
    }

    private Marked graded(String member) {
        Assignment assignment = AssignmentLoader.load(folder);
        CheckSuite suite = new CheckSuite(assignment, References.standard(), assignment.seed());
        return Marked.of(assignment, suite, "Descent", Zoo.class.getPackageName() + ".wrong." + member);
    }
}
