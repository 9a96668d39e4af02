package org.gradus.engine.diagnose;

import org.ejml.simple.SimpleMatrix;

/** What is left of a matrix of samples when most of it is forgotten. */
final class Samples {

    private Samples() {}

    /** The first column, and 0 in all others. */
    static SimpleMatrix first(SimpleMatrix matrix) {
        return matrix.elementOp((int row, int column, double e) -> column == 0 ? e : 0);
    }

    /** The first row, and 0 in all others. */
    static SimpleMatrix firstRow(SimpleMatrix matrix) {
        return matrix.elementOp((int row, int column, double e) -> row == 0 ? e : 0);
    }

    /** Every column where the columns of the condition have no negative entry, and 0 in the others. */
    static SimpleMatrix columnsWithoutNegatives(SimpleMatrix matrix, SimpleMatrix condition) {
        return matrix.elementOp(
                (int row, int column, double e) -> condition.getColumn(column).elementMin() < 0 ? 0 : e);
    }

    /** Every row where the rows of the condition have no negative entry, and 0 in the others. */
    static SimpleMatrix rowsWithoutNegatives(SimpleMatrix matrix, SimpleMatrix condition) {
        return matrix.elementOp(
                (int row, int column, double e) -> condition.getRow(row).elementMin() < 0 ? 0 : e);
    }
}
