package org.gradus.reference;

import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.gradus.layer.Layer;
import org.gradus.layer.Loss;
import org.gradus.layer.Optimizer;
import org.gradus.reference.catalogue.Kind;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each kind of the catalogue by itself against its definition, at many settings. It takes long: {@code .ci/oracles} runs it, and its name
 * is none that the build looks for.
 */
class ManySettings {

    private static final int SETTINGS = Integer.getInteger("oracles.settings", 1000);
    private static final long SEED = 20261129;
    private static final int MOST_ROWS = 4;
    private static final int MOST_COLUMNS = 3;

    static Stream<Named<Kind<Layer>>> layers() {
        return Subjects.layers().stream().map(kind -> Named.of(kind.name(), kind));
    }

    static Stream<Named<Kind<Loss>>> losses() {
        return Subjects.losses().stream().map(kind -> Named.of(kind.name(), kind));
    }

    static Stream<Named<Kind<Optimizer>>> optimizers() {
        return Subjects.optimizers().stream().map(kind -> Named.of(kind.name(), kind));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void aLayerIsItsDefinitionAndTheDerivativesOfThat(Kind<Layer> kind) {
        LayerOracleProperties properties = new LayerOracleProperties();
        atManySettings((upTo, seed) -> properties.aLayerIsItsDefinitionAndTheDerivativesOfThat(
                kind, upTo.applyAsInt(MOST_ROWS), upTo.applyAsInt(MOST_ROWS), upTo.applyAsInt(MOST_COLUMNS), seed));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void aLossIsItsDefinitionAndTheDerivativeOfThat(Kind<Loss> kind) {
        LossOracleProperties properties = new LossOracleProperties();
        atManySettings((upTo, seed) -> properties.aLossIsItsDefinitionAndTheDerivativeOfThat(
                kind, upTo.applyAsInt(MOST_ROWS), upTo.applyAsInt(MOST_COLUMNS), seed));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void everyStepIsItsDefinition(Kind<Optimizer> kind) {
        OptimizerOracleProperties properties = new OptimizerOracleProperties();
        atManySettings((upTo, seed) -> properties.everyStepIsItsDefinition(
                kind, upTo.applyAsInt(MOST_ROWS), upTo.applyAsInt(MOST_COLUMNS), seed));
    }

    /** What is true at one setting. */
    private interface Law {

        /**
         * Throws where it does not hold.
         *
         * @param upTo draws a size from 1 to another
         */
        void holds(IntUnaryOperator upTo, long seed);
    }

    private static void atManySettings(Law law) {
        Random random = new Random(SEED);
        for (int setting = 0; setting < SETTINGS; setting++) {
            law.holds(most -> 1 + random.nextInt(most), random.nextLong());
        }
    }
}
