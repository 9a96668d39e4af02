package org.gradus.engine.check.instance;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.ConstructorParameter.MatrixParameter;
import org.gradus.engine.assignment.Dimension;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.Shape;

/**
 * Draws recipes for a part, and makes them smaller. Only a few small integers are drawn by jqwik: arbitraries of nested arrays of
 * doubles shrink for seconds, and to uglier examples.
 */
public final class Recipes {

    private static final int TRIES_OF_GENERATOR = 1000;
    private static final int MOST_CHOICES = 7;
    private static final List<Palette> PALETTES = List.of(Palette.values());
    private static final List<InputScale> SCALES = List.of(InputScale.values());

    private final Part part;
    private final long seed;
    private final TryPlan plan;
    private final List<String> sides;

    /**
     * Prepares recipes.
     *
     * @param seed with the part and the number of the try it fixes everything
     */
    public Recipes(Part part, long seed, TryPlan plan) {
        this.part = part;
        this.seed = seed;
        this.plan = plan;
        this.sides = sides(part);
    }

    /** The same without simple numbers. */
    public Recipes ofArbitraryNumbers() {
        return new Recipes(part, seed, plan.ofArbitraryNumbers());
    }

    /** The recipe of a try, and the way to smaller ones. */
    public Shrinkable<Recipe> recipe(int attempt) {
        long own = Noise.seed(seed, part.className(), attempt);
        return Drawing.in(() -> Combinators.combine(components(attempt))
                .as(integers -> recipe(integers, attempt, own))
                .generator(TRIES_OF_GENERATOR)
                .next(new Random(own)));
    }

    /** Arguments with which an object of the part can be constructed. */
    public List<CaseArgument> exampleArguments() {
        Recipe recipe = recipe(1).value();
        return new Ingredients(part, recipe, recipe.noise()).arguments();
    }

    /**
     * Recipes that are a little smaller, the boldest step first: one of the integers at a time, and then two sizes by the same
     * amount, since what goes wrong in square matrices alone is not to be seen with a single side less.
     */
    public static List<Shrinkable<Recipe>> smaller(Shrinkable<Recipe> recipe) {
        return Drawing.in(() -> {
            List<Shrinkable<Recipe>> byOne = recipe.shrink().toList();
            Map<Recipe, Shrinkable<Recipe>> byTwo = new LinkedHashMap<>();
            byOne.stream()
                    .flatMap(Shrinkable::shrink)
                    .filter(smaller -> haveShrunkAlike(recipe.value(), smaller.value()))
                    .forEach(smaller -> byTwo.putIfAbsent(smaller.value(), smaller));
            return Stream.concat(byOne.stream(), byTwo.values().stream()).toList();
        });
    }

    private static boolean haveShrunkAlike(Recipe before, Recipe after) {
        List<Integer> shrunk = new ArrayList<>();
        shrunk.add(before.batch() - after.batch());
        before.sizes().forEach((side, size) -> shrunk.add(size - after.sizes().getOrDefault(side, size)));
        shrunk.removeIf(difference -> difference == 0);
        return shrunk.size() == 2 && shrunk.get(0).equals(shrunk.get(1));
    }

    private List<Arbitrary<Integer>> components(int attempt) {
        List<Arbitrary<Integer>> components = new ArrayList<>();
        components.add(integer(1, TryPlan.LARGEST_BATCH, batch -> plan.fitsBatch(attempt, batch)));
        sides.forEach(side -> components.add(integer(1, TryPlan.LARGEST_SIDE, size -> true)));
        components.add(integer(0, PALETTES.size() - 1, index -> plan.fitsPalette(attempt, PALETTES.get(index))));
        components.add(integer(0, SCALES.size() - 1, index -> plan.fitsScale(attempt, SCALES.get(index))));
        components.add(integer(0, MOST_CHOICES, choice -> true));
        components.add(integer(0, TryPlan.LARGEST_SIDE - 1, difference -> plan.fitsOtherBatch(attempt, difference)));
        return components;
    }

    /** Draws what fits; smaller ones need not. */
    private static Arbitrary<Integer> integer(int least, int most, IntPredicate fits) {
        RandomGenerator<Integer> any =
                Arbitraries.integers().between(least, most).generator(TRIES_OF_GENERATOR);
        return Arbitraries.fromGenerator(random -> Stream.generate(() -> any.next(random))
                .filter(drawn -> fits.test(drawn.value()))
                .findFirst()
                .orElseThrow());
    }

    private Recipe recipe(List<Integer> integers, int attempt, long own) {
        Iterator<Integer> next = integers.iterator();
        int batch = next.next();
        SortedMap<String, Integer> sizes = new TreeMap<>();
        sides.forEach(side -> sizes.put(side, next.next()));
        Palette palette = PALETTES.get(next.next());
        InputScale scale = SCALES.get(next.next());
        int choices = next.next();
        int otherBatch = otherBatch(batch, part.isBoundToBatch() ? 0 : next.next());
        return new Recipe(sizes, batch, otherBatch, palette, scale, choices, attempt, own);
    }

    /** The same for a difference of 0, otherwise another, of at most five. */
    private static int otherBatch(int batch, int difference) {
        return difference == 0 ? batch : 1 + (batch - 1 + difference) % TryPlan.LARGEST_SIDE;
    }

    private static List<String> sides(Part part) {
        Stream<Shape> shapes = Stream.concat(
                Stream.concat(Stream.of(part.input()), part.output().stream()),
                part.matrices().stream().map(MatrixParameter::shape));
        String batch = part.input().columns() instanceof Dimension.Named named ? named.name() : "";
        return shapes.flatMap(Shape::names)
                .filter(name -> !name.equals(batch))
                .distinct()
                .toList();
    }
}
