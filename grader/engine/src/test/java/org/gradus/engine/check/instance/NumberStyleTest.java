package org.gradus.engine.check.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gradus.reference.catalogue.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberStyleTest {

    private static final int SIDE = 40;

    @ParameterizedTest
    @CsvSource({
        "-3, 3",
        "-0.03, 0.03",
        "-0.3, 0.3",
        "-30, 10",
        "-300, 100",
        "1e-6, 0.999999",
        "0.05, 0.95",
        "0, 0.3",
        "0, 7",
        "-7, 0",
        "-0.1, 0",
        "-1, 1",
        "2, 5",
        "-5.5, -2.2",
        "0.5, 3",
        "1.1, 1.3",
        "-2.5, 0.5"
    })
    void everyNumberLiesInTheRangeAndIsNotZeroUnlessZerosAreWanted(double low, double high) {
        Interval range = new Interval(low, high);
        for (NumberStyle style : NumberStyle.values()) {
            assertThat(numbers(style, range))
                    .as(style.name())
                    .allMatch(range::contains)
                    .allMatch(number -> number != 0 || style == NumberStyle.ZEROS_AND_TIES);
        }
    }

    @Test
    void fewNumbersAreTheSameOverAndOverAndZeroOfEitherSignIsAmongThem() {
        assertThat(numbers(NumberStyle.ZEROS_AND_TIES, new Interval(-3, 3)))
                .contains(0.0, -0.0)
                .containsOnly(0.0, -0.0, 1.0, -1.0, 2.0);
        assertThat(numbers(NumberStyle.ZEROS_AND_TIES, new Interval(0.25, 0.75)))
                .containsOnly(0.25, 0.5, 0.75);
    }

    @Test
    void everyMagnitudeIsThereFromTheEndsOfTheRangeOn() {
        assertThat(numbers(NumberStyle.MAGNITUDES, new Interval(-1e5, 1e5)))
                .contains(1e5, -1e5)
                .anyMatch(number -> Math.abs(number) > 1e4 && Math.abs(number) < 1e5)
                .anyMatch(number -> Math.abs(number) < 1);
        assertThat(numbers(NumberStyle.MAGNITUDES, new Interval(1e-6, 1 - 1e-6)))
                .contains(1e-6, 1 - 1e-6)
                .anyMatch(number -> number > 1e-6 && number < 2e-5)
                .anyMatch(number -> number > 1 - 2e-5 && number < 1 - 1e-6)
                .anyMatch(number -> number > 0.2 && number < 0.8);
    }

    @Test
    void theSimplestIsOneWhereItMayBe() {
        assertThat(numbers(NumberStyle.ONES, new Interval(-3, 3))).containsOnly(1.0);
        assertThat(numbers(NumberStyle.ONES, new Interval(0.5, 1))).containsOnly(1.0);
        assertThat(numbers(NumberStyle.ONES, new Interval(0.25, 0.75))).containsOnly(0.5);
        assertThat(numbers(NumberStyle.ONES, new Interval(-0.75, 0.75))).containsOnly(0.25);
    }

    @Test
    void smallIntegersAndHalvesAreAllOfThem() {
        Interval range = new Interval(-3, 3);

        assertThat(numbers(NumberStyle.SMALL_INTEGERS, range)).containsOnly(-3.0, -2.0, -1.0, 1.0, 2.0, 3.0);
        assertThat(numbers(NumberStyle.HALVES, range))
                .containsOnly(-3.0, -2.5, -2.0, -1.5, -1.0, -0.5, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0);
    }

    @Test
    void arbitraryNumbersFillTheRange() {
        List<Double> numbers = numbers(NumberStyle.GAUSSIAN, new Interval(-3, 3));

        assertThat(numbers)
                .doesNotHaveDuplicates()
                .anyMatch(number -> number > 2)
                .anyMatch(number -> number < -2)
                .anyMatch(number -> Math.abs(number) < 0.1);
    }

    private static List<Double> numbers(NumberStyle style, Interval range) {
        PositionalRandom noise = new PositionalRandom(7);
        List<Double> numbers = new ArrayList<>();
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                numbers.add(style.number(noise, "x", row, column, range));
            }
        }
        return numbers;
    }
}
