package org.gradus.engine.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-2.5, -2.5",
        "0.1, 0.1",
        "3.14159265, 3.14159",
        "123456.7, 123457",
        "1234567, 1234570",
        "12345678, 1.23457e7",
        "0.0001, 0.0001",
        "0.00001, 1e-5",
        "1e300, 1e300",
        "-4.9e-324, -4.94066e-324",
        "NaN, NaN",
        "Infinity, Infinity",
        "-Infinity, -Infinity"
    })
    void sixDigitsAreShown(double number, String shown) {
        assertThat(NumberText.show(number)).isEqualTo(shown);
    }

    /** The last is one unit in the last place above 1. */
    @ParameterizedTest
    @CsvSource({
        "1, 2, 6",
        "1.84839, 1.848391, 7",
        "0.123456789, 0.123456788, 9",
        "5, 5, 6",
        "0.0, -0.0, 6",
        "NaN, 1, 6",
        "1, 1.0000000000000002, 17"
    })
    void asManyDigitsAsTellTwoNumbersApart(double one, double other, int digits) {
        assertThat(NumberText.digitsApart(one, other)).isEqualTo(digits);
    }
}
