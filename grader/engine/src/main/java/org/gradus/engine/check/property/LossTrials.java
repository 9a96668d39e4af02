package org.gradus.engine.check.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Shrinkable;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.instance.LossInstance;
import org.gradus.engine.check.instance.LossInstances;
import org.gradus.engine.check.instance.LossSlopes;
import org.gradus.engine.check.instance.Recipe;
import org.gradus.engine.check.instance.Recipes;
import org.gradus.engine.check.instance.TwoSizes;
import org.gradus.reference.catalogue.LossKind;
import org.gradus.reference.catalogue.Trait;

/** Which properties a loss is put through, and what each is tried on. */
final class LossTrials {

    private final Part part;
    private final Recipes recipes;
    private final int tries;
    private final LossInstances instances;
    private final Optional<LossKind> kind;
    private final List<Trial<?>> trials = new ArrayList<>();

    LossTrials(Part part, Recipes recipes, int tries, LossInstances instances, Optional<LossKind> kind) {
        this.part = part;
        this.recipes = recipes;
        this.tries = tries;
        this.instances = instances;
        this.kind = kind;
    }

    List<Trial<?>> all() {
        Instances<LossInstance> usual = made(Effort.FULL, instances::usual);
        kind.ifPresent(this::againstReference);
        trials.add(differences());
        conduct(usual);
        return List.copyOf(trials);
    }

    /** Where the value is right the reference says all about the gradient; without a reference there is nothing else. */
    private Trial<LossSlopes> differences() {
        Instances<LossSlopes> points = new Instances<>(recipes.forDifferences(tries), instances::slopes);
        return kind.isPresent()
                ? new Trial<>(new LossFollowsItsValue(), points, Effort.TWICE.of(tries))
                : new Trial<>(new LossFollowsItsValue(), points);
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
        conduct().stream()
                .filter(property -> property.isAbout(part))
                .forEach(property -> trials.add(new Trial<>(property, suited(property.effort(), usual))));
        Property<TwoSizes<LossInstance>> twoSizes = twoSizes();
        trials.add(new Trial<>(
                twoSizes,
                usual.first(twoSizes.effort().of(tries))
                        .with((instance, recipe) -> new TwoSizes<>(instance, instances.usual(recipe.ofOtherSizes())))));
    }

    /** Small ones for what takes many calls. */
    private Instances<LossInstance> suited(Effort effort, Instances<LossInstance> usual) {
        return effort == Effort.ONCE
                ? made(effort, recipe -> instances.usual(recipe.small()))
                : usual.first(effort.of(tries));
    }

    /** The property that compares a loss with itself while there is another of other sizes. */
    static Property<TwoSizes<LossInstance>> twoSizes() {
        return LossesStandApart.ofTwoSizes();
    }

    /** The properties that compare a loss with itself. */
    static List<Property<LossInstance>> conduct() {
        return List.of(
                new LossArgumentsUnchanged(),
                new LossResultsStay(),
                LossAnswersTheSame.gradientAlone(),
                LossAnswersTheSame.anotherPair(),
                LossAnswersTheSame.manyCalls(),
                LossesStandApart.ofOneSize());
    }

    private Instances<LossInstance> made(Effort effort, Function<Recipe, LossInstance> maker) {
        return made(recipes.ordinary(effort.of(tries)), maker);
    }

    private static Instances<LossInstance> made(
            List<Shrinkable<Recipe>> recipes, Function<Recipe, LossInstance> maker) {
        return new Instances<>(recipes, recipe -> Optional.of(maker.apply(recipe)));
    }
}
