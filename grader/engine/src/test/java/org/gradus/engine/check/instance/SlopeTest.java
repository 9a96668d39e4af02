package org.gradus.engine.check.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Truth;
import org.gradus.engine.protocol.Facet;
import org.gradus.layer.Layer;
import org.gradus.reference.ReLU;
import org.gradus.reference.catalogue.Catalogue;
import org.gradus.reference.catalogue.Domain;
import org.gradus.reference.catalogue.Interval;
import org.gradus.reference.catalogue.Kind;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlopeTest {

    private static final double UPSTREAM = 1.25;

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-7, -1e-7, 5e-6})
    void aPointAtAKinkOfTheReferenceIsRefused(double x) {
        assertThat(relu(x)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1, 50})
    void aPointAwayFromTheKinkIsNot(double x) {
        assertThat(relu(x)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, -30, 800})
    void aPointWhoseToleranceIsNotSmallBesideTheGradientIsRefused(double x) {
        assertThat(sigmoid(x)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 3, -10, 10})
    void aPointWhoseToleranceIsSmallIsNot(double x) {
        assertThat(sigmoid(x)).isPresent();
    }

    @Test
    void aReferenceThatDisagreesWithItsOwnDifferencesIsNoWitness() {
        Nudge nudge = Nudge.entry(Facet.DX, new MatrixData(1, 1, 2.0), 0);

        assertThat(Slope.known(nudge, 1, new MatrixData(1, 1, 3.0), 3 * nudge.width()))
                .isPresent();
        assertThat(Slope.known(nudge, 1, new MatrixData(1, 1, 3.0), 3.00001 * nudge.width()))
                .isEmpty();
        assertThat(Slope.known(nudge, 1, new MatrixData(1, 1, Double.NaN), Double.NaN))
                .isEmpty();
    }

    @Test
    void theToleranceIsThatOfTheReferenceHoweverLargeTheStudentsNumbersAre() {
        Slope slope = sigmoid(1).orElseThrow();
        double width = slope.nudge().width();
        double a = StrictMath.exp(1) / (1 + StrictMath.exp(1));

        assertThat(slope.tolerance(0))
                .isCloseTo((1e-6 * UPSTREAM * a * (1 - a) + 1e-8) * width, within(1e-12 * width))
                .isEqualTo(slope.tolerance(1e300))
                .isEqualTo(slope.tolerance(Double.NaN));
    }

    @Test
    void theAbsolutePartGrowsWithTheNumbersThatTheReferencesLossIsAddedUpFrom() {
        Nudge nudge = Nudge.entry(Facet.DX, new MatrixData(1, 1, 0.0), 0);
        Slope small = Slope.known(nudge, 0.1, new MatrixData(1, 1, 1.0), nudge.width())
                .orElseThrow();
        Slope large = Slope.known(nudge, 500, new MatrixData(1, 1, 1.0), nudge.width())
                .orElseThrow();

        assertThat(small.noise()).isEqualTo(1e-8 * nudge.width());
        assertThat(large.noise()).isEqualTo(1e-8 * 500 * nudge.width());
    }

    @Test
    void withoutAReferenceTheScaleIsThatOfTheCasesAndOfTheUpstream() {
        Nudge nudge = Nudge.entry(Facet.DX, new MatrixData(1, 1, 0.0), 0);
        Slope slope = Slope.unknown(nudge, new MatrixData(1, 2, -1.5, 0.5), 40);

        assertThat(slope.noise()).isCloseTo(1e-8 * 2 * 40 * nudge.width(), within(1e-20));
        assertThat(slope.isMissed(0)).isFalse();
    }

    @Test
    void aForwardThatDoesNotMoveWhereTheReferencesDoesHasMissedIt() {
        Slope slope = sigmoid(1).orElseThrow();
        double change = slope.gradient().orElseThrow().change();

        assertThat(slope.isMissed(0)).isTrue();
        assertThat(slope.isMissed(change)).isFalse();
        assertThat(slope.isMissed(-change / 100)).isFalse();
    }

    /** A steeper forward is flat there by right: tanh at 9 is. Its gradient is asked about, its dependence is not. */
    @Test
    void aSaturatedEntryAmongOthersIsNotMissed() {
        Nudge nudge = Nudge.entry(Facet.DX, new MatrixData(1, 2, 9, 0), 0);
        MatrixData gradient = new MatrixData(1, 2, 1.234e-4, 0.25);
        Slope slope = Slope.known(nudge, 1, gradient, nudge.along(gradient)).orElseThrow();

        assertThat(slope.isMissed(0)).isFalse();
        assertThat(slope.tolerance(0)).isLessThan(1e-2 * nudge.along(gradient));
    }

    /** Nobody tells the instances of this kind where its kink is, and every other point of its domain is near it. */
    @Test
    void aKinkThatNobodyDeclaredIsFoundByTheReferenceAndRedrawn() {
        Interval narrow = Interval.symmetric(2e-5);
        Kind<Layer> kind =
                Kind.ofLayer("ReLU", a -> new ReLU(), Set.of(), new Domain(narrow, narrow, List.of()), List.of());
        Part part = Assignments.basics().part("ReLU").orElseThrow();
        Catalogue catalogue = new Catalogue(List.of(kind), List.of());
        InstanceMaker instances = new InstanceMaker(part, Truth.about(part, catalogue), 1);
        List<Instance> slopes = IntStream.range(0, 100)
                .mapToObj(seed -> recipe(seed))
                .flatMap(recipe -> instances.slopes(recipe).stream())
                .toList();

        assertThat(slopes)
                .hasSize(100)
                .noneMatch(each -> isAcrossZero(each.slopes().get(0).nudge()));
        assertThat(IntStream.range(0, 100)
                        .filter(seed -> Math.abs(instances
                                        .usual(recipe(seed))
                                        .question()
                                        .input()
                                        .get(0, 0))
                                < 3e-6))
                .hasSizeGreaterThan(10);
    }

    private static Recipe recipe(long seed) {
        return new Recipe(Map.of("n", 1), 1, 1, Palette.GAUSSIAN, InputScale.ONE, 0, 0, seed);
    }

    private static boolean isAcrossZero(Nudge nudge) {
        return nudge.up().get(0, 0) * nudge.down().get(0, 0) < 0;
    }

    private static Optional<Slope> relu(double x) {
        return known(x, z -> Math.max(0, z), x > 0 ? 1 : 0);
    }

    private static Optional<Slope> sigmoid(double x) {
        DoubleUnaryOperator sigma = z -> 1 / (1 + StrictMath.exp(-z));
        double small = 1 / (1 + StrictMath.exp(Math.abs(x)));
        return known(x, sigma, small * (1 - small));
    }

    private static Optional<Slope> known(double x, DoubleUnaryOperator f, double derivative) {
        Nudge nudge = Nudge.entry(Facet.DX, new MatrixData(1, 1, x), 0);
        double change = UPSTREAM
                * (f.applyAsDouble(nudge.up().get(0, 0))
                        - f.applyAsDouble(nudge.down().get(0, 0)));
        return Slope.known(
                nudge, Math.abs(UPSTREAM * f.applyAsDouble(x)), new MatrixData(1, 1, UPSTREAM * derivative), change);
    }
}
