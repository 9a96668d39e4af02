package org.gradus.engine.diagnose.library;

import org.ejml.simple.SimpleMatrix;

/** Over which of its numbers a matrix is normalised. */
enum Axis {
    /** Each column by itself. */
    COLUMN {
        @Override
        int count(SimpleMatrix matrix) {
            return matrix.getNumRows();
        }

        @Override
        SimpleMatrix means(SimpleMatrix matrix) {
            return matrix.elementOp(
                    (int row, int column, double e) -> matrix.getColumn(column).elementSum() / matrix.getNumRows());
        }
    },

    /** Each row by itself. */
    ROW {
        @Override
        int count(SimpleMatrix matrix) {
            return matrix.getNumCols();
        }

        @Override
        SimpleMatrix means(SimpleMatrix matrix) {
            return COLUMN.means(matrix.transpose()).transpose();
        }
    };

    /** How many numbers a mean is of. */
    abstract int count(SimpleMatrix matrix);

    /** In place of every entry the mean that it goes into. */
    abstract SimpleMatrix means(SimpleMatrix matrix);

    SimpleMatrix centred(SimpleMatrix matrix) {
        return matrix.minus(means(matrix));
    }
}
