package org.gradus.engine.assignment;

import org.gradus.wire.MatrixData;

/**
 * Rows of a matrix that lie together.
 *
 * @param from the first, counted from 0
 * @param to the one after the last
 */
public record RowRange(int from, int to) {

    /** These rows of a matrix. */
    public MatrixData of(MatrixData matrix) {
        return matrix.rows(from, to);
    }
}
