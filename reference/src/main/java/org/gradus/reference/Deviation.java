package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;

/**
 * What a normalisation divides by, {@code sqrt(v + epsilon)}.
 *
 * @param epsilon what is added to the variance
 */
record Deviation(double epsilon) {

    /** @throws IllegalArgumentException if epsilon is not finite and positive */
    Deviation {
        if (!Double.isFinite(epsilon) || epsilon <= 0) {
            throw new IllegalArgumentException("epsilon: expected a finite number above 0 but was " + epsilon);
        }
    }

    SimpleMatrix of(SimpleMatrix variances) {
        return variances.elementOp((int row, int column, double v) -> StrictMath.sqrt(v + epsilon));
    }
}
