package org.gradus.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;
import org.gradus.reference.catalogue.Kind;
import org.gradus.reference.catalogue.Trait;

/** What the contract asks of a layer, and what the catalogue says of it, for every kind of the catalogue. */
class LayerConductProperties {

    private static final int TRIES = 60;

    @Provide
    Arbitrary<Kind<Layer>> kinds() {
        return Arbitraries.of(Subjects.layers());
    }

    @Provide
    Arbitrary<Kind<Layer>> kindsOfIndependentSamples() {
        return Arbitraries.of(Subjects.layers().stream()
                .filter(kind -> kind.traits().contains(Trait.SAMPLES_INDEPENDENT))
                .toList());
    }

    @Property(seed = "20261123", tries = TRIES)
    void nothingThatWentInOrCameOutIsEverChanged(
            @ForAll("kinds") Kind<Layer> kind, @ForAll @IntRange(min = 1, max = 9) int batch, @ForAll long seed) {
        Try first = new Try(kind, batch, seed);
        Try second = new Try(kind, Subjects.otherBatch(kind.name(), batch), seed + 1);
        Layer layer = first.layer();
        List<SimpleMatrix> matrices = first.run(layer);
        List<SimpleMatrix> copies = matrices.stream().map(SimpleMatrix::copy).toList();
        second.run(layer);
        identical(matrices, copies);
    }

    @Property(seed = "20261123", tries = TRIES)
    void nothingOfAnEarlierCallIsLeftInALaterOne(
            @ForAll("kinds") Kind<Layer> kind, @ForAll @IntRange(min = 1, max = 9) int batch, @ForAll long seed) {
        Try first = new Try(kind, Subjects.otherBatch(kind.name(), batch), seed + 1);
        Try second = new Try(kind, batch, seed);
        Layer layer = first.layer();
        first.run(layer);
        layer.backward(first.dY.scale(3));
        layer.forward(first.x);
        List<SimpleMatrix> used = second.run(layer);
        layer.backward(second.dY);
        identical(used, second.run(second.layer()));
        identical(second.gradients(layer), second.gradients(second.ran(second.layer())));
    }

    @Property(seed = "20261123", tries = TRIES)
    void twoInstancesDoNotDisturbEachOther(
            @ForAll("kinds") Kind<Layer> kind, @ForAll @IntRange(min = 1, max = 9) int batch, @ForAll long seed) {
        Try one = new Try(kind, batch, seed);
        Try other = new Try(kind, Subjects.otherBatch(kind.name(), batch), seed + 1);
        Layer interleaved = one.layer();
        SimpleMatrix y = interleaved.forward(one.x);
        Layer disturbing = other.ran(other.layer());
        SimpleMatrix dX = interleaved.backward(one.dY);
        other.run(disturbing);
        List<SimpleMatrix> gradients = one.gradients(interleaved);
        Layer alone = one.layer();
        identical(List.of(y, dX), List.of(alone.forward(one.x), alone.backward(one.dY)));
        identical(gradients, one.gradients(alone));
    }

    @Property(seed = "20261123", tries = TRIES)
    void aBatchIsItsSamplesSideBySide(
            @ForAll("kindsOfIndependentSamples") Kind<Layer> kind,
            @ForAll @IntRange(min = 1, max = 9) int batch,
            @ForAll long seed) {
        Try whole = new Try(kind, batch, seed);
        Layer together = whole.layer();
        SimpleMatrix y = together.forward(whole.x);
        SimpleMatrix dX = together.backward(whole.dY);
        Map<String, SimpleMatrix> sums = new TreeMap<>();
        for (int j = 0; j < batch; j++) {
            Layer alone = layer(kind, 1);
            Compare.within("y", alone.forward(whole.x.getColumn(j)), y.getColumn(j), 1e-13);
            Compare.within("dL/dx", alone.backward(whole.dY.getColumn(j)), dX.getColumn(j), 1e-13);
            alone.gradients().forEach((name, gradient) -> sums.merge(name, gradient, SimpleMatrix::plus));
        }
        assertThat(sums.keySet()).isEqualTo(together.gradients().keySet());
        together.gradients()
                .forEach((name, gradient) -> Compare.within(name, gradient, sums.getOrDefault(name, gradient), 1e-12));
    }

