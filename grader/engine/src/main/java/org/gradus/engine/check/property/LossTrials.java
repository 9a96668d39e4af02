package org.gradus.engine.check.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Shrinkable;
import org.gradus.engine.check.instance.LossInstance;
import org.gradus.engine.check.instance.LossInstances;
import org.gradus.engine.check.instance.LossSlopes;
import org.gradus.engine.check.instance.Recipe;
import org.gradus.engine.check.instance.Recipes;
import org.gradus.reference.catalogue.LossKind;
import org.gradus.reference.catalogue.Trait;

/** Which properties a loss is put through, and what each is tried on. */
final class LossTrials {

    private final Recipes recipes;
    private final int tries;
    private final LossInstances instances;
    private final Optional<LossKind> kind;
    private final List<Trial<?>> trials = new ArrayList<>();

    LossTrials(Recipes recipes, int tries, LossInstances instances, Optional<LossKind> kind) {
        this.recipes = recipes;
        this.tries = tries;
        this.instances = instances;
        this.kind = kind;
    }

    List<Trial<?>> all() {
        Instances<LossInstance> usual = made(Effort.FULL, instances::usual);
        kind.ifPresent(this::againstReference);
        trials.add(new Trial<LossSlopes>(
                new LossFollowsItsValue(),
                new Instances<>(recipes.forDifferences(tries), instances::slopes),
                usualDifferences().of(tries)));
        conduct(usual);
        return List.copyOf(trials);
    }

    /** Where the value is right the reference says all about the gradient; without a reference there is nothing else. */
    private Effort usualDifferences() {
        return kind.isPresent() ? Effort.TWICE : Effort.FULL;
    }

    private void againstReference(LossKind known) {
        trials.add(new Trial<>(
                LossEqualsReference.named("equals reference", known.leeway()),
                made(recipes.everything(tries), instances::usual)));
        LossEqualsReference samples =
                LossEqualsReference.named("sample by sample", known.leeway(), Trait.SAMPLES_INDEPENDENT);
        if (known.traits().containsAll(samples.needs())) {
            trials.add(new Trial<>(samples, made(Effort.QUARTER, instances::sampleBySample)));
        }
        if (!known.predictions().extremes().isEmpty()) {
            trials.add(new Trial<>(
                    LossEqualsReference.underStability("extreme inputs"), made(Effort.HALF, instances::extreme)));
        }
    }

    private void conduct(Instances<LossInstance> usual) {
        conduct()
                .forEach(property -> trials.add(
                        new Trial<>(property, usual.first(property.effort().of(tries)))));
    }

    /** The properties that compare a loss with itself. */
    static List<Property<LossInstance>> conduct() {
        return List.of(
                new LossArgumentsUnchanged(), new LossResultsStay(), new LossAnswersTheSame(), new LossesStandApart());
    }

    private Instances<LossInstance> made(Effort effort, Function<Recipe, LossInstance> maker) {
        return made(recipes.ordinary(effort.of(tries)), maker);
    }

    private static Instances<LossInstance> made(
            List<Shrinkable<Recipe>> recipes, Function<Recipe, LossInstance> maker) {
        return new Instances<>(recipes, recipe -> Optional.of(maker.apply(recipe)));
    }
}
