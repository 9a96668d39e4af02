package org.gradus.engine.diagnose.library;

import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** What is left of a matrix of samples when most of it is forgotten. */
final class PartialMatrices {

    private PartialMatrices() {}

    /** The first column, and 0 in all others. */
    static SimpleMatrix first(SimpleMatrix matrix) {
        return matrix.elementOp((int row, int column, double e) -> column == 0 ? e : 0);
    }

    /** The first row, and 0 in all others. */
    static SimpleMatrix firstRow(SimpleMatrix matrix) {
        return matrix.elementOp((int row, int column, double e) -> row == 0 ? e : 0);
    }

    /** Every column that has no entry for which the condition asks, and 0 in the others. */
    static SimpleMatrix columnsWithout(DoublePredicate condition, SimpleMatrix asked, SimpleMatrix matrix) {
        return matrix.elementOp((int row, int column, double e) -> has(condition, asked.getColumn(column)) ? 0 : e);
    }

    /** Every row that has no entry for which the condition asks, and 0 in the others. */
    static SimpleMatrix rowsWithout(DoublePredicate condition, SimpleMatrix asked, SimpleMatrix matrix) {
        return matrix.elementOp((int row, int column, double e) -> has(condition, asked.getRow(row)) ? 0 : e);
    }

    private static boolean has(DoublePredicate condition, SimpleMatrix vector) {
        return IntStream.range(0, vector.getNumElements())
                .mapToDouble(vector::get)
                .anyMatch(condition);
    }
}
