package org.gradus.engine.diagnose.library;

import org.ejml.simple.SimpleMatrix;

/**
 * What normalises each column by itself, right or as students have it.
 *
 * @param centred the entries less the mean of their column
 * @param deviations what they are divided by, in place of every entry
 * @param slope by how much a deviation rises with the sum of squares, times 2 for each unit of an entry
 */
record ColumnStatistics(SimpleMatrix centred, SimpleMatrix deviations, SimpleMatrix slope) {

    /** {@code sqrt(v + epsilon)}, v the mean of the squares. */
    static ColumnStatistics of(SimpleMatrix x, double epsilon) {
        return of(x, epsilon, 0, x.getNumRows());
    }

    /** The squares divided by one less than their number. */
    static ColumnStatistics unbiased(SimpleMatrix x, double epsilon) {
        return of(x, epsilon, 0, x.getNumRows() - 1);
    }

    /** {@code sqrt(v) + epsilon}. */
    static ColumnStatistics epsilonOutside(SimpleMatrix x, double epsilon) {
        return of(x, 0, epsilon, x.getNumRows());
    }

    private static ColumnStatistics of(SimpleMatrix x, double under, double beside, int divisor) {
        SimpleMatrix centred = centred(x);
        SimpleMatrix roots = means(centred.elementMult(centred))
                .scale(x.getNumRows() / (double) divisor)
                .elementOp((int row, int column, double v) -> StrictMath.sqrt(v + under));
        SimpleMatrix slope = roots.elementOp((int row, int column, double root) -> 1 / (root * divisor));
        return new ColumnStatistics(centred, roots.plus(beside), slope);
    }

    SimpleMatrix normalised() {
        return centred.elementDiv(deviations);
    }

    /** The gradient by the entries, from that by the normalised ones. */
    SimpleMatrix gradient(SimpleMatrix g) {
        SimpleMatrix throughDeviation = means(g.elementMult(centred))
                .scale(g.getNumRows())
                .elementDiv(deviations.elementMult(deviations))
                .elementMult(slope)
                .elementMult(centred);
        return centred(g.elementDiv(deviations)).minus(throughDeviation);
    }

    static SimpleMatrix centred(SimpleMatrix matrix) {
        return matrix.minus(means(matrix));
    }

    /** The mean of its column in place of every entry. */
    static SimpleMatrix means(SimpleMatrix matrix) {
        return matrix.elementOp(
                (int row, int column, double e) -> matrix.getColumn(column).elementSum() / matrix.getNumRows());
    }
}
