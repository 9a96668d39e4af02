package org.gradus.worker.chance;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.ejml.simple.SimpleMatrix;

/**
 * Random numbers that nobody gave a seed: each object has another one, and the first, the second and so on have the same in every run.
 */
public final class Chance {

    private static final String USUAL_ALGORITHM = "L32X64MixRandom";

    /** Not a Random: the first number of one that was seeded by another follows from that one's in a straight line. */
    private static final SplittableRandom SEEDS = new SplittableRandom(20260101L);

    private static final Random NUMBERS = newRandom();

    private Chance() {}

    /** The seed of the next object. */
    public static synchronized long seed() {
        return SEEDS.nextLong();
    }

    /** For {@link Math#random()}. */
    public static double random() {
        return NUMBERS.nextDouble();
    }

    /** For {@code Random::new}. */
    public static Random newRandom() {
        return new Random(seed());
    }

    /** For {@code SplittableRandom::new}. */
    public static SplittableRandom newSplittableRandom() {
        return new SplittableRandom(seed());
    }

    /** For {@link UUID#randomUUID()}. */
    public static UUID randomUUID() {
        byte[] name = new byte[16];
        NUMBERS.nextBytes(name);
        return UUID.nameUUIDFromBytes(name);
    }

    /** For {@link Collections#shuffle(List)}. */
    public static void shuffle(List<?> list) {
        Collections.shuffle(list, NUMBERS);
    }

    /** For {@link RandomGenerator#getDefault()}. */
    public static RandomGenerator getDefault() {
        return of(USUAL_ALGORITHM);
    }

    /** For {@link RandomGenerator#of(String)}. */
    public static RandomGenerator of(String algorithm) {
        return create(RandomGeneratorFactory.of(algorithm));
    }

    /** For {@link RandomGeneratorFactory#create()}. */
    public static RandomGenerator create(RandomGeneratorFactory<?> factory) {
        return factory.isStochastic() ? new SecureChance() : factory.create(seed());
    }

    /** For {@link SimpleMatrix#random(int, int)}. */
    public static SimpleMatrix random(int rows, int columns) {
        return SimpleMatrix.random_DDRM(rows, columns, 0, 1, NUMBERS);
    }
}
