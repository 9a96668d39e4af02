package org.gradus.engine.protocol;

import org.ejml.simple.SimpleMatrix;
import org.gradus.wire.MatrixData;

/** Between the wire's matrices and those of the reference. */
public final class Ejml {

    private Ejml() {}

    public static SimpleMatrix matrix(MatrixData data) {
        return new SimpleMatrix(data.rows(), data.columns(), true, data.rowMajor());
    }

    public static MatrixData data(SimpleMatrix matrix) {
        double[] rowMajor = new double[matrix.getNumElements()];
        for (int i = 0; i < rowMajor.length; i++) {
            rowMajor[i] = matrix.get(i);
        }
        return new MatrixData(matrix.getNumRows(), matrix.getNumCols(), rowMajor);
    }
}
