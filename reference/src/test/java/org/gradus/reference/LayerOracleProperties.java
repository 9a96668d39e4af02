package org.gradus.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;
import org.gradus.reference.Subjects.Constructed;
import org.gradus.reference.catalogue.Arguments;
import org.gradus.reference.catalogue.Kind;
import org.gradus.reference.oracle.Oracle;
import org.gradus.reference.oracle.SecondOpinion;

/** Every layer of the catalogue against its definition, with 60 digits, and the derivatives of that. */
class LayerOracleProperties {

    private static final int DIGITS = 60;

    @Provide
    Arbitrary<Kind<Layer>> kinds() {
        return Arbitraries.of(Subjects.layers());
    }

    @Property(seed = "20261123", tries = 150)
    void aLayerIsItsDefinitionAndTheDerivativesOfThat(
            @ForAll("kinds") Kind<Layer> kind,
            @ForAll @IntRange(min = 1, max = 4) int in,
            @ForAll @IntRange(min = 1, max = 4) int out,
            @ForAll @IntRange(min = 1, max = 3) int batch,
            @ForAll long seed) {
        Draw draw = new Draw(seed);
        Constructed constructed = Subjects.constructed(kind, draw, in, out, batch);
        Arguments arguments = constructed.arguments();
        SimpleMatrix x = Subjects.input(
                kind, draw, constructed.rows(), batch, kind.inputs().comparisons());
        SecondOpinion opinion = SecondOpinion.on(kind.name());
        Oracle oracle = opinion.oracle(arguments, DIGITS);
        SimpleMatrix[] matrices = opinion.matrices(arguments, x);
        SimpleMatrix y = oracle.output(matrices);
        SimpleMatrix dY = draw.awayFromZero(y.getNumRows(), batch, 0.5, 2);

        Step step = Step.of(kind.construct(arguments), x, dY);

        Compare.close("y", step.y(), y, opinion.relative(), opinion.absolute());
        Compare.close("dL/dx", step.dX(), oracle.gradient(0, dY, matrices), opinion.relative(), opinion.absolute());
        List<String> parameters = opinion.parameters();
        assertThat(step.gradients().keySet()).containsExactlyInAnyOrderElementsOf(learnt(parameters, kind));
        for (int i = 0; i < parameters.size(); i++) {
            String name = parameters.get(i);
            if (!kind.constants().containsKey(name)) {
                SimpleMatrix slope = oracle.gradient(i + 1, dY, matrices);
                Compare.close(name, step.gradient(name), slope, opinion.relative(), opinion.absolute());
            }
        }
    }

    private static List<String> learnt(List<String> parameters, Kind<Layer> kind) {
        return parameters.stream()
                .filter(name -> !kind.constants().containsKey(name))
                .toList();
    }
}
