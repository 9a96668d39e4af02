package org.gradus.engine.check.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Shrinkable;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.instance.LayerInstance;
import org.gradus.engine.check.instance.LayerInstances;
import org.gradus.engine.check.instance.LayerSlopes;
import org.gradus.engine.check.instance.Recipe;
import org.gradus.engine.check.instance.Recipes;
import org.gradus.engine.check.instance.TwoSizes;
import org.gradus.reference.catalogue.LayerKind;
import org.gradus.reference.catalogue.Trait;

/** Which properties a layer is put through, and what each is tried on. */
final class LayerTrials {

    private final Part part;
    private final Recipes recipes;
    private final int tries;
    private final LayerInstances instances;
    private final Optional<LayerKind> kind;
    private final List<Trial<?>> trials = new ArrayList<>();

    LayerTrials(Part part, Recipes recipes, int tries, LayerInstances instances, Optional<LayerKind> kind) {
        this.part = part;
        this.recipes = recipes;
        this.tries = tries;
        this.instances = instances;
        this.kind = kind;
    }

    List<Trial<?>> all() {
        Instances<LayerInstance> usual = made(Effort.FULL, instances::usual);
        kind.ifPresent(this::againstReference);
        trials.add(differences());
        conduct(usual);
        return List.copyOf(trials);
    }

    /** Where forward is right the reference says all about backward; without a reference there is nothing else. */
    private Trial<LayerSlopes> differences() {
        Property<LayerSlopes> property = new LayerFollowsItsForward();
        return kind.isPresent()
                ? new Trial<>(
                        property,
                        new Instances<>(recipes.forFollowThrough(tries), instances::slopes),
                        Effort.TWICE.of(tries))
                : new Trial<>(property, new Instances<>(recipes.forDifferences(tries), instances::slopes));
    }

    private void againstReference(LayerKind known) {
        trials.add(new Trial<>(
                LayerEqualsReference.named("equals reference"), made(recipes.everything(tries), instances::usual)));
        if (!known.kinks().isEmpty()) {
            trials.add(new Trial<>(LayerEqualsReference.named("at a kink"), made(Effort.QUARTER, instances::atKinks)));
        }
        ifItHolds(
                LayerEqualsReference.named("sample by sample", Trait.SAMPLES_INDEPENDENT),
                Effort.HALF,
                instances::sampleBySample);
        ifItHolds(
                LayerEqualsReference.backwards("zero upstream", Trait.LINEAR_IN_UPSTREAM),
                Effort.QUARTER,
                instances::withoutUpstream);
        ifItHolds(
                LayerEqualsReference.backwards("large upstream", Trait.LINEAR_IN_UPSTREAM),
                Effort.QUARTER,
                instances::withLargeUpstream);
        if (!known.inputs().extremes().isEmpty()) {
            trials.add(new Trial<>(
                    LayerEqualsReference.underStability("extreme inputs"), made(Effort.HALF, instances::extreme)));
        }
    }

    private void conduct(Instances<LayerInstance> usual) {
        conduct().stream()
                .filter(property -> property.isAbout(part))
                .forEach(property -> trials.add(new Trial<>(property, suited(property.effort(), usual))));
        Property<TwoSizes<LayerInstance>> twoSizes = twoSizes();
        trials.add(new Trial<>(
                twoSizes,
                usual.first(twoSizes.effort().of(tries))
                        .with((instance, recipe) -> new TwoSizes<>(instance, instances.usual(recipe.ofOtherSizes())))));
    }

    /** Small ones for what takes many calls. */
    private Instances<LayerInstance> suited(Effort effort, Instances<LayerInstance> usual) {
        return effort == Effort.ONCE
                ? made(effort, recipe -> instances.usual(recipe.small()))
                : usual.first(effort.of(tries));
    }

    /** The property that compares a layer with itself while there is another of other sizes. */
    static Property<TwoSizes<LayerInstance>> twoSizes() {
        return LayersStandApart.ofTwoSizes();
    }

    /** The properties that compare a layer with itself. */
    static List<Property<LayerInstance>> conduct() {
        return List.of(
                new LayerArgumentsUnchanged(),
                new LayerResultsStay(),
                LayerAnswersTheSame.backwardTwice(),
                LayerAnswersTheSame.gradientsTwice(),
                LayerAnswersTheSame.forwardBeforeGradients(),
                LayerAnswersTheSame.forwardTwice(),
                LayerAnswersTheSame.another(),
                LayerAnswersTheSame.manyCalls(),
                LayersStandApart.ofOneSize());
    }

    private void ifItHolds(Property<LayerInstance> property, Effort effort, Function<Recipe, LayerInstance> maker) {
        Set<Trait> traits = kind.map(LayerKind::traits).orElse(Set.of());
        if (traits.containsAll(property.needs())) {
            trials.add(new Trial<>(property, made(effort, maker)));
        }
    }

    private Instances<LayerInstance> made(Effort effort, Function<Recipe, LayerInstance> maker) {
        return made(recipes.ordinary(effort.of(tries)), maker);
    }

    private static Instances<LayerInstance> made(
            List<Shrinkable<Recipe>> recipes, Function<Recipe, LayerInstance> maker) {
        return new Instances<>(recipes, recipe -> Optional.of(maker.apply(recipe)));
    }
}
