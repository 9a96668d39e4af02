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

/** What is certain about the specs of every seed, and the way to smaller ones. */
class InstanceSpecsTest {

    private static final Assignment BASICS = Assignments.basics();
    private static final int TRIES = 60;
    private static final int SEEDS = 20;

    @Test
    void amongFiveTriesInARowOneHasASingleSampleAndOneMoreThanEight() {
        everyPlan(TrySchedule.usual()).forEach(specs -> {
            for (int start = 0; start + 5 <= TRIES; start++) {
                List<InstanceSpec> five = specs.subList(start, start + 5);
                assertThat(five.stream().filter(spec -> spec.batch() == 1)).hasSize(1);
                assertThat(five.stream().filter(spec -> spec.batch() > 8)).hasSize(1);
            }
        });
    }

    @Test
    void everyOtherTryIsAtScaleOneAndEveryScaleOccurs() {
        everyPlan(TrySchedule.usual())
                .forEach(specs -> assertThat(IntStream.range(0, TRIES)
                                .filter(attempt -> attempt % 2 == 0)
                                .mapToObj(specs::get))
                        .allMatch(spec -> spec.scale() == InputScale.ONE));
        everyPlan(TrySchedule.usual())
                .forEach(specs -> assertThat(specs.stream().map(InstanceSpec::scale))
                        .contains(
                                InputScale.ONE,
                                InputScale.TENTH,
                                InputScale.TEN,
                                InputScale.HUNDREDTH,
                                InputScale.HUNDRED));
    }

    @Test
    void whereAnswersAreComparedSmallNumbersComeAloneToo() {
        assertThat(TrySchedule.usual().magnitudes().stream().map(Setting::scale))
                .contains(InputScale.THOUSANDTH);
    }

    @ParameterizedTest
    @EnumSource
    void aPlanAtOneScaleIsAtThatScaleThroughout(InputScale scale) {
        assertThat(everyPlan(TrySchedule.at(scale)).flatMap(List::stream)).allMatch(spec -> spec.scale() == scale);
    }

    @Test
    void threeTriesInFourHaveArbitraryNumbersAndForDifferencesAll() {
        everyPlan(TrySchedule.usual())
                .forEach(specs -> assertThat(specs.stream().filter(spec -> spec.style() == NumberStyle.GAUSSIAN))
                        .hasSize(TRIES * 3 / 4));
        assertThat(BASICS.parts())
                .allSatisfy(part -> assertThat(new InstanceSpecs(part, 7, TrySchedule.usual()).forDifferences(TRIES))
                        .allMatch(spec -> spec.value().style() == NumberStyle.GAUSSIAN));
    }

    @Test
    void inOneTryOfThreeTheOtherBatchHasTheSameSize() {
        everyPlan(TrySchedule.usual())
                .forEach(specs -> assertThat(specs.stream().filter(spec -> spec.batch() == spec.otherBatch()))
                        .hasSize(TRIES / 3));
    }

