package org.gradus.engine.check;

import org.ejml.simple.SimpleMatrix;
import org.gradus.wire.MatrixData;

/** Between the wire's matrices and those of the reference. */
final class Ejml {

    private Ejml() {}

    static SimpleMatrix matrix(MatrixData data) {
        return new SimpleMatrix(data.rows(), data.columns(), true, data.rowMajor());
    }

    static MatrixData data(SimpleMatrix matrix) {
        double[] rowMajor = new double[matrix.getNumElements()];
        for (int i = 0; i < rowMajor.length; i++) {
            rowMajor[i] = matrix.get(i);
        }
        return new MatrixData(matrix.getNumRows(), matrix.getNumCols(), rowMajor);
    }
}
