package org.gradus.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes that follow from others. */
class SizeFormulaTest {

    private static final Map<String, Integer> SIZES = Map.of("h", 7, "k", 3, "pad", 1, "stride", 2, "zero", 0);

    @ParameterizedTest
    @CsvSource({
        "h, 7",
        "12, 12",
        "(h + 2*pad - k) / stride + 1, 4",
        "h - k - pad, 3",
        "h / stride / k, 1",
        "2 * (h + k), 20",
        "h+k*stride, 13",
        "(k - h) / stride, -2",
        "((h)), 7",
        "  h  *  k  , 21"
    })
    void itsValueIsThatOfIntegerArithmetic(String formula, int value) {
        assertThat(SizeFormula.parse(formula).in(SIZES)).contains(value);
    }

    @ParameterizedTest
    @CsvSource({"h / zero", "unknown + 1", "2147483647 + h", "h / (pad - k)"})
    void whereThereIsNoneItSaysSo(String formula) {
        assertThat(SizeFormula.parse(formula).in(SIZES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "h +| it ends where a number or a name should be",
                "(h| it ends where ) should be",
                "h k| there is 'k' where the end should be",
                "* h| there is '*' where a number or a name should be",
                "h % 2| there is '%', which is no size",
                "99999999999| the number 99999999999 is too large"
            })
    void whatIsNoFormulaIsToldApart(String formula, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SizeFormula.parse(formula))
                .withMessage(complaint.strip());
    }

    @Test
    void itKnowsWhatItFollowsFrom() {
        assertThat(SizeFormula.parse("(h + 2*pad - k) / stride + 1").names())
                .containsExactly("h", "k", "pad", "stride");
    }
}
