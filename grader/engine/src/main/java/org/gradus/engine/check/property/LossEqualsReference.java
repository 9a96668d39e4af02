package org.gradus.engine.check.property;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Comparison;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Experiment;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.Quantities;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.check.property.LossInstance.Pair;
import org.gradus.engine.result.CheckId;
import org.gradus.wire.MatrixData;

/** Value and gradient are those of the reference. */
final class LossEqualsReference implements Property<LossInstance> {

    private final String name;
    private final Optional<Facet> facet;

    private LossEqualsReference(String name, Optional<Facet> facet) {
        this.name = name;
        this.facet = facet;
    }

    /** Each quantity counts under its own facet. */
    static LossEqualsReference eachUnderItsFacet() {
        return new LossEqualsReference("equals reference", Optional.empty());
    }

    /** Both quantities count under stability: for extreme predictions. */
    static LossEqualsReference allUnderStability() {
        return new LossEqualsReference("extreme inputs", Optional.of(Facet.STABILITY));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Experiment on(Candidate candidate, LossInstance instance) {
        Pair pair = instance.first();
        ScriptBuilder script = new ScriptBuilder();
        Call object = Constructed.in(script, candidate, instance.arguments()).object();
        Call value = script.value(object, script.put(pair.prediction()), script.put(pair.target()));
        // Matrices of its own: a value that writes into its arguments is not to cost the gradient too.
        Call gradient = script.gradient(object, script.put(pair.prediction()), script.put(pair.target()));
        double loss = pair.truth().value();
        MatrixData truth = pair.truth().gradient();
        Bound bound = Bound.forOutputs();
        String valueName = Quantities.name(Facet.VALUE);
        String gradientName = Quantities.name(Facet.GRADIENT);
        return new Experiment(
                script.build(),
                List.of(
                        new Observation(
                                check(candidate, Facet.VALUE, name),
                                a -> a.scalar(value, is -> Comparison.scalars(valueName, loss, is, bound))),
                        new Observation(
                                check(candidate, Facet.GRADIENT, "shape"),
                                a -> a.matrix(gradient, is -> Comparison.shape(gradientName, truth, is))),
                        new Observation(
                                check(candidate, Facet.GRADIENT, name),
                                a -> a.matrix(gradient, is -> Comparison.matrices(gradientName, truth, is, bound)))));
    }

    private CheckId check(Candidate candidate, Facet quantity, String check) {
        return Checks.of(
                candidate, facet.orElse(quantity), quantity, check + (facet.isPresent() ? " " + quantity : ""));
    }
}
