package org.gradus.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradus.engine.result.Outcome;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {

    private static final Bound HALF = new Bound(0, 0.5);
    private static final MatrixData EXPECTED = new MatrixData(2, 2, 1, -2, 3, 4);

    @Test
    void equalMatricesPass() {
        assertThat(compare(EXPECTED, EXPECTED, Bound.forOutputs())).isEqualTo(new Outcome.Passed());
    }

    @Test
    void exactlyAtTheBoundPassesAndTheNextNumberFails() {
        assertThat(compare(scalar(1), scalar(1.5), HALF)).isEqualTo(new Outcome.Passed());
        assertThat(compare(scalar(1), scalar(0.5), HALF)).isEqualTo(new Outcome.Passed());
        assertThat(compare(scalar(1), scalar(Math.nextUp(1.5)), HALF)).isInstanceOf(Outcome.Failed.class);
        assertThat(compare(scalar(1), scalar(0.5 - 0x1p-53), HALF)).isInstanceOf(Outcome.Failed.class);
        assertThat(Comparison.numbers("s", 1, 1.5, HALF).outcome()).isEqualTo(new Outcome.Passed());
        assertThat(Comparison.numbers("s", 1, Math.nextUp(1.5), HALF).outcome()).isInstanceOf(Outcome.Failed.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteNeverPasses(double number) {
        Bound everything = new Bound(Double.MAX_VALUE, Double.POSITIVE_INFINITY);

        assertThat(compare(scalar(1), scalar(number), everything))
                .isEqualTo(new Outcome.NotFinite("y at row 0, column 0", Double.toString(number)));
        assertThat(Comparison.numbers("the loss", 1, number, everything).outcome())
                .isEqualTo(new Outcome.NotFinite("the loss", Double.toString(number)));
        assertThat(compare(scalar(number), scalar(number), everything)).isInstanceOf(Outcome.NotFinite.class);
    }

    @Test
    void aTruthThatIsNotFiniteAgreesWithNothing() {
        assertThat(compare(scalar(Double.NaN), scalar(1), HALF)).isInstanceOf(Outcome.Failed.class);
        assertThat(Comparison.numbers("s", Double.NaN, 1, HALF).outcome()).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void theShapeComesFirst() {
        MatrixData turned = new MatrixData(1, 4, Double.NaN, 0, 0, 0);

        assertThat(compare(EXPECTED, turned, HALF)).isEqualTo(new Outcome.WrongShape("y", "2x2", "1x4"));
        assertThat(Comparison.shape("y", EXPECTED, turned).outcome())
                .isEqualTo(new Outcome.WrongShape("y", "2x2", "1x4"));
        assertThat(Comparison.shape("y", EXPECTED, EXPECTED).outcome()).isEqualTo(new Outcome.Passed());
        assertThat(compare(EXPECTED, turned, HALF).message()).isEqualTo("y should be 2x2 but is 1x4");
    }

    @Test
    void theMessageSaysWhereTheFirstDifferenceIsAndHowManyThereAre() {
        MatrixData actual = new MatrixData(2, 2, 1, 2, 3, 5);

        assertThat(compare(EXPECTED, actual, Bound.forOutputs()).message())
                .isEqualTo("y at row 0, column 1 is 2 but should be -2; 2 of 4 entries differ");
    }

    @Test
    void aSingleEntryIsNotCounted() {
        assertThat(compare(scalar(3), scalar(4), HALF).message())
                .isEqualTo("y at row 0, column 0 is 4 but should be 3");
    }

    @Test
    void aDifferenceThatSixDigitsHideIsShownAsOne() {
        assertThat(compare(scalar(1), scalar(1 + 0x1p-20), Bound.forOutputs()).message())
                .isEqualTo("y at row 0, column 0 is 1 but should be 1, off by 9.53674e-7");
    }

    @Test
    void emptyMatricesOfOneShapeAreEqual() {
        MatrixData empty = new MatrixData(0, 3);

        assertThat(compare(empty, empty, HALF)).isEqualTo(new Outcome.Passed());
        assertThat(compare(empty, new MatrixData(3, 0), HALF)).isInstanceOf(Outcome.WrongShape.class);
    }

    private static MatrixData scalar(double value) {
        return new MatrixData(1, 1, value);
    }

    private static Outcome compare(MatrixData expected, MatrixData actual, Bound bound) {
        return Comparison.matrices("y", expected, actual, bound).outcome();
    }
}
