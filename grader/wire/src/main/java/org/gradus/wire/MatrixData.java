package org.gradus.wire;

import java.util.Arrays;

/** A matrix as it crosses the wall: plain numbers, NaN and infinities included. Immutable; either side may be zero. */
public final class MatrixData {

    private static final int LONGEST_SIDE = 1 << 25;

    /** Without entries the bytes of a frame bound nothing; whoever loops over the longer side would. */
    private static final int LONGEST_EMPTY_SIDE = 1 << 16;

    private final int rows;
    private final int columns;
    private final double[] rowMajor;

    /**
     * @param rows number of rows, at least 0
     * @param columns number of columns (samples, where the matrix is a batch), at least 0
     * @param rowMajor the {@code rows * columns} entries, row after row
     * @throws IllegalArgumentException if a side is negative or the number of entries is another
     */
    public MatrixData(int rows, int columns, double... rowMajor) {
        if (rows < 0 || columns < 0 || (long) rows * columns != rowMajor.length) {
            throw new IllegalArgumentException(
                    "rowMajor: expected " + rows + " x " + columns + " entries but got " + rowMajor.length);
        }
        this.rows = rows;
        this.columns = columns;
        this.rowMajor = rowMajor.clone();
    }

    /** Whether a matrix of these sides may cross the wall and stand in a record. */
    public static boolean isBounded(int rows, int columns) {
        int longest = rows == 0 || columns == 0 ? LONGEST_EMPTY_SIDE : LONGEST_SIDE;
        return Math.min(rows, columns) >= 0 && Math.max(rows, columns) <= longest;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** A copy of the entries, row after row. */
    public double[] rowMajor() {
        return rowMajor.clone();
    }

    /** The entries themselves: within this package, for reading alone. */
    double[] entries() {
        return rowMajor;
    }

    public double get(int row, int column) {
        return rowMajor[row * columns + column];
    }

    public boolean sameShape(MatrixData other) {
        return rows == other.rows && columns == other.columns;
    }

    /** The shape as people write it, {@code 3x2}. */
    public String shape() {
        return rows + "x" + columns;
    }

    /** Equal where every entry has the same bits: NaN equals NaN, and 0.0 differs from -0.0. */
    @Override
    public boolean equals(Object other) {
        return other instanceof MatrixData that && sameShape(that) && Arrays.equals(rowMajor, that.rowMajor);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + Arrays.hashCode(rowMajor);
    }

    @Override
    public String toString() {
        return shape() + " " + Arrays.toString(rowMajor);
    }
}
