package org.gradus.engine.assignment;

/**
 * How far an entry may be off: {@code |e| <= relative * max|expected| + absolute}, the maximum over the whole matrix.
 *
 * @param relative share of the largest expected entry
 * @param absolute added to it, in the matrix' own unit
 */
public record Tolerance(double relative, double absolute) {}
