package org.gradus.engine.check.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is certain about the recipes of every seed, and the way to smaller ones. */
class RecipesTest {

    private static final Assignment BASICS = Assignments.basics();
    private static final int TRIES = 60;
    private static final int SEEDS = 20;

    @Test
    void amongFiveTriesInARowOneHasASingleSampleAndOneMoreThanEight() {
        everyPlan(TryPlan.usual()).forEach(recipes -> {
            for (int start = 0; start + 5 <= TRIES; start++) {
                List<Recipe> five = recipes.subList(start, start + 5);
                assertThat(five.stream().filter(recipe -> recipe.batch() == 1)).hasSize(1);
                assertThat(five.stream().filter(recipe -> recipe.batch() > 8)).hasSize(1);
            }
        });
    }

    @Test
    void everyOtherTryIsAtScaleOneAndEveryScaleOccurs() {
        everyPlan(TryPlan.usual())
                .forEach(recipes -> assertThat(IntStream.range(0, TRIES)
                                .filter(attempt -> attempt % 2 == 0)
                                .mapToObj(recipes::get))
                        .allMatch(recipe -> recipe.scale() == InputScale.ONE));
        everyPlan(TryPlan.usual())
                .forEach(recipes ->
                        assertThat(recipes.stream().map(Recipe::scale)).contains(InputScale.values()));
    }

    @ParameterizedTest
    @EnumSource
    void aPlanAtOneScaleIsAtThatScaleThroughout(InputScale scale) {
        assertThat(everyPlan(TryPlan.at(scale)).flatMap(List::stream)).allMatch(recipe -> recipe.scale() == scale);
    }

    @Test
    void threeTriesInFourHaveArbitraryNumbersAndForDifferencesAll() {
        everyPlan(TryPlan.usual())
                .forEach(recipes -> assertThat(recipes.stream().filter(recipe -> recipe.palette() == Palette.GAUSSIAN))
                        .hasSize(TRIES * 3 / 4));
        assertThat(BASICS.parts())
                .allSatisfy(part -> assertThat(new Recipes(part, 7, TryPlan.usual()).forDifferences(TRIES))
                        .allMatch(recipe -> recipe.value().palette() == Palette.GAUSSIAN));
    }

    @Test
    void inOneTryOfThreeTheOtherBatchHasTheSameSize() {
        everyPlan(TryPlan.usual())
                .forEach(recipes -> assertThat(recipes.stream().filter(recipe -> recipe.batch() == recipe.otherBatch()))
                        .hasSize(TRIES / 3));
    }

    @Test
    void everyBatchUpToNineAndEverySideOccursAmongTwentyTries() {
        everyPlan(TryPlan.usual()).forEach(recipes -> {
            List<Recipe> twenty = recipes.subList(0, 20);
            assertThat(twenty.stream().map(Recipe::batch)).contains(1, 2, 3, 4, 5, 6, 7, 8, 9);
            twenty.get(0)
                    .sizes()
                    .keySet()
                    .forEach(side -> assertThat(
                                    twenty.stream().map(recipe -> recipe.sizes().get(side)))
                            .containsOnly(1, 2, 3, 4, 5));
        });
    }

    @Test
    void inTwentyFiveTriesNoTwoSidesGoTogetherTwiceAndAmongFiveOneIsSquare() {
        List<Map<String, Integer>> sizes = IntStream.range(0, 25)
                .<Map<String, Integer>>mapToObj(
                        attempt -> dense(attempt).value().sizes())
                .toList();

        assertThat(sizes).doesNotHaveDuplicates();
        for (int row = 0; row < 25; row += 5) {
            assertThat(sizes.subList(row, row + 5).stream()
                            .filter(size -> Set.copyOf(size.values()).size() == 1))
                    .hasSize(1);
        }
    }

