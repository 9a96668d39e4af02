package org.gradus.engine.check.property;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Shrinkable;
import org.gradus.engine.check.instance.Instance;
import org.gradus.engine.check.instance.Recipe;

/**
 * The instances of one kind for all tries of a part. They do not depend on the student: made once, they serve every submission.
 */
final class Instances {

    private final List<Shrinkable<Recipe>> recipes;
    private final Function<Recipe, Optional<Instance>> maker;
    private final List<Optional<Instance>> made;

    /**
     * Makes the instances.
     *
     * @param recipes one for each try
     * @param maker of an instance from a recipe; nothing where a recipe is no good
     */
    Instances(List<Shrinkable<Recipe>> recipes, Function<Recipe, Optional<Instance>> maker) {
        this.recipes = List.copyOf(recipes);
        this.maker = maker;
        this.made = recipes.stream().map(Shrinkable::value).map(maker).toList();
        if (made.stream().allMatch(Optional::isEmpty)) {
            throw new IllegalArgumentException("no inputs can be found at which it says anything");
        }
    }

    private Instances(
            List<Shrinkable<Recipe>> recipes,
            Function<Recipe, Optional<Instance>> maker,
            List<Optional<Instance>> made) {
        this.recipes = List.copyOf(recipes);
        this.maker = maker;
        this.made = List.copyOf(made);
    }

    /** The same instances, without those of later tries. */
    Instances first(int tries) {
        return new Instances(recipes.subList(0, tries), maker, made.subList(0, tries));
    }

    /** The same instances, each with another of the same recipe beside it. */
    Instances with(BiFunction<Instance, Recipe, Instance> beside) {
        return new Instances(
                recipes,
                recipe -> maker.apply(recipe).map(instance -> beside.apply(instance, recipe)),
                IntStream.range(0, tries())
                        .mapToObj(attempt -> of(attempt)
                                .map(instance ->
                                        beside.apply(instance, recipe(attempt).value())))
                        .toList());
    }

    /** How many tries there are. */
    int tries() {
        return made.size();
    }

    /** The instance of a try; nothing if there is no good one. */
    Optional<Instance> of(int attempt) {
        return made.get(attempt);
    }

    /** Any of the instances. */
    Instance any() {
        return made.stream().flatMap(Optional::stream).findFirst().orElseThrow();
    }

    /** The recipe of a try, and the way to smaller ones. */
    Shrinkable<Recipe> recipe(int attempt) {
        return recipes.get(attempt);
    }

    Optional<Instance> make(Recipe recipe) {
        return maker.apply(recipe);
    }
}
