package org.gradus.engine.check.property;

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
import org.gradus.engine.check.instance.Recipe;
import org.gradus.engine.check.instance.Recipes;
import org.gradus.engine.protocol.Protocol;
import org.gradus.engine.protocol.Reference;
import org.gradus.reference.catalogue.Trait;

/** Which properties a part is put through, and what each is tried on. */
final class PartTrials {

    private final Part part;
    private final Recipes recipes;
    private final int tries;
    private final InstanceMaker instances;
    private final Optional<Reference> reference;
    private final List<Trial> trials = new ArrayList<>();

    PartTrials(Part part, Recipes recipes, int tries, InstanceMaker instances, Optional<Truth> truth) {
        this.part = part;
        this.recipes = recipes;
        this.tries = tries;
        this.instances = instances;
        this.reference = truth.map(Truth::reference);
    }

    List<Trial> all() {
        Instances usual = made(Effort.FULL, instances::usual);
        reference.ifPresent(this::againstReference);
        trials.add(gradientCheck());
        conduct(usual);
        return List.copyOf(trials);
    }

    /** Where the main quantity is right the reference says all about the gradients; without a reference there is nothing else. */
    private Trial gradientCheck() {
        Property property = new GradientCheck();
        if (reference.isEmpty()) {
            return new Trial(property, new Instances(recipes.forDifferences(tries), instances::slopes));
        }
        List<Shrinkable<Recipe>> points =
                hasTargets() ? recipes.forDifferences(tries) : recipes.forFollowThrough(tries);
        return new Trial(property, new Instances(points, instances::slopes), Effort.TWICE.of(tries));
    }

    /** Where a prediction ties with its target the reference need not have a kink, and another formula may have one. */
    private boolean hasTargets() {
        return reference.flatMap(Reference::targets).isPresent();
    }

    private void againstReference(Reference known) {
        trials.add(new Trial(
                EqualsReference.named("equals reference", known), made(recipes.everything(tries), instances::usual)));
        if (!known.kinks().isEmpty()) {
            trials.add(new Trial(EqualsReference.named("at a kink", known), made(Effort.QUARTER, instances::atKinks)));
        }
        ifItHolds(
                EqualsReference.named("sample by sample", known, Trait.SAMPLES_INDEPENDENT),
                hasTargets() ? Effort.QUARTER : Effort.HALF,
                instances::sampleBySample);
        ifItHolds(
                EqualsReference.ofGradients("zero upstream", known, Trait.LINEAR_IN_UPSTREAM),
                Effort.QUARTER,
                instances::withoutUpstream);
        ifItHolds(
                EqualsReference.ofGradients("large upstream", known, Trait.LINEAR_IN_UPSTREAM),
                Effort.QUARTER,
                instances::withLargeUpstream);
        if (!known.inputs().extremes().isEmpty()) {
            trials.add(
                    new Trial(EqualsReference.underStability("extreme inputs"), made(Effort.HALF, instances::extreme)));
        }
    }

    private void conduct(Instances usual) {
        conduct(part).forEach(property -> trials.add(new Trial(property, suited(property.effort(), usual))));
        Property twoSizes = twoSizes(part.protocol());
        trials.add(new Trial(
                twoSizes,
                usual.first(twoSizes.effort().of(tries))
                        .with((instance, recipe) -> instance.beside(instances.usual(recipe.ofOtherSizes())))));
    }

    /** Small ones for what takes many calls. */
    private Instances suited(Effort effort, Instances usual) {
        return effort == Effort.ONCE
                ? made(effort, recipe -> instances.usual(recipe.small()))
                : usual.first(effort.of(tries));
    }

    /** The property that compares an object with itself while there is another of other sizes. */
    static Property twoSizes(Protocol protocol) {
        return NoSharedState.ofTwoSizes(protocol);
    }

    /** The properties that compare an object with itself, those that have something to say about a part. */
    static List<Property> conduct(Part part) {
        return Stream.of(
                        List.of(new ArgumentsUnchanged(), new ResultsNotOverwritten()),
                        StatelessAcrossCalls.all(),
                        List.of(NoSharedState.ofOneSize(part.protocol())))
                .<Property>flatMap(List::stream)
                .filter(property -> property.isAbout(part))
                .toList();
    }

    private void ifItHolds(Property property, Effort effort, Function<Recipe, Instance> maker) {
        if (reference.orElseThrow().traits().containsAll(property.needs())) {
            trials.add(new Trial(property, made(effort, maker)));
        }
    }

    private Instances made(Effort effort, Function<Recipe, Instance> maker) {
        return made(recipes.ordinary(effort.of(tries)), maker);
    }

    private static Instances made(List<Shrinkable<Recipe>> recipes, Function<Recipe, Instance> maker) {
        return new Instances(recipes, recipe -> Optional.of(maker.apply(recipe)));
    }
}
