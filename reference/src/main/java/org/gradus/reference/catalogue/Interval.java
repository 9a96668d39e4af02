package org.gradus.reference.catalogue;

/**
 * The numbers from {@code low} to {@code high}, both included.
 *
 * @param low finite
 * @param high finite, more than low
 */
public record Interval(double low, double high) {

    /** As for probabilities, of which 0.05 to 0.95 are left. */
    private static final double MARGIN = 0.05;

    /** @throws IllegalArgumentException if an end is not finite, or low is not below high */
    public Interval {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low >= high) {
            throw new IllegalArgumentException(
                    "interval: expected two finite numbers, the lower first, but was " + low + ", " + high);
        }
    }

    /** The interval from {@code -bound} to {@code bound}. */
    public static Interval symmetric(double bound) {
        return new Interval(-bound, bound);
    }

    /** Whether the number lies in this interval; NaN does not. */
    public boolean contains(double number) {
        return low <= number && number <= high;
    }

    /** The inner nine tenths: finite differences keep away from the ends. */
    public Interval withoutEnds() {
        double margin = MARGIN * (high - low);
        return new Interval(low + margin, high - margin);
    }
}
