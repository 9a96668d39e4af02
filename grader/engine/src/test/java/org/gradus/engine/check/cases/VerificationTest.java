package org.gradus.engine.check.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.ExpectedValue.ExpectedMatrix;
import org.gradus.engine.assignment.ExpectedValue.ExpectedNumber;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.assignment.Tolerance;
import org.gradus.engine.check.References;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {

    private static final TestCase CASE = WorkedValues.testCase000();
    private static final Verification VERIFICATION = new Verification(References.standard());

    @Test
    void theShippedCasesAgreeWithTheReference() {
        assertThat(Assignments.shipped())
                .allSatisfy(shipped -> assertThat(VERIFICATION.of(shipped).findings())
                        .hasSizeGreaterThan(20)
                        .allSatisfy(finding -> assertThat(finding).isInstanceOf(ValueFinding.Agrees.class)));
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
    void aBillionthIsTooMuchWhereNoDigitsAreLost() {
        double right = 18.3;

        assertThat(verify("dense2.y", new ExpectedMatrix(new MatrixData(1, 1, right * (1 + 1e-9)))))
                .hasSize(1);
        assertThat(verify("dense2.y", new ExpectedMatrix(new MatrixData(1, 1, right * (1 + 1e-13)))))
                .isEmpty();
    }

    @Test
    void aCaseWithAToleranceIsHeldToItAndSaysSo() {
        ExpectedValue rounded = new ExpectedMatrix(new MatrixData(1, 1, 18.2));
        Tolerance wide = new Tolerance(0.01, 0);

        assertThat(verify("dense2.y", rounded, Optional.of(wide)).of(ValueFinding.Tolerated.class))
                .extracting(finding -> finding.key().toString(), ValueFinding.Tolerated::tolerance)
                .containsExactly(tuple("dense2.y", wide));
        assertThat(verify("dense2.y", rounded, Optional.of(new Tolerance(0.001, 0)))
                        .disagreements())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            18.3             | 18.29731         | ; it agrees to 3 digits: is it rounded?
            0.2984           | 0.29837110876    | ; it agrees to 4 digits: is it rounded?
            0.2983           | 0.29837110876    | ; it agrees to 4 digits: is it rounded?
            -7.787E-6        | -7.78728244E-6   | ; it agrees to 4 digits: is it rounded?
            150000           | 149876.5         | ; it agrees to 2 digits: is it rounded?
            0.29838          | 0.29837110876    | ; it agrees to 4 digits: were the others lost when it was computed?
            1.12807001234E-8 | 1.12807009876E-8 | ; it agrees to 7 digits: were the others lost when it was computed?
            51               | 15               | ''
            0.72             | 0.73392          | ''
            -0.0000035       | -0.0000077872824 | ''
            2                | 2.3              | ''
            1                | 0                | ''
            """)
    void aRoundedNumberIsToldFromAWrongOne(double expected, double reference, String remark) {
        assertThat(new Disagreement("cases/a.json", "/expected/loss.value", expected, reference, 0).message())
                .isEqualTo("cases/a.json#/expected/loss.value: expected " + expected + ", but the reference says "
                        + reference + remark);
    }

    @Test
    void whatIsNotANumberNeverAgrees() {
        assertThat(verify("dense2.y", new ExpectedMatrix(new MatrixData(1, 1, Double.NaN))))
                .hasSize(1);
    }

    private static List<Disagreement> verify(String key, ExpectedValue changed) {
        return verify(key, changed, CASE.tolerance()).disagreements();
    }

    private static Verified verify(String key, ExpectedValue changed, Optional<Tolerance> tolerance) {
        SortedMap<ExpectedKey, ExpectedValue> expected = new TreeMap<>(CASE.expected());
        expected.put(ExpectedKey.parse(key), changed);
        TestCase changedCase = new TestCase(
                CASE.id(),
                CASE.file(),
                CASE.title(),
                CASE.source(),
                CASE.facet(),
                tolerance,
                CASE.chain(),
                CASE.loss(),
                CASE.optimizer(),
                CASE.input(),
                CASE.upstream(),
                CASE.target(),
                CASE.gradients(),
                expected);
        return VERIFICATION.of(Assignments.of(Assignments.basics().parts(), List.of(changedCase)));
    }
}