    @Property(seed = "20261123", tries = TRIES)
    void gradientsAreLinearInTheUpstream(
            @ForAll("kinds") Kind<Layer> kind, @ForAll @IntRange(min = 1, max = 9) int batch, @ForAll long seed) {
        assertThat(kind.traits()).contains(Trait.LINEAR_IN_UPSTREAM);
        Try one = new Try(kind, batch, seed);
        SimpleMatrix other = new Draw(seed + 1).awayFromZero(one.dY.getNumRows(), batch, 0.5, 2);
        Layer layer = one.layer();
        layer.forward(one.x);
        List<SimpleMatrix> ofOne = one.backward(layer, one.dY);
        List<SimpleMatrix> ofOther = one.backward(layer, other);
        List<SimpleMatrix> ofBoth = one.backward(layer, one.dY.scale(3).minus(other));
        for (int i = 0; i < ofBoth.size(); i++) {
            Compare.within("3 dY - dY'", ofBoth.get(i), ofOne.get(i).scale(3).minus(ofOther.get(i)), 1e-11);
        }
    }

    /** Of two samples at least: what is normalised over the batch is the same for any sample that is alone. */
    @Property(seed = "20261123", tries = TRIES)
    void whatTheCatalogueCallsElementwiseIsSo(
            @ForAll("kinds") Kind<Layer> kind, @ForAll @IntRange(min = 2, max = 9) int batch, @ForAll long seed) {
        Try one = new Try(kind, batch, seed);
        boolean elementwise = kind.traits().contains(Trait.ELEMENTWISE);
        boolean sameShape = one.dY.getNumRows() == one.x.getNumRows();
        SimpleMatrix x = one.x.copy();
        x.set(0, 0, x.get(0, 0) + 1);
        SimpleMatrix difference = one.layer().forward(x).minus(one.layer().forward(one.x));
        difference.set(0, 0, 0);
        assertThat(sameShape && difference.elementMaxAbs() == 0).isEqualTo(elementwise);
    }

    private static Layer layer(Kind<Layer> kind, int batch) {
        return kind.construct(Subjects.arguments(kind.name(), batch));
    }

    private static void identical(List<SimpleMatrix> actual, List<SimpleMatrix> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.size(); i++) {
            Compare.identical("matrix " + i, actual.get(i), expected.get(i));
        }
    }

    /** A random input and a random upstream gradient for a kind. */
    private static final class Try {

        private final Kind<Layer> kind;
        private final SimpleMatrix x;
        private final SimpleMatrix dY;

        Try(Kind<Layer> kind, int batch, long seed) {
            this.kind = kind;
            Draw draw = new Draw(seed);
            this.x = draw.awayFromZero(Subjects.rows(kind.name()), batch, 0.01, 5);
            int out = layer().forward(x).getNumRows();
            this.dY = draw.awayFromZero(out, batch, 0.5, 2);
        }

        /** A fresh one. */
        Layer layer() {
            return LayerConductProperties.layer(kind, x.getNumCols());
        }

        /** Forward and backward: x, dY, y, dX and the gradients sorted by name. */
        List<SimpleMatrix> run(Layer layer) {
            SimpleMatrix y = layer.forward(x);
            List<SimpleMatrix> matrices = new ArrayList<>(List.of(x, dY, y));
            matrices.addAll(backward(layer, dY));
            return matrices;
        }

        Layer ran(Layer layer) {
            run(layer);
            return layer;
        }

        List<SimpleMatrix> backward(Layer layer, SimpleMatrix upstream) {
            List<SimpleMatrix> matrices = new ArrayList<>(List.of(layer.backward(upstream)));
            matrices.addAll(gradients(layer));
            return matrices;
        }

        List<SimpleMatrix> gradients(Layer layer) {
            return List.copyOf(new TreeMap<>(layer.gradients()).values());
        }
    }
}
