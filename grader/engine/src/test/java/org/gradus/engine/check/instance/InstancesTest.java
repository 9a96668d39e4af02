package org.gradus.engine.check.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.CaseArgument.FlagArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.CaseArgument.NumberArgument;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.References;
import org.gradus.engine.check.Truth;
import org.gradus.reference.catalogue.Interval;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;

class InstancesTest {

    private static final int TRIES = 200;
    private static final Assignment BASICS = Assignments.basics();

    @Test
    void theSameTryDrawsTheSame() {
        assertThat(layer("Dense", 7, 3)).isEqualTo(layer("Dense", 7, 3));
    }

    @Test
    void anotherSeedOrTryDrawsSomethingElse() {
        // A matrix of ones is the same whatever is drawn.
        assertThat(IntStream.range(0, 20)
                        .filter(attempt -> spec("Dense", 7, attempt).style() != NumberStyle.ONES)
                        .boxed()
                        .flatMap(attempt -> List.of(layer("Dense", 7, attempt), layer("Dense", 8, attempt)).stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void sizesOfOneNameAreOneSize() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Instance dense = layer("Dense", 7, attempt);
            MatrixData w = ((MatrixArgument) dense.arguments().get(0)).value();
            MatrixData b = ((MatrixArgument) dense.arguments().get(1)).value();

            assertThat(b.shape()).isEqualTo(w.rows() + "x1");
            assertThat(dense.question().input().rows()).isEqualTo(w.columns());
            assertThat(dense.question().companion().shape())
                    .isEqualTo(w.rows() + "x" + dense.question().input().columns());
        }
    }

    @Test
    void amongFiveTriesAreASingleSampleAndMoreThanEight() {
        List<Integer> batches = IntStream.range(0, 20)
                .mapToObj(
                        attempt -> layer("Dense", 7, attempt).question().input().columns())
                .toList();

        assertThat(batches.stream().filter(batch -> batch > 8)).hasSize(4);
        assertThat(batches.stream().filter(batch -> batch == 1)).hasSize(4);
        assertThat(collect(
                        attempt -> layer("Dense", 7, attempt).question().input().rows()))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    @Test
    void atLeastHalfOfTheTriesAreAtScaleOne() {
        assertThat(IntStream.range(0, 20)
                        .mapToObj(attempt -> spec("Sigmoid", 7, attempt).scale())
                        .filter(InputScale.ONE::equals))
                .hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void inputsStayWithinTheDomainAndAwayFromKinks() {
        Interval probabilities = new Interval(1e-6, 1 - 1e-6);

        assertThat(numbers(attempt -> loss("CrossEntropy", attempt).question().input()))
                .allMatch(probabilities::contains);
        assertThat(numbers(attempt -> layer("ReLU", 7, attempt).question().input()))
                .allMatch(number -> Math.abs(number) >= 1e-3)
                .anyMatch(number -> number < -50)
                .anyMatch(number -> number > 50)
                .anyMatch(number -> Math.abs(number) < 0.01);
    }

    @Test
    void upstreamsAreDistinctAwayFromZeroAndNeverAllOnes() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            assertThat(Arrays.stream(layer("Dense", 7, attempt)
                                    .question()
                                    .companion()
                                    .rowMajor())
                            .boxed())
                    .doesNotHaveDuplicates()
                    .allMatch(entry -> Math.abs(entry) >= 0.5 && entry != 1);
        }
    }

    @Test
    void extremesAndKinksAreThoseOfTheKind() {
        InstanceMaker sigmoid = instances("Sigmoid");
        InstanceMaker relu = instances("ReLU");

        assertThat(numbers(attempt ->
                        sigmoid.extreme(spec("Sigmoid", 7, attempt)).question().input()))
                .containsOnly(-5000.0, -800.0, -30.0, 30.0, 800.0, 5000.0);
        assertThat(numbers(attempt ->
                        relu.atKinks(spec("ReLU", 7, attempt)).question().input()))
                .containsOnly(-1.0, -0.0, 0.0, 2.0, 1e-6, -1e-6, 1e-4, -1e-4, 1e-2);
    }

    @Test
    void zerosTiesAndEqualsOfEveryKindAreAsked() {
        assertThat(zerosAndTies(
                        "Dense",
                        spec -> instances("Dense").usual(spec).arguments().stream()
                                .map(argument -> ((MatrixArgument) argument).value())))
                .contains(0.0, -0.0, 1.0);
        assertThat(zerosAndTies("Sigmoid", spec -> {
                    Instance instance = instances("Sigmoid").usual(spec);
                    return Stream.of(
                            instance.question().input(), instance.question().companion());
                }))
                .contains(0.0, -0.0, 1.0, 2.0);
        special("SquaredError")
                .filter(spec -> spec.style() == NumberStyle.ZEROS_AND_TIES)
                .map(spec -> instances("SquaredError").usual(spec).question())
                .forEach(pair -> assertThat(equalEntries(pair.input(), pair.companion()))
                        .isGreaterThanOrEqualTo(
                                pair.input().rows() * pair.input().columns() / 2));
    }

    private static List<Double> zerosAndTies(String part, Function<InstanceSpec, Stream<MatrixData>> matrices) {
        return special(part)
                .filter(spec -> spec.style() == NumberStyle.ZEROS_AND_TIES)
                .flatMap(matrices)
                .flatMap(matrix -> Arrays.stream(matrix.rowMajor()).boxed())
                .toList();
    }

    private static int equalEntries(MatrixData one, MatrixData other) {
        int equal = 0;
        for (int i = 0; i < one.rowMajor().length; i++) {
            equal += one.rowMajor()[i] == other.rowMajor()[i] ? 1 : 0;
        }
        return equal;
    }

    @Test
    void numbersOfEveryMagnitudeReachTheEndsOfTheDomain() {
        List<Double> weights = magnitudes(
                "Dense",
                spec -> Stream.of(((MatrixArgument)
                                instances("Dense").usual(spec).arguments().get(0))
                        .value()));
        List<Double> targets = magnitudes(
                "SquaredError",
                spec -> Stream.of(
                        instances("SquaredError").usual(spec).question().companion()));
        List<Double> probabilities = magnitudes(
                "CrossEntropy",
                spec -> Stream.of(
                        instances("CrossEntropy").usual(spec).question().input()));

        assertThat(weights).anyMatch(w -> Math.abs(w) == 1e5).anyMatch(w -> Math.abs(w) < 5);
        assertThat(targets).anyMatch(target -> Math.abs(target) == 100).anyMatch(target -> Math.abs(target) < 1);
        assertThat(probabilities).contains(1e-6, 1 - 1e-6).allMatch(p -> p >= 1e-6 && p <= 1 - 1e-6);
    }

    private static List<Double> magnitudes(String part, Function<InstanceSpec, Stream<MatrixData>> matrices) {
        return special(part)
                .filter(spec -> spec.style() == NumberStyle.MAGNITUDES)
                .flatMap(matrices)
                .flatMap(matrix -> Arrays.stream(matrix.rowMajor()).boxed())
                .toList();
    }

    /** A small number that keeps a probability from 0 shows where the prediction is as wrong as can be. */
    @Test
    void theWorstPredictionsHaveTheWrongTarget() {
        assertThat(special("CrossEntropy")
                        .filter(spec -> spec.style() == NumberStyle.MAGNITUDES)
                        .map(spec -> instances("CrossEntropy").usual(spec).question())
                        .filter(pair -> IntStream.range(0, pair.input().rowMajor().length)
                                .anyMatch(i -> pair.input().rowMajor()[i] == 1e-6
                                        && pair.companion().rowMajor()[i] == 1)))
                .isNotEmpty();
    }

    @Test
    void targetsAreOfTheirKind() {
        assertThat(numbers(attempt -> loss("CrossEntropy", attempt).question().companion()))
                .containsOnly(0.0, 1.0);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            MatrixData target = loss("SoftmaxCrossEntropy", attempt).question().companion();
            assertThat(Arrays.stream(target.rowMajor()).sum()).isEqualTo(target.columns());
            assertThat(Arrays.stream(target.rowMajor()).filter(entry -> entry == 1))
                    .hasSize(target.columns());
        }
    }

