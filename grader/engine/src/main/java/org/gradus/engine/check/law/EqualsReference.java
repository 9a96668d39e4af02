package org.gradus.engine.check.law;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Comparison;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Excerpt;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.instance.Instance;
import org.gradus.engine.check.instance.Parameters;
import org.gradus.engine.protocol.Asked;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Protocol;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.reference.catalogue.Domain;
import org.gradus.reference.catalogue.Trait;
import org.gradus.wire.MatrixData;

/** Every quantity has the shape and the numbers that the reference has in one kind of situation. */
final class EqualsReference implements Property {

    /** Which quantities are compared. */
    private enum Scope {
        ALL,
        GRADIENTS
    }

    private final String name;
    private final Set<Trait> needs;
    private final Optional<Facet> facet;
    private final Scope scope;
    private final BiFunction<Facet, Question, Optional<MatrixData>> leeway;
    private final Domain domain;

    private EqualsReference(
            String name,
            Set<Trait> needs,
            Optional<Facet> facet,
            Scope scope,
            BiFunction<Facet, Question, Optional<MatrixData>> leeway,
            Domain domain) {
        this.name = name;
        this.needs = needs;
        this.facet = facet;
        this.scope = scope;
        this.leeway = leeway;
        this.domain = domain;
    }

    /** Each quantity counts under its own facet. */
    static EqualsReference named(String name, Reference reference, Trait... needs) {
        return new EqualsReference(
                name, Set.of(needs), Optional.empty(), Scope.ALL, reference::leeway, reference.inputs());
    }

    /** The same without the main quantity: where the upstream gradient is special, which that has nothing to do with. */
    static EqualsReference ofGradients(String name, Reference reference, Trait... needs) {
        return new EqualsReference(
                name, Set.of(needs), Optional.empty(), Scope.GRADIENTS, reference::leeway, reference.inputs());
    }

    /** Every quantity counts under stability: for extreme inputs, where there is no leeway. */
    static EqualsReference underStability(String name, Reference reference) {
        return new EqualsReference(
                name,
                Set.of(),
                Optional.of(Facet.STABILITY),
                Scope.ALL,
                (quantity, question) -> Optional.empty(),
                reference.inputs());
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
    public List<Observation> write(ScriptBuilder script, Candidate candidate, Instance instance) {
        Protocol protocol = candidate.part().protocol();
        Call object = Constructed.object(script, candidate, instance.arguments());
        Asked asked = protocol.apart(script, object, instance.question());
        return instance.expected().entrySet().stream()
                .filter(entry -> scope == Scope.ALL || !entry.getKey().equals(protocol.main()))
                .flatMap(entry -> excerpts(candidate, entry.getKey(), instance)
                        .map(excerpt -> observe(candidate, asked, entry.getKey(), excerpt, entry.getValue(), instance)))
                .toList();
    }

    /** Another facet than that of the quantity is about all of it. */
    private Stream<Excerpt> excerpts(Candidate candidate, Facet quantity, Instance instance) {
        return facet.isPresent()
                ? Stream.of(Excerpt.whole(quantity))
                : Excerpt.of(
                        candidate.part(),
                        quantity,
                        instance.arguments(),
                        instance.question().input())
                        .stream();
    }

    private Observation observe(
            Candidate candidate, Asked asked, Facet quantity, Excerpt excerpt, MatrixData expected, Instance instance) {
        String subject = facet.isPresent() ? quantity.toString() : "";
        Bound bound = bound(candidate.part().protocol(), quantity, instance);
        return new Observation(
                CheckIds.of(candidate, facet.orElse(excerpt.facet()), excerpt.facet(), name, subject),
                answers -> answers.of(
                        asked, quantity, actual -> excerpt.compare(expected, actual, bound, Comparison::withTruth)));
    }

    private Bound bound(Protocol protocol, Facet quantity, Instance instance) {
        Question question = instance.question();
        Bound wider = facet.isPresent()
                ? Bound.ofExtremes(quantity, protocol, question, domain)
                : Bound.of(quantity, protocol, protocol.weights(question))
                        .withParameters(Parameters.matrices(instance.arguments()));
        return wider.with(leeway.apply(quantity, question));
    }
}
