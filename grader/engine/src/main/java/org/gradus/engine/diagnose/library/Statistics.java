package org.gradus.engine.diagnose.library;

import org.ejml.simple.SimpleMatrix;

/**
 * What normalises a matrix by its own numbers, right or as students have it. Each matrix has what belongs to an entry in its place.
 *
 * @param centred the entries less their mean
 * @param divisor of the sum of squares that the variance is
 * @param under what is added to the variance
 * @param beside what is added to the deviation
 */
record Statistics(Axis axis, SimpleMatrix centred, SimpleMatrix variances, int divisor, double under, double beside) {

    /** {@code sqrt(v + epsilon)}, v the mean of the squares. */
    static Statistics of(Axis axis, SimpleMatrix x, double epsilon) {
        SimpleMatrix centred = axis.centred(x);
        SimpleMatrix variances = axis.means(centred.elementMult(centred));
        return new Statistics(axis, centred, variances, axis.count(x), epsilon, 0);
    }

    /** The squares divided by one less than their number. */
    Statistics unbiased() {
        return new Statistics(axis, centred, variances.scale(divisor / (divisor - 1.0)), divisor - 1, under, beside);
    }

    /** {@code sqrt(v) + epsilon}. */
    Statistics epsilonOutside() {
        return new Statistics(axis, centred, variances, divisor, 0, under);
    }

    /** The gradient by the entries, from that by the normalised ones. */
    SimpleMatrix gradient(SimpleMatrix g) {
        SimpleMatrix deviations = normalised().deviations();
        // By half of 1 / (root divisor) a deviation rises with the sum of squares, and that by 2 (x - m) with an entry.
        SimpleMatrix throughDeviation = axis.means(g.elementMult(centred))
                .scale(axis.count(g) / (double) divisor)
                .elementDiv(deviations.elementMult(deviations))
                .elementDiv(roots())
                .elementMult(centred);
        return axis.centred(g.elementDiv(deviations)).minus(throughDeviation);
    }

    Normalised normalised() {
        return new Normalised(centred, variances, roots().plus(beside));
    }

    private SimpleMatrix roots() {
        return Normalised.roots(variances, under);
    }
}
