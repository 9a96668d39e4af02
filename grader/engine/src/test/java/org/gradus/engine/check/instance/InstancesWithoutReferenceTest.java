package org.gradus.engine.check.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.ConstructorParameter.Gradient;
import org.gradus.engine.assignment.ConstructorParameter.MatrixParameter;
import org.gradus.engine.assignment.Dimension;
import org.gradus.engine.assignment.InputDomain;
import org.gradus.engine.assignment.Memory;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.PartSizes;
import org.gradus.engine.assignment.Shape;
import org.gradus.engine.protocol.Facet;
import org.gradus.reference.catalogue.Entries;
import org.gradus.reference.catalogue.Interval;
import org.gradus.reference.catalogue.Targets;
import org.gradus.wire.Contract;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn for parts that say themselves what they may be asked about. */
class InstancesWithoutReferenceTest {

    private static final int TRIES = 100;
    private static final Assignment BLOCKS = Assignments.convolutionToAttention();

    @ParameterizedTest
    @ValueSource(strings = {"RecurrentStep", "Dropout"})
    void aMatrixAsWideAsTheBatchFitsEveryPassOfItsObject(String name) {
        Part part = BLOCKS.part(name).orElseThrow();
        InstanceMaker instances = new InstanceMaker(part, Optional.empty(), 1);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Instance layer = instances.usual(spec(part, attempt));
            MatrixData wide = ((MatrixArgument) layer.arguments().get(name.equals("Dropout") ? 0 : 3)).value();

            assertThat(List.of(
                            layer.question().input(),
                            layer.otherQuestion().input(),
                            layer.question().companion(),
                            layer.otherQuestion().companion()))
                    .extracting(MatrixData::columns)
                    .containsOnly(wide.columns());
            if (spec(part, attempt).style() == NumberStyle.GAUSSIAN) {
                assertThat(layer.otherQuestion().input())
                        .isNotEqualTo(layer.question().input());
            }
            assertThat(InstanceSpecs.smaller(new InstanceSpecs(part, 7, TrySchedule.usual())
                            .ordinary(attempt + 1)
                            .get(attempt)))
                    .extracting(smaller ->
                            smaller.value().otherBatch() - smaller.value().batch())
                    .containsOnly(0);
        }
    }

    @Test
    void otherLayersAreStillAskedAboutBatchesOfTwoSizes() {
        Part part = BLOCKS.part("BatchNorm").orElseThrow();

        assertThat(IntStream.range(0, TRIES).mapToObj(attempt -> spec(part, attempt)))
                .anyMatch(spec -> spec.batch() != spec.otherBatch());
    }

    @Test
    void aMatrixHoldsWhatItIsDeclaredToHold() {
        Shape column = new Shape(new Dimension.Named("n"), new Dimension.Fixed(1));
        Part part = Assignments.layer(
                "Mine",
                Optional.empty(),
                List.of(
                        new MatrixParameter("variance", column, Gradient.NOT_ASKED, Entries.POSITIVE),
                        new MatrixParameter("mask", column, Gradient.NOT_ASKED, Entries.BINARY)),
                Map.of("forward", "1"));
        InstanceMaker instances = new InstanceMaker(part, Optional.empty(), 1);

        List<List<CaseArgument>> drawn = IntStream.range(0, TRIES)
                .mapToObj(attempt -> instances.usual(spec(part, attempt)).arguments())
                .toList();

        assertThat(drawn.stream()
                        .flatMapToDouble(given -> numbers(given.get(0)))
                        .boxed())
                .allMatch(variance -> variance > 0);
        assertThat(drawn.stream()
                        .flatMapToDouble(given -> numbers(given.get(1)))
                        .boxed())
                .containsOnly(0.0, 1.0);
    }

    private static DoubleStream numbers(CaseArgument matrix) {
        return DoubleStream.of(((MatrixArgument) matrix).value().rowMajor());
    }

    @Test
    void noTwoEntriesOfASampleAreAtADistanceAtWhichTheDerivativeJumps() {
        Part pooling = BLOCKS.part("MaxPooling").orElseThrow();
        InstanceMaker layers = new InstanceMaker(pooling, Optional.empty(), 1);
        assertThat(distances(attempt -> layers.slopes(spec(pooling, attempt))
                        .orElseThrow()
                        .question()
                        .input()))
                .allMatch(distance -> distance > 1e-4);

        Part hinge = BLOCKS.part("Hinge").orElseThrow();
        InstanceMaker losses = new InstanceMaker(hinge, Optional.empty(), 1);
        assertThat(distances(attempt -> losses.slopes(spec(hinge, attempt))
                        .orElseThrow()
                        .question()
                        .input()))
                .allMatch(distance -> Math.abs(distance - 1) > 1e-4)
                .anyMatch(distance -> distance < 0.01);
    }

    @Test
    void targetsOfAnyNumbersReachAsFarAsTheDomainAndAreNotThePredictions() {
        Part part = loss(new InputDomain(Interval.symmetric(50), List.of(), List.of(), Targets.ANY));
        InstanceMaker losses = new InstanceMaker(part, Optional.empty(), 1);
        List<Double> targets = new ArrayList<>();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Instance instance = losses.slopes(spec(part, attempt)).orElseThrow();
            double[] target = instance.question().companion().rowMajor();
            double[] prediction = instance.question().input().rowMajor();
            for (int i = 0; i < target.length; i++) {
                assertThat(Math.abs(target[i] - prediction[i])).isGreaterThanOrEqualTo(1e-3);
                targets.add(target[i]);
            }
        }

        assertThat(targets).allMatch(Interval.symmetric(50)::contains).anyMatch(target -> Math.abs(target) > 20);
    }

    @Test
    void targetsAreOfTheDeclaredKind() {
        assertThat(entries(Targets.BINARY)).containsOnly(0.0, 1.0);
        assertThat(entries(Targets.SIGNS)).containsOnly(-1.0, 1.0);
        assertThat(entries(Targets.PROBABILITIES)).allMatch(share -> share > 0 && share <= 1);
        for (Targets targets : List.of(Targets.ONE_HOT, Targets.PROBABILITIES)) {
            for (MatrixData drawn : drawn(targets)) {
                for (int column = 0; column < drawn.columns(); column++) {
                    int sample = column;
                    double sum = IntStream.range(0, drawn.rows())
                            .mapToDouble(row -> drawn.get(row, sample))
                            .sum();
                    assertThat(Math.abs(sum - 1)).isLessThan(1e-15 * 10);
                }
            }
        }
    }

    private static List<Double> entries(Targets targets) {
        return drawn(targets).stream()
                .flatMap(matrix -> Arrays.stream(matrix.rowMajor()).boxed())
                .toList();
    }

    private static List<MatrixData> drawn(Targets targets) {
        Part part = loss(new InputDomain(Interval.symmetric(3), List.of(), List.of(), targets));
        InstanceMaker losses = new InstanceMaker(part, Optional.empty(), 1);
        return IntStream.range(0, TRIES)
                .mapToObj(
                        attempt -> losses.usual(spec(part, attempt)).question().companion())
                .toList();
    }

    private static List<Double> distances(IntFunction<MatrixData> draw) {
        List<Double> distances = new ArrayList<>();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            MatrixData matrix = draw.apply(attempt);
            for (int column = 0; column < matrix.columns(); column++) {
                for (int row = 0; row < matrix.rows(); row++) {
                    for (int above = 0; above < row; above++) {
                        distances.add(Math.abs(matrix.get(row, column) - matrix.get(above, column)));
                    }
                }
            }
        }
        return distances;
    }

    private static InstanceSpec spec(Part part, int attempt) {
        return new InstanceSpecs(part, 7, TrySchedule.usual())
                .ordinary(attempt + 1)
                .get(attempt)
                .value();
    }

    private static Part loss(InputDomain inputs) {
        return new Part(
                "Loss",
                Optional.empty(),
                Contract.LOSS,
                Optional.empty(),
                List.of(),
                Memory.NONE,
                inputs,
                PartSizes.NONE,
                new Shape(new Dimension.Named("out"), new Dimension.Named("batch")),
                Optional.empty(),
                new TreeMap<>(Map.of(Facet.VALUE, BigDecimal.ONE)));
    }
}