    @Test
    void everyChoiceOfANumberAndBothFlagsOccur() {
        assertThat(collect(attempt -> loss("SquaredError", attempt).arguments()))
                .hasSize(6)
                .contains(List.of(new NumberArgument(0.5), new FlagArgument(true)))
                .contains(List.of(new NumberArgument(2.0), new FlagArgument(false)));
    }

    @Test
    void theFirstSampleOfABatchIsThereTwice() {
        Instance usual = layer("Dense", 7, 2);
        Instance again = instances("Dense").sampleBySample(spec("Dense", 7, 2));
        int last = usual.question().input().columns() - 1;

        for (int row = 0; row < usual.question().input().rows(); row++) {
            double sample = usual.question().input().get(row, last);
            assertThat(again.question().input().get(row, 0)).isEqualTo(sample);
            assertThat(again.question().input().get(row, last + 1)).isEqualTo(sample);
        }
    }

    @Test
    void everyTryHasAPointAtWhichFiniteDifferencesSaySomething() {
        for (Part part : BASICS.parts()) {
            for (int attempt = 0; attempt < 60; attempt++) {
                InstanceSpec spec = new InstanceSpecs(part, 7, TrySchedule.usual())
                        .forDifferences(60)
                        .get(attempt)
                        .value();
                boolean isThere = instances(part.className()).slopes(spec).isPresent();
                // The probability of a single class is 1 whatever its logit: there is nothing to take differences of.
                boolean isOfOneClass = part.className().equals("SoftmaxCrossEntropy")
                        && spec.sizes().equals(Map.of("out", 1));
                assertThat(isThere).as(spec.toString()).isNotEqualTo(isOfOneClass);
            }
        }
    }

