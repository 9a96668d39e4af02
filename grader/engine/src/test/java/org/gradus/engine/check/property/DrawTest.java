package org.gradus.engine.check.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.FlagArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.CaseArgument.NumberArgument;
import org.gradus.engine.assignment.Part;
import org.gradus.reference.catalogue.Interval;
import org.gradus.reference.catalogue.Targets;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final int TRIES = 200;
    private static final Part DENSE = Assignments.basics().part("Dense").orElseThrow();
    private static final Part ERROR = Assignments.basics().part("SquaredError").orElseThrow();
    private static final Interval WIDE = Interval.symmetric(100);

    @Test
    void theSameTryDrawsTheSame() {
        assertThat(dense(7, "Dense usual", 3)).isEqualTo(dense(7, "Dense usual", 3));
    }

    @Test
    void anotherSeedStreamOrTryDrawsSomethingElse() {
        List<Object> drawn = new ArrayList<>();
        for (int attempt = 0; attempt < 20; attempt++) {
            drawn.add(dense(7, "Dense usual", attempt));
            drawn.add(dense(8, "Dense usual", attempt));
            drawn.add(dense(7, "Dense extreme", attempt));
        }

        assertThat(drawn).doesNotHaveDuplicates();
    }

    @Test
    void sizesOfOneNameAreOneSize() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Draw draw = new Draw(7, "Dense", attempt);
            List<CaseArgument> arguments = draw.arguments(DENSE);
            MatrixData w = ((MatrixArgument) arguments.get(0)).value();
            MatrixData b = ((MatrixArgument) arguments.get(1)).value();
            draw.nextBatch(DENSE);
            MatrixData x = draw.inputs(DENSE.input(), WIDE, List.of());
            MatrixData dY = draw.upstream(DENSE.output().orElseThrow());

            assertThat(b.shape()).isEqualTo(w.rows() + "x1");
            assertThat(x.rows()).isEqualTo(w.columns());
            assertThat(dY.shape()).isEqualTo(w.rows() + "x" + x.columns());
        }
    }

    @Test
    void everyShapeOccursFromOneSampleToMoreThanEight() {
        Set<Integer> batches =
                collect(attempt -> inputs(attempt, WIDE, List.of()).columns());
        Set<Integer> sides = collect(attempt -> inputs(attempt, WIDE, List.of()).rows());

        assertThat(batches).containsAll(List.of(1, 2, 3, 4, 5, 6)).anyMatch(batch -> batch > 8);
        assertThat(sides).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    @Test
    void theTriesOfAnAssignmentHoldLargeBatchesAndSingleSamples() {
        int tries = Assignments.basics().tries();
        List<Integer> batches = IntStream.range(0, tries)
                .mapToObj(attempt -> inputs(attempt, WIDE, List.of()).columns())
                .toList();

        assertThat(batches.stream().filter(batch -> batch > 8)).hasSize(tries / 5);
    }

    @Test
    void inputsStayWithinTheDomainAndAwayFromKinks() {
        Interval narrow = new Interval(0.05, 0.95);
        assertThat(numbers(attempt -> inputs(attempt, narrow, List.of()))).allMatch(narrow::contains);
        assertThat(numbers(attempt -> inputs(attempt, WIDE, List.of(0.0, 1.0))))
                .allMatch(number -> Math.abs(number) >= 1e-3 && Math.abs(number - 1) >= 1e-3)
                .allMatch(number -> Math.abs(number) <= 3)
                .anyMatch(number -> number < -2)
                .anyMatch(number -> number > 2);
    }

    @Test
    void upstreamsAreDistinctOfEitherSignAndAwayFromZero() {
        List<Double> entries =
                numbers(attempt -> drawn(attempt).upstream(DENSE.output().orElseThrow()));

        assertThat(entries)
                .doesNotHaveDuplicates()
                .allMatch(entry -> Math.abs(entry) >= 0.5 && Math.abs(entry) <= 1.5)
                .anyMatch(entry -> entry < 0)
                .anyMatch(entry -> entry > 0);
    }

    @Test
    void extremesAreThoseOfTheKind() {
        assertThat(collect(attempt -> drawn(attempt)
                        .extremes(DENSE.input(), List.of(-800.0, 800.0))
                        .get(0, 0)))
                .containsExactlyInAnyOrder(-800.0, 800.0);
    }

    @Test
    void targetsAreOfTheirKind() {
        assertThat(numbers(attempt -> drawn(attempt).targets(DENSE.input(), Targets.BINARY)))
                .allMatch(target -> target == 0 || target == 1)
                .contains(0.0, 1.0);
        assertThat(numbers(attempt -> drawn(attempt).targets(DENSE.input(), Targets.ANY)))
                .allMatch(target -> Math.abs(target) <= 3);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            MatrixData target = drawn(attempt).targets(DENSE.input(), Targets.ONE_HOT);
            assertThat(Arrays.stream(target.rowMajor()).sum()).isEqualTo(target.columns());
            assertThat(Arrays.stream(target.rowMajor()).filter(entry -> entry == 1))
                    .hasSize(target.columns());
        }
    }

    @Test
    void everyChoiceOfANumberAndBothFlagsOccur() {
        assertThat(collect(attempt -> drawn(attempt).arguments(ERROR)))
                .hasSize(6)
                .contains(List.of(new NumberArgument(0.5), new FlagArgument(true)))
                .contains(List.of(new NumberArgument(2.0), new FlagArgument(false)));
    }

    private static List<Object> dense(long seed, String stream, int attempt) {
        Draw draw = new Draw(seed, stream, attempt);
        List<Object> all = new ArrayList<>(draw.arguments(DENSE));
        draw.nextBatch(DENSE);
        all.add(draw.inputs(DENSE.input(), WIDE, List.of()));
        return all;
    }

    private static Draw drawn(int attempt) {
        Draw draw = new Draw(7, "stream", attempt);
        draw.nextBatch(DENSE);
        return draw;
    }

    private static MatrixData inputs(int attempt, Interval domain, List<Double> kinks) {
        return drawn(attempt).inputs(DENSE.input(), domain, kinks);
    }

    private static List<Double> numbers(IntFunction<MatrixData> draw) {
        return IntStream.range(0, TRIES)
                .mapToObj(draw)
                .flatMap(matrix -> Arrays.stream(matrix.rowMajor()).boxed())
                .toList();
    }

    private static <T> Set<T> collect(IntFunction<T> draw) {
        Stream<T> drawn = IntStream.range(0, TRIES).mapToObj(draw);
        return drawn.collect(Collectors.toSet());
    }
}
