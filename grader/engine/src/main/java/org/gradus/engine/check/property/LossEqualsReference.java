package org.gradus.engine.check.property;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Comparison;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.LossBounds;
import org.gradus.engine.check.LossTruth;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.Quantities;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.check.instance.LossInstance;
import org.gradus.engine.check.instance.LossInstance.Pair;
import org.gradus.engine.result.CheckId;
import org.gradus.reference.catalogue.Leeway;
import org.gradus.reference.catalogue.Trait;

/** Value and gradient are those that the reference has in one kind of situation. */
final class LossEqualsReference implements Property<LossInstance> {

    private final String name;
    private final Set<Trait> needs;
    private final Optional<Facet> facet;
    private final Optional<Leeway> leeway;

    private LossEqualsReference(String name, Set<Trait> needs, Optional<Facet> facet, Optional<Leeway> leeway) {
        this.name = name;
        this.needs = needs;
        this.facet = facet;
        this.leeway = leeway;
    }

    /** Each quantity counts under its own facet. */
    static LossEqualsReference named(String name, Optional<Leeway> leeway, Trait... needs) {
        return new LossEqualsReference(name, Set.of(needs), Optional.empty(), leeway);
    }

    /** Both quantities count under stability: for extreme predictions, where there is no leeway. */
    static LossEqualsReference underStability(String name) {
        return new LossEqualsReference(name, Set.of(), Optional.of(Facet.STABILITY), Optional.empty());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Trait> needs() {
        return needs;
    }

    @Override
    public List<Observation> write(ScriptBuilder script, Candidate candidate, LossInstance instance) {
        Pair pair = instance.first();
        LossTruth truth = instance.requireTruth();
        Call object = Constructed.in(script, candidate, instance.arguments()).object();
        Call value = script.value(object, script.put(pair.prediction()), script.put(pair.target()));
        // Matrices of its own: a value that writes into its arguments is not to cost the gradient too.
        Call gradient = script.gradient(object, script.put(pair.prediction()), script.put(pair.target()));
        Bound usual = isAtExtremes() ? Bound.forOutputs().atExtremes(pair.prediction()) : Bound.forOutputs();
        LossBounds bounds = LossBounds.of(usual, leeway, pair.prediction(), pair.target());
        return List.of(
                new Observation(
                        check(candidate, Facet.VALUE),
                        answers -> answers.scalar(
                                value,
                                actual -> Comparison.withTruth(
                                        Quantities.name(Facet.VALUE), truth.value(), actual, bounds.value()))),
                new Observation(
                        check(candidate, Facet.GRADIENT),
                        answers -> answers.matrix(
                                gradient,
                                actual -> Comparison.withTruth(
                                        Quantities.name(Facet.GRADIENT),
                                        truth.gradient(),
                                        actual,
                                        bounds.gradient()))));
    }

    private boolean isAtExtremes() {
        return facet.filter(Facet.STABILITY::equals).isPresent();
    }

    private CheckId check(Candidate candidate, Facet quantity) {
        return Checks.of(
                candidate,
                facet.orElse(quantity),
                quantity,
                name + facet.map(under -> " " + quantity).orElse(""));
    }
}
