package org.gradus.reference;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;
import org.gradus.reference.catalogue.Arguments;
import org.gradus.reference.catalogue.Kind;
import org.gradus.reference.oracle.Definition;
import org.gradus.reference.oracle.Oracle;
import org.gradus.reference.oracle.SecondOpinion;

/** Every loss of the catalogue against its definition, with 60 digits, and the derivative of that. */
class LossOracleProperties {

    private static final int DIGITS = 60;

    @Provide
    Arbitrary<Kind<Loss>> kinds() {
        return Arbitraries.of(Subjects.losses());
    }

    @Property(seed = "20261123", tries = 150)
    void aLossIsItsDefinitionAndTheDerivativeOfThat(
            @ForAll("kinds") Kind<Loss> kind,
            @ForAll @IntRange(min = 1, max = 4) int outputs,
            @ForAll @IntRange(min = 1, max = 3) int batch,
            @ForAll long seed) {
        Draw draw = new Draw(seed);
        Arguments arguments = Subjects.arguments(draw, 1, 1);
        SimpleMatrix a = draw.uniform(
                outputs,
                batch,
                kind.inputs().comparisons().low(),
                kind.inputs().comparisons().high());
        SimpleMatrix y = Subjects.target(kind, draw, outputs, batch);
        SecondOpinion opinion = SecondOpinion.on(kind.name());
        agree(
                kind.construct(arguments),
                opinion.oracle(arguments, DIGITS),
                a,
                y,
                opinion.relative(),
                opinion.absolute());
    }

    @Property(seed = "20261123", tries = 50)
    void crossEntropyAlsoTakesTargetsBetweenZeroAndOne(
            @ForAll @IntRange(min = 1, max = 4) int outputs,
            @ForAll @IntRange(min = 1, max = 3) int batch,
            @ForAll long seed) {
        Draw draw = new Draw(seed);
        SimpleMatrix a = draw.uniform(outputs, batch, 0.6, 0.95);
        SimpleMatrix y = draw.uniform(outputs, batch, 0.05, 0.4); // apart from a: at a = y the gradient is 0
        agree(new CrossEntropy(), new Oracle(Definition.CROSS_ENTROPY, DIGITS), a, y, 2e-14, 0);
    }

    @Property(seed = "20261123", tries = 50)
    void categoricalCrossEntropyAlsoTakesProbabilitiesForTargets(
            @ForAll @IntRange(min = 1, max = 4) int classes,
            @ForAll @IntRange(min = 1, max = 3) int batch,
            @ForAll long seed) {
        Draw draw = new Draw(seed);
        SimpleMatrix p = draw.uniform(classes, batch, 0.05, 0.95);
        SimpleMatrix y = draw.uniform(classes, batch, 0, 1);
        agree(new CategoricalCrossEntropy(), new Oracle(Definition.CATEGORICAL_CROSS_ENTROPY, DIGITS), p, y, 2e-15, 0);
    }

    private static void agree(
            Loss loss, Oracle oracle, SimpleMatrix a, SimpleMatrix y, double relative, double absolute) {
        SimpleMatrix value = Compare.column(loss.value(a, y));
        Compare.close("value", value, oracle.output(a, y), relative, absolute);
        SimpleMatrix expected = oracle.gradient(0, SimpleMatrix.ones(1, 1), a, y);
        Compare.close("gradient", loss.gradient(a, y), expected, relative, absolute);
    }
}
