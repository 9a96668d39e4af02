package org.gradus.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.Digits;
import org.gradus.engine.result.Outcome;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;

class SinglePrecisionTest {

    private static final MatrixData TRUTH = new MatrixData(1, 3, 0.1, -2.0 / 3, 30.3);

    @Test
    void floatsNearTheRightNumbersAreImprecise() {
        assertThat(outcome((float) 0.1, (float) (-2.0 / 3), (float) 30.3))
                .isInstanceOfSatisfying(
                        Outcome.Imprecise.class,
                        found -> assertThat(found.digits()).isEqualTo(Digits.OF_FLOATS));
    }

    @Test
    void doublesThatAreNearlyRightLackDigitsToo() {
        assertThat(outcome(0.1 + 1e-8, -2.0 / 3, 30.3 - 1e-6))
                .isInstanceOfSatisfying(
                        Outcome.Imprecise.class,
                        found -> assertThat(found.digits()).isEqualTo(Digits.TOO_FEW));
    }

    @Test
    void wrongNumbersAreWrongBeTheyFloats() {
        assertThat(outcome(0.5, -2.0 / 3, 30.3)).isInstanceOf(Outcome.Failed.class);
        assertThat(outcome(0.5f, 0.25f, 32f)).isInstanceOf(Outcome.Failed.class);
        assertThat(outcome(0.1, -2.0 / 3, 30.4)).isInstanceOf(Outcome.Failed.class);
    }

    /** A slip for small numbers leaves floats alone, since 0 is one: it is no rounding. */
    @Test
    void aZeroInPlaceOfASmallNumberIsNoRounding() {
        MatrixData truth = new MatrixData(1, 2, 1e-4, 2);

        assertThat(Comparison.withTruth(Facet.FORWARD, truth, new MatrixData(1, 2, 0, 2), Bound.forOutputs())
                        .outcome())
                .isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void whatIsWithinTheBoundIsRightAndWhatIsNotFiniteIsNot() {
        assertThat(outcome(0.1, -2.0 / 3, 30.3)).isInstanceOf(Outcome.Passed.class);
        assertThat(outcome(0.1f, Double.NaN, 30.3f)).isInstanceOf(Outcome.NotFinite.class);
    }

    private static Outcome outcome(double... actual) {
        return Comparison.withTruth(Facet.FORWARD, TRUTH, new MatrixData(1, 3, actual), Bound.forOutputs())
                .outcome();
    }
}
