package org.gradus.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.ejml.simple.SimpleMatrix;
import org.gradus.reference.oracle.Definition;
import org.gradus.reference.oracle.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {

    private static final int DIGITS = 60;
    private static final double RELATIVE = 3e-15;

    /** The series and the fraction, on both sides of where one gives way to the other. */
    @Test
    void phiIsThatOfAnotherSeriesWithSixtyDigits() {
        Oracle oracle = new Oracle(Definition.NORMAL_DISTRIBUTION, DIGITS);
        for (int i = -180; i <= 180; i++) {
            double x = i / 30.0;
            double expected = oracle.output(Compare.column(x)).get(0);
            assertThat(Normal.distribution(x)).as("Phi(%s)", x).isCloseTo(expected, offset(RELATIVE * expected));
        }
    }

    @Test
    void theDensityIsTheSlopeOfPhi() {
        Oracle oracle = new Oracle(Definition.NORMAL_DISTRIBUTION, DIGITS);
        for (int i = -18; i <= 18; i++) {
            double x = i / 3.0;
            double slope = oracle.gradient(0, SimpleMatrix.ones(1, 1), Compare.column(x))
                    .get(0);
            assertThat(Normal.density(x)).as("phi(%s)", x).isCloseTo(slope, offset(RELATIVE * slope));
        }
    }

    /** Abramowitz, Stegun, tables 26.1 and 26.2, to the digits that are printed there. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "0.5, 0.691462461274013",
        "1, 0.841344746068543",
        "1.5, 0.933192798731142",
        "2, 0.977249868051821",
        "3, 0.998650101968370"
    })
    void phiIsThatOfTheHandbook(double x, double phi) {
        assertThat(Normal.distribution(x)).isCloseTo(phi, offset(1e-15));
        assertThat(Normal.distribution(-x)).isCloseTo(1 - phi, offset(1e-15));
    }

    @Test
    void farOutItIsAllOrNothing() {
        assertThat(Normal.distribution(5000)).isEqualTo(1);
        assertThat(Normal.distribution(-5000)).isZero();
        assertThat(Normal.distribution(40)).isEqualTo(1);
        assertThat(Normal.distribution(-37)).isPositive().isLessThan(1e-299);
    }
}
