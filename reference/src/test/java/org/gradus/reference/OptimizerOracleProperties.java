package org.gradus.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Optimizer;
import org.gradus.reference.catalogue.Arguments;
import org.gradus.reference.catalogue.Kind;
import org.gradus.reference.oracle.StepDefinition;

/** Every step of every optimizer of the catalogue against its definition, with 60 digits. */
class OptimizerOracleProperties {

    private static final MathContext CONTEXT = new MathContext(60);
    private static final int STEPS = 7;

    /** What is left of a parameter of 10 and a step of a few hundred has lost so many digits at most. */
    private static final double ABSOLUTE = 1e-12;

    @Provide
    Arbitrary<Kind<Optimizer>> kinds() {
        return Arbitraries.of(Subjects.optimizers());
    }

    /** The parameters are any numbers: a step starts from what it is given. */
    @Property(seed = "20261123", tries = 100)
    void everyStepIsItsDefinition(
            @ForAll("kinds") Kind<Optimizer> kind,
            @ForAll @IntRange(min = 1, max = 4) int rows,
            @ForAll @IntRange(min = 1, max = 3) int columns,
            @ForAll long seed) {
        Draw draw = new Draw(seed);
        Arguments arguments = Subjects.arguments(draw, 1, 1);
        Optimizer optimizer = kind.construct(arguments);
        StepDefinition definition = StepDefinition.of(kind.name(), arguments);
        List<SimpleMatrix> parameters = new ArrayList<>();
        List<SimpleMatrix> gradients = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            parameters.add(draw.uniform(rows, columns, -10, 10));
            gradients.add(draw.uniform(rows, columns, -10, 10));
            SimpleMatrix expected = new SimpleMatrix(rows, columns);
            for (int k = 0; k < expected.getNumElements(); k++) {
                expected.set(k, definition.next(past(parameters, gradients, k)).doubleValue());
            }
            SimpleMatrix actual = optimizer.step(parameters.get(step), gradients.get(step));
            Compare.close("step " + (step + 1), actual, expected, 2e-14, ABSOLUTE);
        }
    }

    private static StepDefinition.Past past(List<SimpleMatrix> parameters, List<SimpleMatrix> gradients, int entry) {
        return new StepDefinition.Past(
                entries(parameters, entry).toList(), entries(gradients, entry).toList(), CONTEXT);
    }

    private static Stream<BigDecimal> entries(List<SimpleMatrix> matrices, int entry) {
        return matrices.stream().map(matrix -> new BigDecimal(matrix.get(entry)));
    }
}
