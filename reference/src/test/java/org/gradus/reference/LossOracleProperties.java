package org.gradus.reference;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;
import org.gradus.reference.oracle.Definition;
import org.gradus.reference.oracle.Oracle;

class LossOracleProperties {

    private static final int DIGITS = 60;

    @Property(seed = "20261123", tries = 50)
    void squaredErrorIsItsDefinitionAndTheDerivativeOfThat(
            @ForAll @IntRange(min = 1, max = 4) int outputs,
            @ForAll @IntRange(min = 1, max = 3) int batch,
            @ForAll boolean meanOverOutputs,
            @ForAll long seed) {
        Draw draw = new Draw(seed);
        SimpleMatrix a = draw.uniform(outputs, batch, -100, 100);
        SimpleMatrix y = draw.uniform(outputs, batch, -100, 100);
        for (double factor : new double[] {0.5, 1, 2}) {
            double share = meanOverOutputs ? factor / outputs : factor;
            agree(new SquaredError(factor, meanOverOutputs), Definition.squaredError(share), a, y, 2e-15);
        }
    }

    @Property(seed = "20261123", tries = 50)
    void crossEntropyIsItsDefinitionAndTheDerivativeOfThat(
            @ForAll @IntRange(min = 1, max = 4) int outputs,
            @ForAll @IntRange(min = 1, max = 3) int batch,
            @ForAll long seed) {
        Draw draw = new Draw(seed);
        SimpleMatrix a = draw.uniform(outputs, batch, 1e-6, 1 - 1e-6);
        SimpleMatrix y = draw.binary(outputs, batch);
        agree(new CrossEntropy(), Definition.CROSS_ENTROPY, a, y, 2e-15);
    }

    @Property(seed = "20261123", tries = 50)
    void crossEntropyAlsoTakesTargetsBetweenZeroAndOne(
            @ForAll @IntRange(min = 1, max = 4) int outputs,
            @ForAll @IntRange(min = 1, max = 3) int batch,
            @ForAll long seed) {
        Draw draw = new Draw(seed);
        SimpleMatrix a = draw.uniform(outputs, batch, 0.6, 0.95);
        SimpleMatrix y = draw.uniform(outputs, batch, 0.05, 0.4); // apart from a: at a = y the gradient is 0
        agree(new CrossEntropy(), Definition.CROSS_ENTROPY, a, y, 2e-14);
    }

    @Property(seed = "20261123", tries = 50)
    void softmaxCrossEntropyIsItsDefinitionAndTheDerivativeOfThatInEveryEntry(
            @ForAll @IntRange(min = 2, max = 4) int classes,
            @ForAll @IntRange(min = 1, max = 3) int batch,
            @ForAll @IntRange(min = 1, max = 20) int scale,
            @ForAll long seed) {
        Draw draw = new Draw(seed);
        SimpleMatrix z = draw.uniform(classes, batch, -scale, scale);
        agree(new SoftmaxCrossEntropy(), Definition.SOFTMAX_CROSS_ENTROPY, z, draw.oneHot(classes, batch), 2e-14);
    }

    private static void agree(Loss loss, Definition definition, SimpleMatrix a, SimpleMatrix y, double relative) {
        Oracle oracle = new Oracle(definition, DIGITS);
        SimpleMatrix value = Compare.column(loss.value(a, y));
        Compare.entries("value", value, oracle.output(a, y), relative);
        SimpleMatrix expected = oracle.gradient(0, SimpleMatrix.ones(1, 1), a, y);
        Compare.entries("gradient", loss.gradient(a, y), expected, relative);
    }
}
