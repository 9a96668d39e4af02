package org.gradus.engine.check.property;

import org.gradus.wire.MatrixData;

/** Another matrix of the same shape, every entry that is not 0 different. */
final class Perturbed {

    private static final double FACTOR = 0.75;

    private Perturbed() {}

    /** Nearer to 0, and so still in every domain in which a right answer is asked for. */
    static MatrixData of(MatrixData matrix) {
        double[] entries = matrix.rowMajor();
        for (int i = 0; i < entries.length; i++) {
            entries[i] *= FACTOR;
        }
        return new MatrixData(matrix.rows(), matrix.columns(), entries);
    }
}
