package org.gradus.engine.assignment;

/**
 * How far an entry may be off: {@code |e| <= relative * max|expected| + absolute}, the maximum over the whole matrix.
 *
 * @param relative share of the largest expected entry
 * @param absolute added to it, in the matrix' own unit: for what should be zero
 */
public record Tolerance(double relative, double absolute) {

    /** How far an entry may be off in a matrix whose largest entry is this. */
    public double around(double largest) {
        return relative * largest + absolute;
    }

    /** The same, and so much more. */
    public Tolerance plus(double more) {
        return new Tolerance(relative, absolute + more);
    }

    /** The same with an absolute part that many times as large. */
    public Tolerance forNumbersAround(double size) {
        return new Tolerance(relative, absolute * size);
    }
}
