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
import org.gradus.engine.check.Excerpt;
import org.gradus.engine.check.References;
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

class DirectionalDerivativeTest {

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
        Perturbation perturbation = Perturbation.entry(Excerpt.whole(Facet.DX), new MatrixData(1, 1, 2.0), 0);

        assertThat(DirectionalDerivative.known(perturbation, 1, new MatrixData(1, 1, 3.0), 3 * perturbation.width()))
                .isPresent();
        assertThat(DirectionalDerivative.known(
                        perturbation, 1, new MatrixData(1, 1, 3.0), 3.00001 * perturbation.width()))
                .isEmpty();
        assertThat(DirectionalDerivative.known(perturbation, 1, new MatrixData(1, 1, Double.NaN), Double.NaN))
                .isEmpty();
    }

    @Test
    void theToleranceIsThatOfTheReferenceHoweverLargeTheStudentsNumbersAre() {
        DirectionalDerivative slope = sigmoid(1).orElseThrow();
        double width = slope.perturbation().width();
        double a = StrictMath.exp(1) / (1 + StrictMath.exp(1));

        assertThat(slope.tolerance(0))
                .isCloseTo((1e-6 * UPSTREAM * a * (1 - a) + 1e-8) * width, within(1e-12 * width))
                .isEqualTo(slope.tolerance(1e300))
                .isEqualTo(slope.tolerance(Double.NaN));
    }

    @Test
    void theAbsolutePartGrowsWithTheNumbersThatTheReferencesLossIsAddedUpFrom() {
        Perturbation perturbation = Perturbation.entry(Excerpt.whole(Facet.DX), new MatrixData(1, 1, 0.0), 0);
        DirectionalDerivative small = DirectionalDerivative.known(
                        perturbation, 0.1, new MatrixData(1, 1, 1.0), perturbation.width())
                .orElseThrow();
        DirectionalDerivative large = DirectionalDerivative.known(
                        perturbation, 500, new MatrixData(1, 1, 1.0), perturbation.width())
                .orElseThrow();

        assertThat(small.noise()).isEqualTo(1e-8 * perturbation.width());
        assertThat(large.noise()).isEqualTo(1e-8 * 500 * perturbation.width());
    }

    @Test
    void withoutAReferenceTheScaleIsThatOfTheCasesAndOfTheUpstream() {
        Perturbation perturbation = Perturbation.entry(Excerpt.whole(Facet.DX), new MatrixData(1, 1, 0.0), 0);
        DirectionalDerivative slope = DirectionalDerivative.unknown(perturbation, new MatrixData(1, 2, -1.5, 0.5), 40);

        assertThat(slope.noise()).isCloseTo(1e-8 * 2 * 40 * perturbation.width(), within(1e-20));
        assertThat(slope.isMissed(0)).isFalse();
    }

    @Test
    void aForwardThatDoesNotMoveWhereTheReferencesDoesHasMissedIt() {
        DirectionalDerivative slope = sigmoid(1).orElseThrow();
        double change = slope.gradient().orElseThrow().change();

        assertThat(slope.isMissed(0)).isTrue();
        assertThat(slope.isMissed(change)).isFalse();
        assertThat(slope.isMissed(-change / 100)).isFalse();
    }

    /** A steeper forward is flat there by right: tanh at 9 is. Its gradient is asked about, its dependence is not. */
    @Test
    void aSaturatedEntryAmongOthersIsNotMissed() {
        Perturbation perturbation = Perturbation.entry(Excerpt.whole(Facet.DX), new MatrixData(1, 2, 9, 0), 0);
        MatrixData gradient = new MatrixData(1, 2, 1.234e-4, 0.25);
        DirectionalDerivative slope = DirectionalDerivative.known(
                        perturbation, 1, gradient, perturbation.along(gradient))
                .orElseThrow();

        assertThat(slope.isMissed(0)).isFalse();
        assertThat(slope.tolerance(0)).isLessThan(1e-2 * perturbation.along(gradient));
    }

    /** Nobody tells the instances of this kind where its kink is, and every other point of its domain is near it. */
    @Test
    void aKinkThatNobodyDeclaredIsFoundByTheReferenceAndRedrawn() {
        Interval narrow = Interval.symmetric(2e-5);
        Kind<Layer> kind =
                Kind.ofLayer("ReLU", a -> new ReLU(), Set.of(), new Domain(narrow, narrow, List.of()), List.of());
        Part part = Assignments.basics().part("ReLU").orElseThrow();
        References references = References.of(new Catalogue(List.of(kind), List.of(), List.of()));
        InstanceMaker instances = new InstanceMaker(part, Truth.about(part, references), 1);
        List<Instance> slopes = IntStream.range(0, 100)
                .mapToObj(seed -> spec(seed))
                .flatMap(spec -> instances.slopes(spec).stream())
                .toList();

        assertThat(slopes)
                .hasSize(100)
                .noneMatch(each -> isAcrossZero(each.slopes().get(0).perturbation()));
        assertThat(IntStream.range(0, 100)
                        .filter(seed -> Math.abs(instances
                                        .usual(spec(seed))
                                        .question()
                                        .input()
                                        .get(0, 0))
                                < 3e-6))
                .hasSizeGreaterThan(10);
    }

    private static InstanceSpec spec(long seed) {
        return new InstanceSpec(Map.of("n", 1), 1, 1, NumberStyle.GAUSSIAN, InputScale.ONE, 0, 0, seed);
    }

    private static boolean isAcrossZero(Perturbation perturbation) {
        return perturbation.up().get(0, 0) * perturbation.down().get(0, 0) < 0;
    }

    private static Optional<DirectionalDerivative> relu(double x) {
        return known(x, z -> Math.max(0, z), x > 0 ? 1 : 0);
    }

    private static Optional<DirectionalDerivative> sigmoid(double x) {
        DoubleUnaryOperator sigma = z -> 1 / (1 + StrictMath.exp(-z));
        double small = 1 / (1 + StrictMath.exp(Math.abs(x)));
        return known(x, sigma, small * (1 - small));
    }

    private static Optional<DirectionalDerivative> known(double x, DoubleUnaryOperator f, double derivative) {
        Perturbation perturbation = Perturbation.entry(Excerpt.whole(Facet.DX), new MatrixData(1, 1, x), 0);
        double change = UPSTREAM
                * (f.applyAsDouble(perturbation.up().get(0, 0))
                        - f.applyAsDouble(perturbation.down().get(0, 0)));
        return DirectionalDerivative.known(
                perturbation,
                Math.abs(UPSTREAM * f.applyAsDouble(x)),
                new MatrixData(1, 1, UPSTREAM * derivative),
                change);
    }
}
