package org.gradus.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;
import org.gradus.reference.catalogue.Interval;
import org.gradus.reference.catalogue.Kind;
import org.gradus.reference.catalogue.Trait;

/** What the contract asks of a loss, and what the catalogue says of it, for every kind of the catalogue. */
class LossConductProperties {

    private static final int TRIES = 60;

    @Provide
    Arbitrary<Kind<Loss>> kinds() {
        return Arbitraries.of(Subjects.losses());
    }

    @Property(seed = "20261123", tries = TRIES)
    void nothingThatWentInOrCameOutIsEverChangedAndNothingIsRemembered(
            @ForAll("kinds") Kind<Loss> kind, @ForAll @IntRange(min = 1, max = 9) int batch, @ForAll long seed) {
        SimpleMatrix a = prediction(kind, batch, seed);
        SimpleMatrix y = target(kind, batch, seed);
        SimpleMatrix aBefore = a.copy();
        SimpleMatrix yBefore = y.copy();
        Loss loss = loss(kind);
        SimpleMatrix gradient = loss.gradient(a, y);
        SimpleMatrix gradientBefore = gradient.copy();
        double value = loss.value(a, y);
        loss.gradient(prediction(kind, batch, seed + 1), target(kind, batch, seed + 1));
        Compare.identical("prediction", a, aBefore);
        Compare.identical("target", y, yBefore);
        Compare.identical("gradient", gradient, gradientBefore);
        Compare.identical("gradient again", loss.gradient(a, y), gradientBefore);
        assertThat(loss.value(a, y)).isEqualTo(value).isEqualTo(loss(kind).value(a, y));
    }

    @Property(seed = "20261123", tries = TRIES)
    void aLossAveragesOverTheSamples(
            @ForAll("kinds") Kind<Loss> kind, @ForAll @IntRange(min = 1, max = 9) int batch, @ForAll long seed) {
        assertThat(kind.traits()).contains(Trait.SAMPLES_INDEPENDENT);
        SimpleMatrix a = prediction(kind, batch, seed);
        SimpleMatrix y = target(kind, batch, seed);
        SimpleMatrix gradient = loss(kind).gradient(a, y);
        double sum = 0;
        for (int j = 0; j < batch; j++) {
            sum += loss(kind).value(a.getColumn(j), y.getColumn(j));
            SimpleMatrix alone = loss(kind).gradient(a.getColumn(j), y.getColumn(j));
            Compare.entries("column", gradient.getColumn(j), alone.divide(batch), 1e-14);
        }
        assertThat(loss(kind).value(a, y)).isCloseTo(sum / batch, offset(1e-14 * sum));
    }

    @Property(seed = "20261123", tries = TRIES)
    void whatTheCatalogueCallsElementwiseIsSo(
            @ForAll("kinds") Kind<Loss> kind, @ForAll @IntRange(min = 1, max = 9) int batch, @ForAll long seed) {
        SimpleMatrix a = prediction(kind, batch, seed);
        SimpleMatrix y = target(kind, batch, seed);
        int row = 0;
        while (!moves(kind, a, y, row)) {
            row++; // a class that is not the sample's may have no gradient at all
        }
        SimpleMatrix difference = differenceOfAMove(kind, a, y, row);
        difference.set(row, 0, 0);
        assertThat(difference.elementMaxAbs() == 0).isEqualTo(kind.traits().contains(Trait.ELEMENTWISE));
    }

    private static boolean moves(Kind<Loss> kind, SimpleMatrix a, SimpleMatrix y, int row) {
        return differenceOfAMove(kind, a, y, row).get(row, 0) != 0;
    }

    /** By what the gradient changes when an entry moves: halfway to 0, or as far as a gradient made of signs needs it. */
    private static SimpleMatrix differenceOfAMove(Kind<Loss> kind, SimpleMatrix a, SimpleMatrix y, int row) {
        Interval domain = kind.inputs().comparisons();
        SimpleMatrix difference = new SimpleMatrix(a.getNumRows(), a.getNumCols());
        for (double moved : new double[] {a.get(row, 0) / 2, domain.low(), domain.high()}) {
            SimpleMatrix other = a.copy();
            other.set(row, 0, moved);
            difference = loss(kind).gradient(a, y).minus(loss(kind).gradient(other, y));
            if (difference.get(row, 0) != 0) {
                return difference;
            }
        }
        return difference;
    }

    private static Loss loss(Kind<Loss> kind) {
        return kind.construct(Subjects.arguments(kind.name()));
    }

    private static SimpleMatrix prediction(Kind<Loss> kind, int batch, long seed) {
        double low = kind.inputs().differences().low();
        double high = kind.inputs().differences().high();
        return new Draw(seed).uniform(3, batch, low, high);
    }

    private static SimpleMatrix target(Kind<Loss> kind, int batch, long seed) {
        return Subjects.target(kind, new Draw(seed + 7), 3, batch);
    }
}
