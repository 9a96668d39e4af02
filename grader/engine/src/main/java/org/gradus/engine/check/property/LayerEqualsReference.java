package org.gradus.engine.check.property;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Comparison;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.LayerTruth;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.Quantities;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.check.instance.LayerInstance;
import org.gradus.engine.check.instance.Parameters;
import org.gradus.reference.catalogue.Trait;
import org.gradus.wire.MatrixData;

/** Forward, backward and gradients have the shapes and the numbers that the reference has in one kind of situation. */
final class LayerEqualsReference implements Property<LayerInstance> {

    private final String name;
    private final Set<Trait> needs;
    private final Optional<Facet> facet;
    private final Predicate<Facet> quantities;

    private LayerEqualsReference(String name, Set<Trait> needs, Optional<Facet> facet, Predicate<Facet> quantities) {
        this.name = name;
        this.needs = needs;
        this.facet = facet;
        this.quantities = quantities;
    }

    /** Each quantity counts under its own facet. */
    static LayerEqualsReference named(String name, Trait... needs) {
        return new LayerEqualsReference(name, Set.of(needs), Optional.empty(), quantity -> true);
    }

    /** The same without y: where the upstream gradient is special, which y has nothing to do with. */
    static LayerEqualsReference backwards(String name, Trait... needs) {
        return new LayerEqualsReference(
                name, Set.of(needs), Optional.empty(), quantity -> !quantity.equals(Facet.FORWARD));
    }

    /** Every quantity counts under stability: for extreme inputs. */
    static LayerEqualsReference underStability(String name) {
        return new LayerEqualsReference(name, Set.of(), Optional.of(Facet.STABILITY), quantity -> true);
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
    public List<Observation> write(ScriptBuilder script, Candidate candidate, LayerInstance instance) {
        Call object = Constructed.in(script, candidate, instance.arguments()).object();
        LayerPass pass = LayerPass.in(
                script,
                object,
                script.put(instance.first().x()),
                script.put(instance.first().dY()));
        LayerTruth truth = instance.requireTruth();
        Bound outputs = bound(Bound.forOutputs(), instance);
        Bound gradients = bound(Bound.forGradients(instance.first().dY()), instance);
        SortedMap<Facet, MatrixData> expected = new TreeMap<>(Map.of(Facet.FORWARD, truth.y(), Facet.DX, truth.dX()));
        truth.gradients().forEach((parameter, gradient) -> expected.put(Facet.gradients(parameter), gradient));
        return expected.entrySet().stream()
                .filter(entry -> quantities.test(entry.getKey()))
                .map(entry -> observe(
                        candidate,
                        pass,
                        entry.getKey(),
                        entry.getValue(),
                        entry.getKey().equals(Facet.FORWARD) ? outputs : gradients))
                .toList();
    }

    private Bound bound(Bound usual, LayerInstance instance) {
        return isAtExtremes()
                ? usual.atExtremes(instance.first().x())
                : usual.withParameters(Parameters.matrices(instance.arguments()));
    }

    private boolean isAtExtremes() {
        return facet.filter(Facet.STABILITY::equals).isPresent();
    }

    private Observation observe(Candidate candidate, LayerPass pass, Facet quantity, MatrixData expected, Bound bound) {
        String check = name + facet.map(under -> " " + quantity).orElse("");
        String what = Quantities.name(quantity);
        return new Observation(
                Checks.of(candidate, facet.orElse(quantity), quantity, check),
                pass.judge(quantity, actual -> Comparison.withTruth(what, expected, actual, bound)));
    }
}
