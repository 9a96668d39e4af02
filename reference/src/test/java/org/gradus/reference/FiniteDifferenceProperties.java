package org.gradus.reference;

import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;
import org.gradus.layer.Loss;
import org.gradus.reference.Subjects.Constructed;
import org.gradus.reference.catalogue.Arguments;
import org.gradus.reference.catalogue.Interval;
import org.gradus.reference.catalogue.Kind;

/** Every entry of every gradient against central differences of the forward step, within the catalogue's intervals. */
class FiniteDifferenceProperties {

    @Provide
    Arbitrary<Kind<Layer>> layers() {
        return Arbitraries.of(Subjects.layers());
    }

    @Provide
    Arbitrary<Kind<Loss>> losses() {
        return Arbitraries.of(Subjects.losses());
    }

    @Property(seed = "20261123", tries = 300)
    void theGradientsOfALayerAreItsSlopes(
            @ForAll("layers") Kind<Layer> kind,
            @ForAll @IntRange(min = 1, max = 4) int in,
            @ForAll @IntRange(min = 1, max = 4) int out,
            @ForAll @IntRange(min = 1, max = 9) int batch,
            @ForAll long seed) {
        Draw draw = new Draw(seed);
        Constructed constructed = Subjects.constructed(kind, draw, in, out, batch);
        Arguments arguments = constructed.arguments();
        SimpleMatrix x = Subjects.input(
                kind, draw, constructed.rows(), batch, kind.inputs().differences());
        Layer layer = kind.construct(arguments);
        SimpleMatrix dY = draw.awayFromZero(layer.forward(x).getNumRows(), batch, 0.5, 2);
        agree("dL/dx", layer.backward(dY), v -> kind.construct(arguments).forward(v), x, dY);
        layer.gradients()
                .forEach((name, gradient) -> agree(
                        name,
                        gradient,
                        v -> kind.construct(arguments.withMatrix(name, v)).forward(x),
                        arguments.matrix(name),
                        dY));
    }

    @Property(seed = "20261123", tries = 300)
    void theGradientOfALossIsItsSlope(
            @ForAll("losses") Kind<Loss> kind,
            @ForAll @IntRange(min = 1, max = 4) int outputs,
            @ForAll @IntRange(min = 1, max = 9) int batch,
            @ForAll long seed) {
        Draw draw = new Draw(seed);
        Loss loss = kind.construct(Subjects.arguments(draw, 1, 1));
        Interval interval = kind.inputs().differences();
        SimpleMatrix a = draw.uniform(outputs, batch, interval.low(), interval.high());
        SimpleMatrix y = Subjects.target(kind, draw, outputs, batch);
        agree("gradient", loss.gradient(a, y), v -> Compare.column(loss.value(v, y)), a, SimpleMatrix.ones(1, 1));
    }

    private static void agree(
            String what,
            SimpleMatrix gradient,
            Function<SimpleMatrix, SimpleMatrix> forward,
            SimpleMatrix at,
            SimpleMatrix dY) {
        SimpleMatrix slopes =
                FiniteDifferences.gradient(v -> forward.apply(v).elementMult(dY).elementSum(), at);
        SimpleMatrix terms = forward.apply(at).elementMult(dY);
        double s =
                terms.elementOp((int row, int column, double e) -> Math.abs(e)).elementSum();
        Compare.within(what, gradient, slopes, FiniteDifferences.tolerance(gradient, s));
    }
}
