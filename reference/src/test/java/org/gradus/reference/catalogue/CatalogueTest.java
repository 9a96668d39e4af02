package org.gradus.reference.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;
import org.gradus.layer.Loss;
import org.gradus.layer.Optimizer;
import org.gradus.reference.Subjects;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private final Catalogue catalogue = Catalogue.standard();
    private final Arguments arguments = Subjects.arguments("Dense");

    @Test
    void namesAreSorted() {
        assertThat(catalogue.layerNames()).contains("Dense", "ReLU").isSorted();
        assertThat(catalogue.lossNames()).contains("CrossEntropy").isSorted();
        assertThat(catalogue.optimizerNames()).contains("Adam", "RMSProp").isSorted();
    }

    @Test
    void aKindIsFoundByItsNameAndMakesTheReferenceOfThatName() {
        for (String name : catalogue.layerNames()) {
            Kind<Layer> kind = catalogue.layer(name).orElseThrow();
            assertThat(kind.name()).isEqualTo(name);
            assertThat(kind.construct(Subjects.arguments(name)).getClass().getSimpleName())
                    .isEqualTo(name);
            assertThat(kind.construct(Subjects.arguments(name))).isNotSameAs(kind.construct(Subjects.arguments(name)));
        }
        for (String name : catalogue.lossNames()) {
            Kind<Loss> kind = catalogue.loss(name).orElseThrow();
            assertThat(kind.name()).isEqualTo(name);
            assertThat(kind.construct(Subjects.arguments(name)).getClass().getSimpleName())
                    .isEqualTo(name);
        }
        for (String name : catalogue.optimizerNames()) {
            Kind<Optimizer> kind = catalogue.optimizer(name).orElseThrow();
            assertThat(kind.name()).isEqualTo(name);
            assertThat(kind.construct(Subjects.arguments(name)).getClass().getSimpleName())
                    .isEqualTo(name);
        }
    }

    @Test
    void anUnknownNameIsNotFound() {
        assertThat(catalogue.layer("dense")).isEmpty();
        assertThat(catalogue.layer("SquaredError")).isEmpty();
        assertThat(catalogue.loss("Dense")).isEmpty();
    }

    @Test
    void aMissingOrMisshapenArgumentIsRefusedByName() {
        Kind<Layer> dense = catalogue.layer("Dense").orElseThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dense.construct(Arguments.none()))
                .withMessageStartingWith("W: expected a matrix but was missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dense.construct(arguments.withMatrix("b", new SimpleMatrix(1, 2))))
                .withMessage("b: expected 2x1 but was 1x2");
    }

    @Test
    void aNameIsGivenOnce() {
        Kind<Layer> relu = catalogue.layer("ReLU").orElseThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Catalogue(List.of(relu, relu), List.of(), List.of()))
                .withMessage("kinds: expected each name once but ReLU was there twice");
    }

    @Test
    void reluHasAKinkAtZeroAndWhatIsSmoothHasNone() {
        assertThat(catalogue.layer("ReLU").orElseThrow().kinks()).containsExactly(0.0);
        assertThat(catalogue.layer("Dense").orElseThrow().kinks()).isEmpty();
        assertThat(catalogue.layer("Sigmoid").orElseThrow().kinks()).isEmpty();
    }

    @Test
    void differencesAreTakenWhereComparisonsAreFair() {
        Stream<Domain> layers = catalogue.layerNames().stream()
                .map(name -> catalogue.layer(name).orElseThrow().inputs());
        Stream<Domain> losses = catalogue.lossNames().stream()
                .map(name -> catalogue.loss(name).orElseThrow().inputs());
        assertThat(Stream.concat(layers, losses)).allSatisfy(domain -> {
            assertThat(domain.comparisons().contains(domain.differences().low()))
                    .isTrue();
            assertThat(domain.comparisons().contains(domain.differences().high()))
                    .isTrue();
        });
    }

    @Test
    void crossEntropyLivesBetweenZeroAndOneAndIsNotAskedAboutItsEnds() {
        Kind<Loss> crossEntropy = catalogue.loss("CrossEntropy").orElseThrow();
        assertThat(crossEntropy.inputs())
                .isEqualTo(new Domain(new Interval(1e-6, 1 - 1e-6), new Interval(0.05, 0.95), List.of()));
        assertThat(crossEntropy.targets()).contains(Targets.BINARY);
    }

    @Test
    void anIntervalHasTwoFiniteEndsInOrder() {
        assertThat(Interval.symmetric(2)).isEqualTo(new Interval(-2, 2));
        assertThat(new Interval(-2, 2).contains(Double.NaN)).isFalse();
        assertThat(new Interval(-2, 2).contains(2.5)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0, Double.POSITIVE_INFINITY));
    }
}
