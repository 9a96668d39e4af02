package org.gradus.engine.check.instance;

/**
 * Random numbers by place: each entry of each matrix has its own, whatever the sizes, so that an instance that becomes smaller
 * keeps the numbers of what is left. The same on every machine.
 */
final class PositionalRandom {

    private static final double UNIT = 0x1.0p-53;
    private static final int UNUSED_BITS = 11;

    private final long seed;

    PositionalRandom(long seed) {
        this.seed = seed;
    }

    /** PositionalRandom that has nothing to do with this one. */
    PositionalRandom other(long number) {
        return new PositionalRandom(mix(seed + number));
    }

    /** A seed for something that is named by words and a number. */
    static long seed(long seed, String words, long number) {
        return mix(mix(mix(seed) + words.hashCode()) + number);
    }

    /** From 0, included, to 1, excluded. */
    double uniform(String matrix, int row, int column) {
        long bits = mix(mix(mix(seed + matrix.hashCode()) + row) + column);
        return (bits >>> UNUSED_BITS) * UNIT;
    }

    /** From 0 to {@code bound - 1}. */
    int below(int bound, String matrix, int row, int column) {
        return (int) (uniform(matrix, row, column) * bound);
    }

    /** Standard normal, by Box and Muller. */
    double gaussian(String matrix, int row, int column) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform(matrix, row, column)));
        return radius * StrictMath.cos(2 * StrictMath.PI * other(1).uniform(matrix, row, column));
    }

    /** The finaliser of SplitMix64: neighbouring seeds no longer begin alike. */
    private static long mix(long seed) {
        long z = seed + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
