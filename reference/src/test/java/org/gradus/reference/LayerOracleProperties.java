package org.gradus.reference;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;
import org.gradus.reference.oracle.Definition;
import org.gradus.reference.oracle.Oracle;

class LayerOracleProperties {

    private static final int DIGITS = 60;

    @Property(seed = "20261123", tries = 50)
    void denseIsItsDefinitionAndTheDerivativesOfThat(
            @ForAll @IntRange(min = 1, max = 4) int in,
            @ForAll @IntRange(min = 1, max = 4) int out,
            @ForAll @IntRange(min = 1, max = 3) int batch,
            @ForAll long seed) {
        Draw draw = new Draw(seed);
        SimpleMatrix x = draw.uniform(in, batch, -100, 100);
        SimpleMatrix w = draw.uniform(out, in, -3, 3);
        SimpleMatrix b = draw.uniform(out, 1, -3, 3);
        SimpleMatrix dY = draw.awayFromZero(out, batch, 0.5, 2);
        Oracle oracle = new Oracle(Definition.DENSE, DIGITS);
        Step step = step(new Dense(w, b), x, dY);
        // Terms may cancel: an error is measured by the terms, of which there are at most 5 of at most 300.
        double tolerance = 5 * 300 * 1e-15;
        Compare.within("y", step.y(), oracle.output(x, w, b), tolerance);
        Compare.within("dL/dx", step.dX(), oracle.gradient(0, dY, x, w, b), tolerance);
        Compare.within("dL/dW", step.gradient("W"), oracle.gradient(1, dY, x, w, b), tolerance);
        Compare.within("dL/db", step.gradient("b"), oracle.gradient(2, dY, x, w, b), tolerance);
    }

    @Property(seed = "20261123", tries = 50)
    void reluIsItsDefinitionAndTheDerivativeOfThat(
            @ForAll @IntRange(min = 1, max = 4) int rows,
            @ForAll @IntRange(min = 1, max = 3) int batch,
            @ForAll long seed) {
        Draw draw = new Draw(seed);
        SimpleMatrix z = draw.awayFromZero(rows, batch, 1e-3, 100);
        SimpleMatrix dA = draw.awayFromZero(rows, batch, 0.5, 2);
        Oracle oracle = new Oracle(Definition.RELU, DIGITS);
        Step step = step(new ReLU(), z, dA);
        Compare.identical("a", step.y(), oracle.output(z));
        Compare.identical("dL/dz", step.dX(), oracle.gradient(0, dA, z));
    }

    @Property(seed = "20261123", tries = 50)
    void sigmoidIsItsDefinitionAndTheDerivativeOfThatInEveryEntry(
            @ForAll @IntRange(min = 1, max = 4) int rows,
            @ForAll @IntRange(min = 1, max = 3) int batch,
            @ForAll @IntRange(min = 1, max = 40) int scale,
            @ForAll long seed) {
        Draw draw = new Draw(seed);
        SimpleMatrix z = draw.uniform(rows, batch, -scale, scale);
        SimpleMatrix dA = draw.awayFromZero(rows, batch, 0.5, 2);
        Oracle oracle = new Oracle(Definition.SIGMOID, DIGITS);
        Step step = step(new Sigmoid(), z, dA);
        Compare.entries("a", step.y(), oracle.output(z), 2e-15);
        Compare.entries("dL/dz", step.dX(), oracle.gradient(0, dA, z), 2e-15);
    }

    private static Step step(Layer layer, SimpleMatrix x, SimpleMatrix dY) {
        SimpleMatrix y = layer.forward(x);
        SimpleMatrix dX = layer.backward(dY);
        return new Step(x, y, dY, dX, layer.gradients());
    }
}
