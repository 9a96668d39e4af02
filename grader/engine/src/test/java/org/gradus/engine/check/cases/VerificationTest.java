package org.gradus.engine.check.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.ExpectedValue.ExpectedMatrix;
import org.gradus.engine.assignment.ExpectedValue.ExpectedNumber;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.check.cases.Verification.Disagreement;
import org.gradus.reference.catalogue.Catalogue;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;

class VerificationTest {

    private static final TestCase CASE = WorkedValues.testCase000();
    private static final Verification VERIFICATION = new Verification(Catalogue.standard());

    @Test
    void theShippedCasesAgreeWithTheReference() {
        assertThat(Assignments.shipped())
                .allSatisfy(shipped -> assertThat(VERIFICATION.of(shipped)).isEmpty());
    }

    @Test
    void aChangedEntryIsFoundWhereItStands() {
        // The value that document 000 prints for the third entry of dL/dW2, among the errata.
        double printed = -3.5e-6;

        List<Disagreement> found = verify(
                "dense2.gradients.W",
                new ExpectedMatrix(new MatrixData(1, 3, -1.4960788925363174e-06, -4.641680666587036e-06, printed)));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).file()).isEqualTo("cases/000-network.json");
        assertThat(found.get(0).pointer()).isEqualTo("/expected/dense2.gradients.W/0/2");
        assertThat(found.get(0).expected()).isEqualTo(printed);
        assertThat(found.get(0).reference()).isCloseTo(-7.787282440637755e-06, within(1e-19));
    }

    @Test
    void aChangedLossIsFound() {
        assertThat(verify("loss.value", new ExpectedNumber(289)))
                .extracting(Disagreement::pointer)
                .containsExactly("/expected/loss.value");
    }

    @Test
    void aBillionthIsTooMuchWhateverToleranceTheCaseHas() {
        double right = 18.3;

        assertThat(verify("dense2.y", new ExpectedMatrix(new MatrixData(1, 1, right * (1 + 1e-9)))))
                .hasSize(1);
        assertThat(verify("dense2.y", new ExpectedMatrix(new MatrixData(1, 1, right * (1 + 1e-13)))))
                .isEmpty();
    }

    @Test
    void whatIsNotANumberNeverAgrees() {
        assertThat(verify("dense2.y", new ExpectedMatrix(new MatrixData(1, 1, Double.NaN))))
                .hasSize(1);
    }

    private static List<Disagreement> verify(String key, ExpectedValue changed) {
        SortedMap<ExpectedKey, ExpectedValue> expected = new TreeMap<>(CASE.expected());
        expected.put(ExpectedKey.parse(key), changed);
        TestCase changedCase = new TestCase(
                CASE.id(),
                CASE.file(),
                CASE.title(),
                CASE.source(),
                CASE.facet(),
                CASE.tolerance(),
                CASE.chain(),
                CASE.loss(),
                CASE.input(),
                CASE.upstream(),
                expected);
        return VERIFICATION.of(Assignments.of(Assignments.basics().parts(), List.of(changedCase)));
    }
}
