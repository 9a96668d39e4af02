package org.gradus.engine.assignment.read;

import org.gradus.wire.MatrixData;

/** Rows and columns of an actual matrix. */
record Size(int rows, int columns) {

    static Size of(MatrixData matrix) {
        return new Size(matrix.rows(), matrix.columns());
    }

    @Override
    public String toString() {
        return rows + "x" + columns;
    }
}