    @Test
    void aSmallerInstanceSpecKeepsTheNumbersOfWhatIsLeft() {
        InstanceSpec spec = spec("Dense", 7, 2);
        InstanceSpec oneSample = new InstanceSpec(
                spec.sizes(),
                1,
                spec.otherBatch(),
                spec.style(),
                spec.scale(),
                spec.choices(),
                spec.attempt(),
                spec.seed());

        assertThat(instances("Dense").usual(oneSample).question().input().get(0, 0))
                .isEqualTo(instances("Dense").usual(spec).question().input().get(0, 0));
    }

    private static Instance layer(String part, long seed, int attempt) {
        return instances(part).usual(spec(part, seed, attempt));
    }

    private static Instance loss(String part, int attempt) {
        return instances(part).usual(spec(part, 7, attempt));
    }

    private static InstanceSpec spec(String part, long seed, int attempt) {
        return specs(part, seed, TRIES).get(attempt);
    }

    private static List<InstanceSpec> specs(String part, long seed, int tries) {
        return new InstanceSpecs(part(part), seed, TrySchedule.usual())
                .ordinary(tries).stream().map(Shrinkable::value).toList();
    }

    private static Stream<InstanceSpec> special(String part) {
        return new InstanceSpecs(part(part), 7, TrySchedule.usual())
                .everything(0).stream().map(Shrinkable::value);
    }

    private static InstanceMaker instances(String part) {
        return new InstanceMaker(part(part), Truth.about(part(part), References.standard()), 1);
    }

    private static Part part(String className) {
        return BASICS.part(className).orElseThrow();
    }

    private static List<Double> numbers(IntFunction<MatrixData> draw) {
        return IntStream.range(0, TRIES)
                .mapToObj(draw)
                .flatMap(matrix -> Arrays.stream(matrix.rowMajor()).boxed())
                .toList();
    }

    private static <T> Set<T> collect(IntFunction<T> draw) {
        return IntStream.range(0, TRIES).mapToObj(draw).collect(Collectors.toSet());
    }
}
