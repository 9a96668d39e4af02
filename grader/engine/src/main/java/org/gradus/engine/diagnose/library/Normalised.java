package org.gradus.engine.diagnose.library;

import org.ejml.simple.SimpleMatrix;

/**
 * A matrix of which something is subtracted and that is divided by something, entry by entry.
 *
 * @param centred the entries less what is subtracted
 * @param variances without anything added
 * @param deviations what is divided by
 */
record Normalised(SimpleMatrix centred, SimpleMatrix variances, SimpleMatrix deviations) {

    /** {@code sqrt(v + epsilon)}. */
    Normalised(SimpleMatrix centred, SimpleMatrix variances, double epsilon) {
        this(centred, variances, roots(variances, epsilon));
    }

    static SimpleMatrix roots(SimpleMatrix variances, double epsilon) {
        return variances.elementOp((int row, int column, double v) -> StrictMath.sqrt(v + epsilon));
    }

    SimpleMatrix xhat() {
        return centred.elementDiv(deviations);
    }

    /** {@code sqrt(v) + epsilon}. */
    Normalised epsilonOutside(double epsilon) {
        return new Normalised(centred, variances, roots(variances, 0).plus(epsilon));
    }

    /** {@code sqrt(v)}. */
    Normalised withoutEpsilon() {
        return new Normalised(centred, variances, 0);
    }

    /** Nothing subtracted. */
    Normalised withoutMean(SimpleMatrix x) {
        return new Normalised(x, variances, deviations);
    }

    /** {@code v + epsilon}. */
    Normalised withoutRoot() {
        return new Normalised(centred, variances, deviations.elementMult(deviations));
    }
}
