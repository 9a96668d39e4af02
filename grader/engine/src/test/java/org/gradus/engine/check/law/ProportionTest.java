package org.gradus.engine.check.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;

class ProportionTest {

    private static final MatrixData UPSTREAM = new MatrixData(2, 2, 0.5, -1.25, 1.5, 0.75);

    @Test
    void multiplesAreInProportionBeTheyNegativeOrZero() {
        assertThat(Proportion.between(UPSTREAM, UPSTREAM)).isTrue();
        assertThat(Proportion.between(new MatrixData(2, 2, 1, -2.5, 3, 1.5), UPSTREAM))
                .isTrue();
        assertThat(Proportion.between(new MatrixData(2, 2, -0.05, 0.125, -0.15, -0.075), UPSTREAM))
                .isTrue();
        assertThat(Proportion.between(new MatrixData(2, 2, 0, 0, 0, 0), UPSTREAM))
                .isTrue();
        assertThat(Proportion.between(new MatrixData(2, 2, 0, -0.0, 0, -0.0), UPSTREAM))
                .isTrue();
    }

    @Test
    void roundingDoesNotMatterAndAnythingMoreDoes() {
        assertThat(Proportion.between(new MatrixData(2, 2, 1, -2.5, 3.0000000000000004, 1.5), UPSTREAM))
                .isTrue();
        assertThat(Proportion.between(new MatrixData(2, 2, 1, -2.5, 3.00001, 1.5), UPSTREAM))
                .isFalse();
        assertThat(Proportion.between(new MatrixData(2, 2, 0, -2.5, 0, 0), UPSTREAM))
                .isFalse();
        assertThat(Proportion.between(new MatrixData(2, 2, 1, -2.5, 0, 1.5), UPSTREAM))
                .isFalse();
    }

    @Test
    void anotherShapeOrWhatIsNotFiniteIsInNoProportion() {
        double infinity = Double.POSITIVE_INFINITY;

        assertThat(Proportion.between(new MatrixData(1, 4, 0.5, -1.25, 1.5, 0.75), UPSTREAM))
                .isFalse();
        assertThat(Proportion.between(new MatrixData(2, 2, Double.NaN, -1.25, 1.5, 0.75), UPSTREAM))
                .isFalse();
        assertThat(Proportion.between(new MatrixData(2, 2, 0.5, -1.25, Double.NaN, 0.75), UPSTREAM))
                .isFalse();
        assertThat(Proportion.between(new MatrixData(2, 2, infinity, -infinity, infinity, infinity), UPSTREAM))
                .isFalse();
    }
}
