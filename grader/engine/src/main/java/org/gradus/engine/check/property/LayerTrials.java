package org.gradus.engine.check.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gradus.engine.check.instance.LayerInstance;
import org.gradus.engine.check.instance.LayerInstances;
import org.gradus.engine.check.instance.LayerSlopes;
import org.gradus.engine.check.instance.Recipe;
import org.gradus.engine.check.instance.Recipes;
import org.gradus.reference.catalogue.LayerKind;
import org.gradus.reference.catalogue.Trait;

/** Which properties a layer is put through, and what each is tried on. */
final class LayerTrials {

    private final Recipes recipes;
    private final int tries;
    private final LayerInstances instances;
    private final Optional<LayerKind> kind;
    private final List<Trial<?>> trials = new ArrayList<>();

    LayerTrials(Recipes recipes, int tries, LayerInstances instances, Optional<LayerKind> kind) {
        this.recipes = recipes;
        this.tries = tries;
        this.instances = instances;
        this.kind = kind;
    }

    List<Trial<?>> all() {
        Instances<LayerInstance> usual = made(instances::usual);
        kind.ifPresent(known -> againstReference(known, usual));
        trials.add(new Trial<LayerSlopes>(
                new LayerFollowsItsForward(), new Instances<>(recipes.ofArbitraryNumbers(), tries, instances::slopes)));
        conduct(usual);
        return List.copyOf(trials);
    }

    private void againstReference(LayerKind known, Instances<LayerInstance> usual) {
        trials.add(new Trial<>(LayerEqualsReference.named("equals reference"), usual));
        if (!known.kinks().isEmpty()) {
            trials.add(new Trial<>(LayerEqualsReference.named("at a kink"), made(instances::atKinks)));
        }
        ifItHolds(LayerEqualsReference.named("sample by sample", Trait.SAMPLES_INDEPENDENT), instances::sampleBySample);
        ifItHolds(
                LayerEqualsReference.backwards("zero upstream", Trait.LINEAR_IN_UPSTREAM), instances::withoutUpstream);
        ifItHolds(
                LayerEqualsReference.backwards("large upstream", Trait.LINEAR_IN_UPSTREAM),
                instances::withLargeUpstream);
        if (!known.inputs().extremes().isEmpty()) {
            trials.add(new Trial<>(LayerEqualsReference.underStability("extreme inputs"), made(instances::extreme)));
        }
    }

    private void conduct(Instances<LayerInstance> usual) {
        conduct().forEach(property -> trials.add(new Trial<>(property, usual)));
    }

    /** The properties that compare a layer with itself. */
    static List<Property<LayerInstance>> conduct() {
        return List.of(
                new LayerArgumentsUnchanged(),
                new LayerResultsStay(),
                LayerAnswersTheSame.backwardTwice(),
                LayerAnswersTheSame.forwardTwice(),
                LayerAnswersTheSame.another(),
                LayerAnswersTheSame.manyCalls(),
                new LayersStandApart());
    }

    private void ifItHolds(Property<LayerInstance> property, Function<Recipe, LayerInstance> maker) {
        Set<Trait> traits = kind.map(LayerKind::traits).orElse(Set.of());
        if (traits.containsAll(property.needs())) {
            trials.add(new Trial<>(property, made(maker)));
        }
    }

    private Instances<LayerInstance> made(Function<Recipe, LayerInstance> maker) {
        return new Instances<>(recipes, tries, recipe -> Optional.of(maker.apply(recipe)));
    }
}
