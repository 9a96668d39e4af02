package org.gradus.engine.check.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gradus.engine.check.Excerpt;
import org.gradus.engine.check.instance.Perturbation.Aim;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerturbationTest {

    /** The cube root of 2^-52. */
    private static final double STEP = 6.055454452393343e-6;

    private static final MatrixData VALUE = new MatrixData(2, 3, 0.5, -4, 100, 0, 1, -1e6);

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, -0.999, 1, -1, 3.7, -100, 1e6})
    void theStepIsTheCubeRootOfEpsilonInProportionToNumbersBeyondOne(double x) {
        Perturbation perturbation = Perturbation.entry(Excerpt.whole(Facet.DX), new MatrixData(1, 1, x), 0);
        double h = STEP * Math.max(1, Math.abs(x));

        assertThat(perturbation.up().get(0, 0) - x).isCloseTo(h, within(1e-9 * h));
        assertThat(x - perturbation.down().get(0, 0)).isCloseTo(h, within(1e-9 * h));
        assertThat(perturbation.width()).isCloseTo(2 * h, within(1e-9 * h));
    }

    @Test
    void changesAreTakenOverTheStepsThatWereReallyTaken() {
        int rounded = 0;
        for (double x = 1; x < 10; x += 0.1) {
            Perturbation perturbation = Perturbation.entry(Excerpt.whole(Facet.DX), new MatrixData(1, 1, x), 0);
            double taken = perturbation.up().get(0, 0) - perturbation.down().get(0, 0);

            assertThat(perturbation.along(new MatrixData(1, 1, 3.0))).isEqualTo(3 * taken);
            assertThat(perturbation.width()).isEqualTo(taken);
            rounded += taken == 2 * STEP * x ? 0 : 1;
        }
        assertThat(rounded).isGreaterThan(50);
    }

    @Test
    void aDirectionMovesEveryEntryByHalfAStepToOneAndAHalf() {
        for (int seed = 0; seed < 100; seed++) {
            double[] steps =
                    steps(Perturbation.of(Excerpt.whole(Facet.DX), VALUE, Aim.ALL, new PositionalRandom(seed)));

            assertThat(Arrays.stream(steps).boxed())
                    .hasSize(6)
                    .allMatch(step -> Math.abs(step) > 0.499 && Math.abs(step) < 1.501);
        }
    }

    @Test
    void directionsAreOfEitherSignAndNotAllTheSame() {
        List<Double> steps = IntStream.range(0, 100)
                .mapToObj(seed ->
                        steps(Perturbation.of(Excerpt.whole(Facet.DX), VALUE, Aim.ALL, new PositionalRandom(seed)))[3])
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
                double[] far = steps(Perturbation.of(Excerpt.whole(Facet.DX), VALUE, aim, new PositionalRandom(seed)));
                double[] near =
                        steps(Perturbation.closer(Excerpt.whole(Facet.DX), VALUE, aim, new PositionalRandom(seed)));
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
        double[] steps = steps(Perturbation.of(Excerpt.whole(Facet.DX), VALUE, aim, new PositionalRandom(seed)));
        return IntStream.range(0, steps.length).filter(i -> steps[i] != 0).toArray();
    }

    /** How far each entry is moved to either side, in steps of its own. */
    private static double[] steps(Perturbation perturbation) {
        double[] ups = perturbation.up().rowMajor();
        double[] downs = perturbation.down().rowMajor();
        double[] values = VALUE.rowMajor();
        return IntStream.range(0, values.length)
                .mapToDouble(i -> (ups[i] - downs[i]) / (2 * STEP * Math.max(1, Math.abs(values[i]))))
                .toArray();
    }
}