    @Test
    void everyBatchUpToNineAndEverySideOccursAmongTwentyTries() {
        everyPlan(TrySchedule.usual()).forEach(specs -> {
            List<InstanceSpec> twenty = specs.subList(0, 20);
            assertThat(twenty.stream().map(InstanceSpec::batch)).contains(1, 2, 3, 4, 5, 6, 7, 8, 9);
            twenty.get(0)
                    .sizes()
                    .keySet()
                    .forEach(side -> assertThat(
                                    twenty.stream().map(spec -> spec.sizes().get(side)))
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
                            .mapToObj(seed -> new InstanceSpecs(part, seed, TrySchedule.usual()).everything(20))
                            .map(specs -> specs.stream()
                                    .map(spec -> withoutSeed(spec.value()))
                                    .toList())
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void someTriesAreLargeInEachDirectionAndCheap() {
        for (Part part : BASICS.parts()) {
            List<InstanceSpec> specs = new InstanceSpecs(part, 7, TrySchedule.usual())
                    .everything(1).stream().map(Shrinkable::value).toList();
            assertThat(specs.stream().map(InstanceSpec::batch))
                    .contains(8)
                    .anyMatch(batch -> batch >= 15 && batch <= 40)
                    .anyMatch(batch -> batch > 100);
            specs.get(0)
                    .sizes()
                    .keySet()
                    .forEach(side -> assertThat(
                                    specs.stream().map(spec -> spec.sizes().get(side)))
                            .anyMatch(size -> size >= 6 && size % 2 == 1)
                            .anyMatch(size -> size >= 8 && Integer.bitCount(size) == 1)
                            .anyMatch(size -> size >= 30));
            assertThat(specs).allMatch(spec -> products(spec) <= 2500);
        }
    }

    private static int products(InstanceSpec spec) {
        return spec.sizes().values().stream().reduce(spec.batch(), (one, other) -> one * other);
    }

    private static InstanceSpec withoutSeed(InstanceSpec spec) {
        return new InstanceSpec(
                spec.sizes(),
                spec.batch(),
                spec.otherBatch(),
                spec.style(),
                spec.scale(),
                spec.choices(),
                spec.attempt(),
                0);
    }

    @Test
    void allWaysLeadToTheSmallestInstanceSpecAndEveryStepIsSmaller() {
        Shrinkable<InstanceSpec> spec = dense(4);
        while (!InstanceSpecs.smaller(spec).isEmpty()) {
            List<Shrinkable<InstanceSpec>> smaller = InstanceSpecs.smaller(spec);
            int size = size(spec.value());
            assertThat(smaller).map(Shrinkable::value).doesNotHaveDuplicates().allMatch(next -> size(next) < size);
            spec = smaller.get(smaller.size() - 1);
        }

        InstanceSpec smallest = spec.value();
        assertThat(smallest.sizes()).isEqualTo(Map.of("in", 1, "out", 1));
        assertThat(smallest.batch()).isEqualTo(1);
        assertThat(smallest.otherBatch()).isEqualTo(1);
        assertThat(smallest.style()).isEqualTo(NumberStyle.ONES);
        assertThat(smallest.scale()).isEqualTo(InputScale.ONE);
        assertThat(smallest.choices()).isZero();
        assertThat(smallest.seed()).isEqualTo(dense(4).value().seed());
    }

    @Test
    void aSquareMatrixCanStaySquare() {
        Shrinkable<InstanceSpec> square = IntStream.range(0, 25)
                .mapToObj(InstanceSpecsTest::dense)
                .filter(spec -> spec.value().sizes().equals(Map.of("in", 5, "out", 5)))
                .findFirst()
                .orElseThrow();

        assertThat(InstanceSpecs.smaller(square).stream()
                        .<Map<String, Integer>>map(smaller -> smaller.value().sizes()))
                .contains(Map.of("in", 1, "out", 1), Map.of("in", 4, "out", 4))
                .doesNotContain(Map.of("in", 3, "out", 4));
    }

    private static int size(InstanceSpec spec) {
        int sides = spec.sizes().values().stream().mapToInt(Integer::intValue).sum();
        int style = List.of(NumberStyle.values()).indexOf(spec.style());
        int scale = List.of(InputScale.values()).indexOf(spec.scale());
        return sides + spec.batch() + style + scale + spec.choices() + spec.otherBatch();
    }

    private static Shrinkable<InstanceSpec> dense(int attempt) {
        return new InstanceSpecs(BASICS.part("Dense").orElseThrow(), 7, TrySchedule.usual())
                .ordinary(attempt + 1)
                .get(attempt);
    }

    private static Stream<List<InstanceSpec>> everyPlan(TrySchedule plan) {
        return LongStream.range(0, SEEDS)
                .boxed()
                .flatMap(seed -> BASICS.parts().stream().map(part -> specs(part, seed, plan)));
    }

    private static List<InstanceSpec> specs(Part part, long seed, TrySchedule plan) {
        return new InstanceSpecs(part, seed, plan)
                .ordinary(TRIES).stream().map(Shrinkable::value).toList();
    }
}
