package org.gradus.reference;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;
import org.gradus.layer.Loss;

/** Every entry of every gradient against central differences of the forward step, within the catalogue's intervals. */
class FiniteDifferenceProperties {

    @Property(seed = "20261123", tries = 100)
    void theGradientsOfDenseAreItsSlopes(
            @ForAll @IntRange(min = 1, max = 4) int in,
            @ForAll @IntRange(min = 1, max = 4) int out,
            @ForAll @IntRange(min = 1, max = 9) int batch,
            @ForAll @IntRange(min = 1, max = 10) int scale,
            @ForAll long seed) {
        Draw draw = new Draw(seed);
        SimpleMatrix x = draw.uniform(in, batch, -scale, scale);
        SimpleMatrix w = draw.uniform(out, in, -scale, scale);
        SimpleMatrix b = draw.uniform(out, 1, -scale, scale);
        SimpleMatrix dY = draw.awayFromZero(out, batch, 0.5, 2);
        Dense dense = new Dense(w, b);
        dense.forward(x);
        agree("dL/dx", dense.backward(dY), v -> new Dense(w, b).forward(v), x, dY);
        Step step = new Chain(List.of(dense)).backward(x, dY).get(0);
        agree("dL/dW", step.gradient("W"), v -> new Dense(v, b).forward(x), w, dY);
        agree("dL/db", step.gradient("b"), v -> new Dense(w, v).forward(x), b, dY);
    }

    @Property(seed = "20261123", tries = 100)
    void theGradientOfReluIsItsSlopeAwayFromTheKink(
            @ForAll @IntRange(min = 1, max = 4) int rows,
            @ForAll @IntRange(min = 1, max = 9) int batch,
            @ForAll @IntRange(min = 1, max = 10) int scale,
            @ForAll long seed) {
        Draw draw = new Draw(seed);
        agree(ReLU::new, draw.awayFromZero(rows, batch, 1e-3, scale), draw.awayFromZero(rows, batch, 0.5, 2));
    }

    @Property(seed = "20261123", tries = 100)
    void theGradientOfSigmoidIsItsSlope(
            @ForAll @IntRange(min = 1, max = 4) int rows,
            @ForAll @IntRange(min = 1, max = 9) int batch,
            @ForAll @IntRange(min = 1, max = 10) int scale,
            @ForAll long seed) {
        Draw draw = new Draw(seed);
        agree(Sigmoid::new, draw.uniform(rows, batch, -scale, scale), draw.awayFromZero(rows, batch, 0.5, 2));
    }

    @Property(seed = "20261123", tries = 100)
    void theGradientOfSquaredErrorIsItsSlope(
            @ForAll @IntRange(min = 1, max = 4) int outputs,
            @ForAll @IntRange(min = 1, max = 9) int batch,
            @ForAll boolean meanOverOutputs,
            @ForAll long seed) {
        Draw draw = new Draw(seed);
        SimpleMatrix a = draw.uniform(outputs, batch, -10, 10);
        agree(new SquaredError(0.5, meanOverOutputs), a, draw.uniform(outputs, batch, -10, 10));
    }

    @Property(seed = "20261123", tries = 100)
    void theGradientOfCrossEntropyIsItsSlope(
            @ForAll @IntRange(min = 1, max = 4) int outputs,
            @ForAll @IntRange(min = 1, max = 9) int batch,
            @ForAll long seed) {
        Draw draw = new Draw(seed);
        agree(new CrossEntropy(), draw.uniform(outputs, batch, 0.05, 0.95), draw.binary(outputs, batch));
    }

    @Property(seed = "20261123", tries = 100)
    void theGradientOfSoftmaxCrossEntropyIsItsSlope(
            @ForAll @IntRange(min = 1, max = 4) int classes,
            @ForAll @IntRange(min = 1, max = 9) int batch,
            @ForAll long seed) {
        Draw draw = new Draw(seed);
        agree(new SoftmaxCrossEntropy(), draw.uniform(classes, batch, -5, 5), draw.oneHot(classes, batch));
    }

    private static void agree(Supplier<Layer> layer, SimpleMatrix x, SimpleMatrix dY) {
        Layer used = layer.get();
        used.forward(x);
        agree("dL/dx", used.backward(dY), v -> layer.get().forward(v), x, dY);
    }

    private static void agree(Loss loss, SimpleMatrix a, SimpleMatrix y) {
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
