package org.gradus.engine.check.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gradus.engine.check.instance.Nudge.Aim;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NudgeTest {

    /** The cube root of 2^-52. */
    private static final double STEP = 6.055454452393343e-6;

    private static final MatrixData VALUE = new MatrixData(2, 3, 0.5, -4, 100, 0, 1, -1e6);

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, -0.999, 1, -1, 3.7, -100, 1e6})
    void theStepIsTheCubeRootOfEpsilonInProportionToNumbersBeyondOne(double x) {
        Nudge nudge = Nudge.entry(Facet.DX, new MatrixData(1, 1, x), 0);
        double h = STEP * Math.max(1, Math.abs(x));

        assertThat(nudge.up().get(0, 0) - x).isCloseTo(h, within(1e-9 * h));
        assertThat(x - nudge.down().get(0, 0)).isCloseTo(h, within(1e-9 * h));
        assertThat(nudge.width()).isCloseTo(2 * h, within(1e-9 * h));
    }

    @Test
    void changesAreTakenOverTheStepsThatWereReallyTaken() {
        int rounded = 0;
        for (double x = 1; x < 10; x += 0.1) {
            Nudge nudge = Nudge.entry(Facet.DX, new MatrixData(1, 1, x), 0);
            double taken = nudge.up().get(0, 0) - nudge.down().get(0, 0);

            assertThat(nudge.along(new MatrixData(1, 1, 3.0))).isEqualTo(3 * taken);
            assertThat(nudge.width()).isEqualTo(taken);
            rounded += taken == 2 * STEP * x ? 0 : 1;
        }
        assertThat(rounded).isGreaterThan(50);
    }

    @Test
    void aDirectionMovesEveryEntryByHalfAStepToOneAndAHalf() {
        for (int seed = 0; seed < 100; seed++) {
            double[] steps = steps(Nudge.of(Facet.DX, VALUE, Aim.ALL, new Noise(seed)));

            assertThat(Arrays.stream(steps).boxed())
                    .hasSize(6)
                    .allMatch(step -> Math.abs(step) > 0.499 && Math.abs(step) < 1.501);
        }
    }

    @Test
    void directionsAreOfEitherSignAndNotAllTheSame() {
        List<Double> steps = IntStream.range(0, 100)
                .mapToObj(seed -> steps(Nudge.of(Facet.DX, VALUE, Aim.ALL, new Noise(seed)))[3])
                .toList();

        assertThat(steps).doesNotHaveDuplicates();
        assertThat(steps.stream().filter(step -> step > 0)).hasSizeBetween(30, 70);
    }

    @Test
    void halfOfTheTriesMoveEverythingAndTheOthersOneEntryInTurn() {
        assertThat(IntStream.range(0, 12).mapToObj(Aim::of))
                .containsExactly(
                        Aim.ALL, Aim.LAST, Aim.ALL, Aim.FIRST, Aim.ALL, Aim.SOME, Aim.ALL, Aim.LAST, Aim.ALL, Aim.FIRST,
                        Aim.ALL, Aim.SOME);
        assertThat(moved(Aim.FIRST, 1)).containsExactly(0);
        assertThat(moved(Aim.LAST, 1)).containsExactly(5);
        assertThat(IntStream.range(0, 100).flatMap(seed -> Arrays.stream(moved(Aim.SOME, seed))))
                .contains(0, 1, 2, 3, 4, 5)
                .hasSize(100);
    }

    @Test
    void aCloserLookMovesTheSameEntriesElsewhereAndSixtyFourTimesLessFar() {
        for (Aim aim : Aim.values()) {
            for (int seed = 0; seed < 100; seed++) {
                double[] far = steps(Nudge.of(Facet.DX, VALUE, aim, new Noise(seed)));
                double[] near = steps(Nudge.closer(Facet.DX, VALUE, aim, new Noise(seed)));
                for (int i = 0; i < far.length; i++) {
                    assertThat(near[i] != 0).isEqualTo(far[i] != 0);
                    assertThat(Math.abs(64 * near[i])).isLessThan(1.51);
                }
                assertThat(near)
                        .isNotEqualTo(Arrays.stream(far).map(step -> step / 64).toArray());
            }
        }
    }

    private static int[] moved(Aim aim, int seed) {
        double[] steps = steps(Nudge.of(Facet.DX, VALUE, aim, new Noise(seed)));
        return IntStream.range(0, steps.length).filter(i -> steps[i] != 0).toArray();
    }

    /** How far each entry is moved to either side, in steps of its own. */
    private static double[] steps(Nudge nudge) {
        double[] ups = nudge.up().rowMajor();
        double[] downs = nudge.down().rowMajor();
        double[] values = VALUE.rowMajor();
        return IntStream.range(0, values.length)
                .mapToDouble(i -> (ups[i] - downs[i]) / (2 * STEP * Math.max(1, Math.abs(values[i]))))
                .toArray();
    }
}
