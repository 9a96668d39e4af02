package org.gradus.engine.check.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.CaseStep;
import org.gradus.engine.assignment.Citation;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.ExpectedValue.ExpectedMatrix;
import org.gradus.engine.assignment.ExpectedValue.ExpectedNumber;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.check.References;
import org.gradus.engine.protocol.Question;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;

class NetworkTruthTest {

    private static final WorkedValues WORKED = WorkedValues.of000();
    private static final NetworkTruth TRUTH = NetworkTruth.of(WorkedValues.testCase000(), References.standard());

    @Test
    void everyQuantityOfDocument000IsAsItWasWorkedOut() {
        Map<String, MatrixData> worked = new TreeMap<>(Map.of(
                "dense1.y", WORKED.of(0, "z"),
                "relu1.y", WORKED.of(0, "a"),
                "dense2.y", WORKED.of(1, "z"),
                "sigmoid2.y", WORKED.of(1, "a"),
                "loss.gradient", WORKED.of(1, "d_loss_d_a"),
                "sigmoid2.dX", WORKED.of(1, "d_loss_d_z"),
                "dense2.dX", WORKED.of(0, "d_loss_d_a"),
                "relu1.dX", WORKED.of(0, "d_loss_d_z"),
                "dense1.dX", WORKED.dX()));
        worked.put("dense2.gradients.W", WORKED.of(1, "d_loss_d_W"));
        worked.put("dense2.gradients.b", WORKED.of(1, "d_loss_d_b"));
        worked.put("dense1.gradients.W", WORKED.of(0, "d_loss_d_W"));
        worked.put("dense1.gradients.b", WORKED.of(0, "d_loss_d_b"));

        assertThat(TRUTH.values()).hasSize(worked.size() + 1);
        worked.forEach((key, matrix) -> assertClose(key, ((ExpectedMatrix) value(key)).value(), matrix));
        assertThat(((ExpectedNumber) value("loss.value")).value())
                .isCloseTo(WORKED.loss(), within(1e-14 * WORKED.loss()));
    }

    @Test
    void everyStepGetsTheReferencesInputAndUpstream() {
        assertThat(TRUTH.questions()).containsOnlyKeys("dense1", "relu1", "dense2", "sigmoid2", "loss");
        assertThat(question("dense1").input()).isEqualTo(WORKED.x());
        assertClose("x of sigmoid2", question("sigmoid2").input(), WORKED.of(1, "z"));
        assertClose("prediction", question("loss").input(), WORKED.of(1, "a"));
        assertClose("dY of sigmoid2", question("sigmoid2").companion(), WORKED.of(1, "d_loss_d_a"));
        assertClose("dY of dense1", question("dense1").companion(), WORKED.of(0, "d_loss_d_z"));
    }

    @Test
    void aPartWithoutAReferenceGoesOnWithTheValuesThatAreExpected() {
        MatrixData one = new MatrixData(1, 1, 1);
        MatrixData two = new MatrixData(1, 1, 2);
        Map<ExpectedKey, ExpectedValue> expected = Map.of(
                ExpectedKey.parse("a.y"), new ExpectedMatrix(two), ExpectedKey.parse("b.y"), new ExpectedMatrix(one));
        NetworkTruth truth = NetworkTruth.of(unreferenced(expected), References.standard());

        assertThat(truth.questions()).isEqualTo(Map.of("a", Question.of(one), "b", Question.of(two)));
        assertThat(truth.values()).isEmpty();
    }

    @Test
    void aPartWithNeitherAReferenceNorAValueIsTheAssignmentsMistake() {
        assertThatExceptionOfType(AssignmentException.class)
                .isThrownBy(() -> NetworkTruth.of(unreferenced(Map.of()), References.standard()))
                .withMessage(
                        "cases/test.json#/expected/a.y: the part has no reference, and there is no expected value to continue"
                                + " with. Name a reference for the part, or add a.y.");
    }

    private static TestCase unreferenced(Map<ExpectedKey, ExpectedValue> expected) {
        Part part = Assignments.layer("Mystery", Map.of("forward", "1"));
        Assignment assignment = Assignments.of(part);
        CaseStep first = new CaseStep("a", assignment.parts().get(0), List.of());
        CaseStep second = new CaseStep("b", assignment.parts().get(0), List.of());
        return new TestCase(
                "test",
                "cases/test.json",
                "A test",
                new Citation("none", "none"),
                Optional.empty(),
                Optional.empty(),
                List.of(first, second),
                Optional.empty(),
                Optional.empty(),
                new MatrixData(1, 1, 1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(expected));
    }

    private static Question question(String step) {
        return Objects.requireNonNull(TRUTH.questions().get(step), step);
    }

    private static ExpectedValue value(String key) {
        return Objects.requireNonNull(TRUTH.values().get(ExpectedKey.parse(key)), key);
    }

    private static void assertClose(String what, MatrixData is, MatrixData worked) {
        assertThat(is.shape()).as(what).isEqualTo(worked.shape());
        for (int i = 0; i < worked.rowMajor().length; i++) {
            double should = worked.rowMajor()[i];
            assertThat(is.rowMajor()[i]).as(what).isCloseTo(should, within(1e-14 * Math.abs(should)));
        }
    }
}
