package org.gradus.reference;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;

/**
 * What follows a normalisation, {@code y = gamma xhat + beta}: a gain and a bias for each row, the same for all samples.
 *
 * @param gamma what each entry is multiplied by, a column
 * @param beta what is added to each entry, of the same shape
 */
record GainAndBias(SimpleMatrix gamma, SimpleMatrix beta) {

    /** @throws IllegalArgumentException if gamma is no column, or beta has another shape */
    GainAndBias {
        Shapes.require("gamma", gamma.getNumRows(), 1, gamma);
        Shapes.requireLike(gamma, "beta", beta);
    }

    /** @throws IllegalArgumentException if x has another height than gamma */
    void requireInput(SimpleMatrix x) {
        Shapes.require("x", gamma.getNumRows(), x.getNumCols(), x);
    }

    /** y = gamma xhat + beta. */
    SimpleMatrix forward(SimpleMatrix xhat) {
        return xhat.elementOp((int i, int column, double e) -> gamma.get(i) * e + beta.get(i));
    }

    /** dL/dxhat = gamma dL/dy. */
    SimpleMatrix backward(SimpleMatrix dY) {
        return dY.elementOp((int i, int column, double e) -> gamma.get(i) * e);
    }

    /** dL/dgamma and dL/dbeta: sums of dL/dy xhat and of dL/dy over the samples. */
    static Map<String, SimpleMatrix> gradients(SimpleMatrix dY, SimpleMatrix xhat) {
        return Map.of("gamma", rowSums(dY.elementMult(xhat)), "beta", rowSums(dY));
    }

    private static SimpleMatrix rowSums(SimpleMatrix matrix) {
        SimpleMatrix sums = new SimpleMatrix(matrix.getNumRows(), 1);
        return sums.elementOp(
                (int row, int column, double e) -> matrix.getRow(row).elementSum());
    }
}
