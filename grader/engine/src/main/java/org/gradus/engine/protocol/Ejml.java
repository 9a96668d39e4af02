package org.gradus.engine.protocol;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.simple.SimpleMatrix;
import org.gradus.wire.MatrixData;

/** Between the wire's matrices and those of the reference. */
public final class Ejml {

    private Ejml() {}

    public static SimpleMatrix matrix(MatrixData data) {
        return new SimpleMatrix(data.rows(), data.columns(), true, data.rowMajor());
    }

    /** The entries themselves, row after row, as a matrix: whoever writes into one writes into the other. */
    public static SimpleMatrix sharing(int rows, int columns, double[] rowMajor) {
        return SimpleMatrix.wrap(DMatrixRMaj.wrap(rows, columns, rowMajor));
    }

    public static MatrixData data(SimpleMatrix matrix) {
        return new MatrixData(
                matrix.getNumRows(),
                matrix.getNumCols(),
                Arrays.copyOf(matrix.getDDRM().getData(), matrix.getNumElements()));
    }
}
