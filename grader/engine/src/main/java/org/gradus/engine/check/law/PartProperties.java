package org.gradus.engine.check.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Truth;
import org.gradus.engine.check.instance.Instance;
import org.gradus.engine.check.instance.InstanceMaker;
import org.gradus.engine.check.instance.InstanceSpec;
import org.gradus.engine.check.instance.InstanceSpecs;
import org.gradus.engine.protocol.Protocol;
import org.gradus.engine.protocol.Reference;
import org.gradus.reference.catalogue.Trait;

/** Which properties a part is put through, and what each is tried on. */
final class PartProperties {

    private final Part part;
    private final InstanceSpecs specs;
    private final int tries;
    private final InstanceMaker instances;
    private final Optional<Reference> reference;
    private final List<PropertyRun> trials = new ArrayList<>();

    PartProperties(Part part, InstanceSpecs specs, int tries, InstanceMaker instances, Optional<Truth> truth) {
        this.part = part;
        this.specs = specs;
        this.tries = tries;
        this.instances = instances;
        this.reference = truth.map(Truth::reference);
    }

    List<PropertyRun> all() {
        Instances usual = made(TryShare.FULL, instances::usual);
        reference.ifPresent(this::againstReference);
        if (!part.gradients().isEmpty()) {
            trials.add(gradientCheck());
        }
        conduct(usual);
        return List.copyOf(trials);
    }

    /** Where the main quantity is right the reference says all about the gradients; without a reference there is nothing else. */
    private PropertyRun gradientCheck() {
        Property property = new GradientCheck();
        if (reference.isEmpty()) {
            return new PropertyRun(property, new Instances(specs.forDifferences(tries), instances::slopes));
        }
        List<Shrinkable<InstanceSpec>> points =
                hasTargets() ? specs.forDifferences(tries) : specs.forFollowThrough(tries);
        return new PropertyRun(property, new Instances(points, instances::slopes), TryShare.TWICE.of(tries));
    }

    /** Where a prediction ties with its target the reference need not have a kink, and another formula may have one. */
    private boolean hasTargets() {
        return reference.flatMap(Reference::targets).isPresent();
    }

    private void againstReference(Reference known) {
        trials.add(new PropertyRun(
                EqualsReference.named("equals reference", known), made(specs.everything(tries), instances::usual)));
        if (!known.kinks().isEmpty()) {
            trials.add(new PropertyRun(
                    EqualsReference.named("at a kink", known), made(TryShare.QUARTER, instances::atKinks)));
        }
        ifItHolds(
                EqualsReference.named("sample by sample", known, Trait.SAMPLES_INDEPENDENT),
                hasTargets() ? TryShare.QUARTER : TryShare.HALF,
                instances::sampleBySample);
        ifItHolds(
                EqualsReference.ofGradients("zero upstream", known, Trait.LINEAR_IN_UPSTREAM),
                TryShare.QUARTER,
                instances::withoutUpstream);
        ifItHolds(
                EqualsReference.ofGradients("large upstream", known, Trait.LINEAR_IN_UPSTREAM),
                TryShare.QUARTER,
                instances::withLargeUpstream);
        ifItHolds(
                EqualsReference.ofGradients("small upstream", known, Trait.LINEAR_IN_UPSTREAM),
                TryShare.QUARTER,
                instances::withSmallUpstream);
        if (!known.inputs().extremes().isEmpty()) {
            trials.add(new PropertyRun(
                    EqualsReference.underStability("extreme inputs", known), made(TryShare.HALF, instances::extreme)));
        }
    }

    private void conduct(Instances usual) {
        conduct(part).forEach(property -> trials.add(new PropertyRun(property, suited(property.effort(), usual))));
        Property twoSizes = twoSizes(part.protocol());
        trials.add(new PropertyRun(
                twoSizes,
                usual.first(twoSizes.effort().of(tries))
                        .with((instance, spec) -> instance.beside(instances.usual(spec.ofOtherSizes())))));
    }

    /** Small ones for what takes many calls. */
    private Instances suited(TryShare effort, Instances usual) {
        return effort == TryShare.ONCE ? made(List.of(firstTelling()), this::small) : usual.first(effort.of(tries));
    }

    /** The first try whose small instance has something to see in every quantity. */
    private Shrinkable<InstanceSpec> firstTelling() {
        List<Shrinkable<InstanceSpec>> ordinary = specs.ordinary(tries);
        return ordinary.stream()
                .filter(spec -> InstanceMaker.isTelling(small(spec.value())))
                .findFirst()
                .orElse(ordinary.get(0));
    }

    private Instance small(InstanceSpec spec) {
        return instances.telling(spec.small());
    }

    /** The property that compares an object with itself while there is another of other sizes. */
    static Property twoSizes(Protocol protocol) {
        return NoSharedState.ofTwoSizes(protocol);
    }

    /** The properties that compare an object with itself, those that have something to say about a part. */
    static List<Property> conduct(Part part) {
        return Stream.of(
                        List.of(new ArgumentsUnchanged(), new ResultsNotOverwritten(), new StartsFromTheParameter()),
                        StatelessAcrossCalls.all(),
                        List.of(NoSharedState.ofOneSize(part.protocol())))
                .<Property>flatMap(List::stream)
                .filter(property -> property.isAbout(part))
                .toList();
    }

    private void ifItHolds(Property property, TryShare effort, Function<InstanceSpec, Instance> maker) {
        if (reference.orElseThrow().traits().containsAll(property.needs())) {
            trials.add(new PropertyRun(property, made(effort, maker)));
        }
    }

    private Instances made(TryShare effort, Function<InstanceSpec, Instance> maker) {
        return made(specs.ordinary(effort.of(tries)), maker);
    }

    private static Instances made(List<Shrinkable<InstanceSpec>> specs, Function<InstanceSpec, Instance> maker) {
        return new Instances(specs, spec -> Optional.of(maker.apply(spec)));
    }
}
