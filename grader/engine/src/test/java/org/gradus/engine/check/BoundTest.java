package org.gradus.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;

class BoundTest {

    private static final MatrixData SMALL = new MatrixData(1, 2, 0.25, -0.5);
    private static final MatrixData LARGE = new MatrixData(2, 1, -1000, 3);

    @Test
    void growsWithTheLargestExpectedEntryWhateverItsSign() {
        assertThat(new Bound(0.5, 0.125).around(LARGE)).isEqualTo(500.125);
        assertThat(new Bound(0.5, 0.125).around(new MatrixData(0, 0))).isEqualTo(0.125);
    }

    @Test
    void ofOutputsIsAPartInABillion() {
        assertThat(Bound.forOutputs()).isEqualTo(new Bound(1e-9, 1e-13));
    }

    @Test
    void ofGradientsGrowsWithTheUpstreamButNeverShrinks() {
        assertThat(Bound.forGradients(SMALL)).isEqualTo(new Bound(1e-9, 1e-13));
        assertThat(Bound.forGradients(LARGE).tolerance().relative()).isEqualTo(1e-9);
        assertThat(Bound.forGradients(LARGE).tolerance().absolute()).isCloseTo(1e-10, within(1e-24));
    }

    @Test
    void atExtremesGrowsWithTheInputsButNeverShrinks() {
        assertThat(Bound.forOutputs().atExtremes(SMALL, 1)).isEqualTo(new Bound(1e-9, 1e-13));
        assertThat(Bound.forOutputs().atExtremes(LARGE, 1).tolerance().relative())
                .isEqualTo(1e-9);
        assertThat(Bound.forOutputs().atExtremes(LARGE, 1).tolerance().absolute())
                .isCloseTo(1e-10, within(1e-24));
    }

    @Test
    void atExtremesGrowsWithTheProductOfInputsWhereAGradientHasOne() {
        assertThat(Bound.forOutputs().atExtremes(LARGE, 2).tolerance().absolute())
                .isCloseTo(1e-7, within(1e-21));
    }
}