    /** What shows at a size shows whatever the seed. */
    @Test
    void everythingButTheNumbersIsTheSameForEverySeed() {
        for (Part part : BASICS.parts()) {
            assertThat(LongStream.range(0, SEEDS)
                            .mapToObj(seed -> new Recipes(part, seed, TryPlan.usual()).everything(20))
                            .map(recipes -> recipes.stream()
                                    .map(recipe -> withoutSeed(recipe.value()))
                                    .toList())
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void someTriesAreLargeInEachDirectionAndCheap() {
        for (Part part : BASICS.parts()) {
            List<Recipe> recipes = new Recipes(part, 7, TryPlan.usual())
                    .everything(1).stream().map(Shrinkable::value).toList();
            assertThat(recipes.stream().map(Recipe::batch))
                    .contains(8)
                    .anyMatch(batch -> batch >= 15 && batch <= 40)
                    .anyMatch(batch -> batch > 100);
            recipes.get(0)
                    .sizes()
                    .keySet()
                    .forEach(side -> assertThat(recipes.stream()
                                    .map(recipe -> recipe.sizes().get(side)))
                            .anyMatch(size -> size >= 6 && size % 2 == 1)
                            .anyMatch(size -> size >= 8 && Integer.bitCount(size) == 1)
                            .anyMatch(size -> size >= 30));
            assertThat(recipes).allMatch(recipe -> products(recipe) <= 2500);
        }
    }

    private static int products(Recipe recipe) {
        return recipe.sizes().values().stream().reduce(recipe.batch(), (one, other) -> one * other);
    }

    private static Recipe withoutSeed(Recipe recipe) {
        return new Recipe(
                recipe.sizes(),
                recipe.batch(),
                recipe.otherBatch(),
                recipe.palette(),
                recipe.scale(),
                recipe.choices(),
                recipe.attempt(),
                0);
    }

    @Test
    void allWaysLeadToTheSmallestRecipeAndEveryStepIsSmaller() {
        Shrinkable<Recipe> recipe = dense(4);
        while (!Recipes.smaller(recipe).isEmpty()) {
            List<Shrinkable<Recipe>> smaller = Recipes.smaller(recipe);
            int size = size(recipe.value());
            assertThat(smaller).map(Shrinkable::value).doesNotHaveDuplicates().allMatch(next -> size(next) < size);
            recipe = smaller.get(smaller.size() - 1);
        }

        Recipe smallest = recipe.value();
        assertThat(smallest.sizes()).isEqualTo(Map.of("in", 1, "out", 1));
        assertThat(smallest.batch()).isEqualTo(1);
        assertThat(smallest.otherBatch()).isEqualTo(1);
        assertThat(smallest.palette()).isEqualTo(Palette.ONES);
        assertThat(smallest.scale()).isEqualTo(InputScale.ONE);
        assertThat(smallest.choices()).isZero();
        assertThat(smallest.seed()).isEqualTo(dense(4).value().seed());
    }

    @Test
    void aSquareMatrixCanStaySquare() {
        Shrinkable<Recipe> square = IntStream.range(0, 25)
                .mapToObj(RecipesTest::dense)
                .filter(recipe -> recipe.value().sizes().equals(Map.of("in", 5, "out", 5)))
                .findFirst()
                .orElseThrow();

        assertThat(Recipes.smaller(square).stream()
                        .<Map<String, Integer>>map(smaller -> smaller.value().sizes()))
                .contains(Map.of("in", 1, "out", 1), Map.of("in", 4, "out", 4))
                .doesNotContain(Map.of("in", 3, "out", 4));
    }

    private static int size(Recipe recipe) {
        int sides = recipe.sizes().values().stream().mapToInt(Integer::intValue).sum();
        int palette = List.of(Palette.values()).indexOf(recipe.palette());
        int scale = List.of(InputScale.values()).indexOf(recipe.scale());
        return sides + recipe.batch() + palette + scale + recipe.choices() + recipe.otherBatch();
    }

    private static Shrinkable<Recipe> dense(int attempt) {
        return new Recipes(BASICS.part("Dense").orElseThrow(), 7, TryPlan.usual())
                .ordinary(attempt + 1)
                .get(attempt);
    }

    private static Stream<List<Recipe>> everyPlan(TryPlan plan) {
        return LongStream.range(0, SEEDS)
                .boxed()
                .flatMap(seed -> BASICS.parts().stream().map(part -> recipes(part, seed, plan)));
    }

    private static List<Recipe> recipes(Part part, long seed, TryPlan plan) {
        return new Recipes(part, seed, plan)
                .ordinary(TRIES).stream().map(Shrinkable::value).toList();
    }
}
