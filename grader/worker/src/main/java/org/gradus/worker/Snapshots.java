package org.gradus.worker;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ejml.data.DMatrixRMaj;
import org.ejml.simple.SimpleMatrix;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Reply;
import org.gradus.wire.Reply.Failure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Copies the numbers out of what a student returned, at once, so that nothing done to the matrix later changes the answer.
 *
 * @see Reply
 */
public final class Snapshots {

    private static final int MOST_NAMES = 64;
    private static final int LONGEST_NAME = 256;

    private final int mostEntries;

    /**
     * Bounds what is copied.
     *
     * @param mostEntries the largest number of entries of one reply
     */
    public Snapshots(int mostEntries) {
        this.mostEntries = mostEntries;
    }

    /** The numbers of a matrix, or why there are none. */
    Reply of(@Nullable SimpleMatrix matrix) {
        if (matrix == null) {
            return new Reply.Failure(Kind.NULL_RESULT, "");
        }
        int rows = matrix.getNumRows();
        int columns = matrix.getNumCols();
        boolean isSize = rows >= 0 && columns >= 0;
        if ((isSize && !MatrixData.isBounded(rows, columns))
                || Math.max(rows, columns) > mostEntries
                || (long) rows * columns > mostEntries) {
            return tooLarge(rows + "x" + columns);
        }
        if (!matrix.getType().isReal()) {
            return new Reply.Failure(Kind.UNREADABLE, "a matrix of complex numbers");
        }
        return new Reply.Matrix(copy(matrix));
    }

    /**
     * The numbers of a map of matrices, or why there are none. What is no matrix that can be shown is left out, so that it costs
     * nothing but itself. The map is looked at once.
     *
     * @param shown takes the matrices whose numbers these are
     */
    Reply of(@Nullable Map<?, ?> matrices, SortedMap<String, SimpleMatrix> shown) {
        if (matrices == null) {
            return new Reply.Failure(Kind.NULL_RESULT, "");
        }
        SortedMap<String, MatrixData> copies = new TreeMap<>();
        int names = 0;
        long entries = 0;
        for (Map.Entry<?, ?> entry : matrices.entrySet()) {
            String name = String.valueOf(entry.getKey());
            names++;
            if (names > MOST_NAMES || name.length() > LONGEST_NAME) {
                return tooLarge("a map with more than " + MOST_NAMES + " entries, or with very long names");
            }
            if (entry.getValue() instanceof SimpleMatrix matrix && of(matrix) instanceof Reply.Matrix copy) {
                copies.put(name, copy.data());
                shown.put(name, matrix);
                entries += (long) copy.data().rows() * copy.data().columns();
            }
            if (entries > mostEntries) {
                return tooLarge("a map of " + entries + " numbers or more");
            }
        }
        return new Reply.Named(copies);
    }

    private static Reply tooLarge(String what) {
        return new Reply.Failure(Kind.TOO_LARGE, what);
    }

    private static MatrixData copy(SimpleMatrix matrix) {
        int rows = matrix.getNumRows();
        int columns = matrix.getNumCols();
        double[] rowMajor = new double[rows * columns];
        if (matrix.getMatrix() instanceof DMatrixRMaj dense) {
            System.arraycopy(dense.data, 0, rowMajor, 0, rowMajor.length);
            return new MatrixData(rows, columns, rowMajor);
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                rowMajor[row * columns + column] = matrix.get(row, column);
            }
        }
        return new MatrixData(rows, columns, rowMajor);
    }
}
