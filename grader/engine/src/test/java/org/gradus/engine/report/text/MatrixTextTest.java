package org.gradus.engine.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.gradus.engine.report.text.MatrixText.Named;
import org.gradus.engine.result.StoredMatrix;
import org.junit.jupiter.api.Test;

class MatrixTextTest {

    private static final StoredMatrix W = new StoredMatrix(2, 2, List.of(1.0, -2.5, 1.0 / 3, 100.0));
    private static final StoredMatrix B = new StoredMatrix(1, 1, List.of(7.0));

    @Test
    void matricesStandSideBySideUnderTheirTitles() {
        assertThat(MatrixText.sideBySide(List.of(new Named("W", W), new Named("bias", B), new Named("x", W))))
                .containsExactly(
                        "W                  bias   x", //
                        "[       1  -2.5]   [7]    [       1  -2.5]",
                        "[0.333333   100]          [0.333333   100]");
    }

    @Test
    void entriesThatDifferAreMarked() {
        StoredMatrix actual = new StoredMatrix(2, 2, List.of(1.0 + 1e-10, 2.5, 1.0 / 3, 100.0));
        assertThat(MatrixText.difference(W, actual))
                .containsExactly(
                        "expected           actual", //
                        "[       1  -2.5]   [       1  2.5*]",
                        "[0.333333   100]   [0.333333  100 ]");
    }

    @Test
    void entriesThatDifferHaveAsManyDigitsAsShowIt() {
        StoredMatrix expected = new StoredMatrix(1, 2, List.of(1.848391234, 0.123456789));
        StoredMatrix actual = new StoredMatrix(1, 2, List.of(1.848393678, 0.123456789));

        assertThat(MatrixText.difference(expected, actual))
                .containsExactly("expected               actual", "[1.848391  0.123457]   [1.848394*  0.123457]");
    }

    @Test
    void aDifferenceOfBitsAloneIsMarkedWhereThereIsNoOther() {
        StoredMatrix actual = new StoredMatrix(1, 2, List.of(-0.0, 1.0));
        assertThat(MatrixText.difference(new StoredMatrix(1, 2, List.of(0.0, 1.0)), actual))
                .containsExactly("expected   actual", "[0  1]     [0*  1]");
    }

    @Test
    void whatIsNotANumberDiffersFromEveryNumber() {
        StoredMatrix actual = new StoredMatrix(1, 2, List.of(Double.NaN, Double.POSITIVE_INFINITY));
        assertThat(MatrixText.difference(new StoredMatrix(1, 2, List.of(0.0, 1.0)), actual))
                .containsExactly("expected   actual", "[0  1]     [NaN*  Infinity*]");
    }

    @Test
    void otherShapesAreSaidInTheTitles() {
        assertThat(MatrixText.difference(B, W))
                .containsExactly(
                        "expected (1x1)   actual (2x2)", //
                        "[7]              [       1  -2.5]",
                        "                 [0.333333   100]");
    }

    @Test
    void ofAMatrixWithoutEntriesTheShapeIsShownHoweverLongItsSideIs() {
        StoredMatrix wide = new StoredMatrix(0, 65_536, List.of());
        StoredMatrix high = new StoredMatrix(65_536, 0, List.of());
        assertThat(MatrixText.sideBySide(List.of(new Named("W", wide), new Named("b", high))))
                .containsExactly(
                        "W                  b", //
                        "[0x65536, empty]   [65536x0, empty]");
    }

    @Test
    void onOneLineToo() {
        assertThat(MatrixText.onOneLine(new StoredMatrix(65_536, 0, List.of()))).isEqualTo("an empty 65536x0 matrix");
    }

    @Test
    void ofALargeMatrixTheShapeIsShown() {
        StoredMatrix large = new StoredMatrix(30, 30, Collections.emptyList());
        assertThat(MatrixText.difference(large, large))
                .containsExactly(
                        "expected                     actual",
                        "[30x30, too large to show]   [30x30, too large to show]");
    }
}
