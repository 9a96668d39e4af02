package org.gradus.engine.check.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Comparison;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Experiment;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.Quantities;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.check.property.LayerInstance.Pass;
import org.gradus.engine.result.Outcome;
import org.gradus.wire.MatrixData;

/** Forward, backward and gradients have the shapes and the numbers of the reference. */
final class LayerEqualsReference implements Property<LayerInstance> {

    private final String name;
    private final Optional<Facet> facet;

    private LayerEqualsReference(String name, Optional<Facet> facet) {
        this.name = name;
        this.facet = facet;
    }

    /** Each quantity counts under its own facet. */
    static LayerEqualsReference eachUnderItsFacet() {
        return new LayerEqualsReference("equals reference", Optional.empty());
    }

    /** Every quantity counts under stability: for extreme inputs. */
    static LayerEqualsReference allUnderStability() {
        return new LayerEqualsReference("extreme inputs", Optional.of(Facet.STABILITY));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Experiment on(Candidate candidate, LayerInstance instance) {
        Pass pass = instance.first();
        ScriptBuilder script = new ScriptBuilder();
        Call object = Constructed.in(script, candidate, instance.arguments()).object();
        Call y = script.forward(object, script.put(pass.x()));
        Call dX = script.backward(object, script.put(pass.dY()));
        Call gradients = script.gradients(object);
        Bound bound = Bound.forGradients(pass.dY());
        List<Observation> observations = new ArrayList<>();
        observe(
                observations,
                candidate,
                Facet.FORWARD,
                pass.truth().y(),
                Bound.forOutputs(),
                judge -> a -> a.matrix(y, judge));
        observe(observations, candidate, Facet.DX, pass.truth().dX(), bound, judge -> a -> a.matrix(dX, judge));
        pass.truth()
                .gradients()
                .forEach((parameter, truth) -> observe(
                        observations,
                        candidate,
                        Facet.gradients(parameter),
                        truth,
                        bound,
                        judge -> a -> a.named(gradients, parameter, judge)));
        return new Experiment(script.build(), observations);
    }

    /** How a judge of a matrix becomes a judge of answers. */
    private interface Lookup extends Function<Function<MatrixData, Outcome>, Function<Answers, Outcome>> {}

    private void observe(
            List<Observation> observations,
            Candidate candidate,
            Facet quantity,
            MatrixData truth,
            Bound bound,
            Lookup lookup) {
        String what = Quantities.name(quantity);
        Facet under = facet.orElse(quantity);
        observations.add(new Observation(
                Checks.of(candidate, under, "shape" + suffix(quantity)),
                lookup.apply(actual -> Comparison.shape(what, truth, actual))));
        observations.add(new Observation(
                Checks.of(candidate, under, name + suffix(quantity)),
                lookup.apply(actual -> Comparison.matrices(what, truth, actual, bound))));
    }

    private String suffix(Facet quantity) {
        return facet.isPresent() ? " " + quantity : "";
    }
}
