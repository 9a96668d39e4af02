package org.gradus.engine.protocol;

import org.gradus.wire.MatrixData;

/** Another matrix of the same shape, every entry that is not 0 different. */
public final class OtherInputs {

    private static final double FACTOR = 0.75;

    private OtherInputs() {}

    /** Nearer to 0, and so still in every domain in which a right answer is asked for. */
    public static MatrixData nearer(MatrixData matrix) {
        double[] entries = matrix.rowMajor();
        for (int i = 0; i < entries.length; i++) {
            entries[i] *= FACTOR;
        }
        return new MatrixData(matrix.rows(), matrix.columns(), entries);
    }

    /** The same numbers in another order, the rows of every sample one down: what is a target in this order is one in that. */
    public static MatrixData reordered(MatrixData matrix) {
        double[] entries = new double[matrix.rows() * matrix.columns()];
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < matrix.columns(); column++) {
                entries[(row + 1) % matrix.rows() * matrix.columns() + column] = matrix.get(row, column);
            }
        }
        return new MatrixData(matrix.rows(), matrix.columns(), entries);
    }

    /**
     * The same but for the first two entries, row by row, which are exchanged: it has the same sum to the last digit, the same largest entry,
     * the same norm.
     */
    public static MatrixData exchanged(MatrixData matrix) {
        double[] entries = matrix.rowMajor();
        if (entries.length > 1) {
            entries[0] = matrix.rowMajor()[1];
            entries[1] = matrix.rowMajor()[0];
        }
        return new MatrixData(matrix.rows(), matrix.columns(), entries);
    }
}
