package org.gradus.engine.check.instance;

import java.util.List;
import org.gradus.wire.MatrixData;

/** Matrices made of other matrices. */
final class Matrices {

    private Matrices() {}

    static MatrixData times(double factor, MatrixData matrix) {
        double[] entries = matrix.rowMajor();
        for (int i = 0; i < entries.length; i++) {
            // 0 times a negative number is -0.0, which a right layer need not return.
            entries[i] = factor == 0 ? 0 : factor * entries[i];
        }
        return new MatrixData(matrix.rows(), matrix.columns(), entries);
    }

    static MatrixData plus(MatrixData one, MatrixData other) {
        double[] sum = one.rowMajor();
        double[] terms = other.rowMajor();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += terms[i];
        }
        return new MatrixData(one.rows(), one.columns(), sum);
    }

    static MatrixData column(MatrixData matrix, int column) {
        double[] entries = new double[matrix.rows()];
        for (int row = 0; row < entries.length; row++) {
            entries[row] = matrix.get(row, column);
        }
        return new MatrixData(entries.length, 1, entries);
    }

    /** Matrices of as many rows beside each other. */
    static MatrixData sideBySide(List<MatrixData> columns) {
        int rows = columns.get(0).rows();
        double[] rowMajor = new double[rows * columns.size()];
        for (int column = 0; column < columns.size(); column++) {
            for (int row = 0; row < rows; row++) {
                rowMajor[row * columns.size() + column] = columns.get(column).get(row, 0);
            }
        }
        return new MatrixData(rows, columns.size(), rowMajor);
    }

    /** The columns from the last to the first, and then the last once more. */
    static MatrixData reversedAndFirstAgain(MatrixData matrix) {
        int columns = matrix.columns();
        double[] rowMajor = new double[matrix.rows() * (columns + 1)];
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column <= columns; column++) {
                rowMajor[row * (columns + 1) + column] = matrix.get(row, columns - 1 - column % columns);
            }
        }
        return new MatrixData(matrix.rows(), columns + 1, rowMajor);
    }
}
