package org.gradus.wire;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

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

    /** Each entry of the matrix that a function makes of each of these. */
    public MatrixData map(DoubleUnaryOperator function) {
        double[] mapped = new double[rowMajor.length];
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] = function.applyAsDouble(rowMajor[i]);
        }
        return new MatrixData(rows, columns, mapped);
    }

    /**
     * Combines the entries at the same places.
     *
     * @throws IllegalArgumentException if the shapes differ
     */
    public MatrixData with(MatrixData other, DoubleBinaryOperator function) {
        if (!sameShape(other)) {
            throw new IllegalArgumentException("other: expected " + shape() + " but was " + other.shape());
        }
        double[] combined = new double[rowMajor.length];
        for (int i = 0; i < combined.length; i++) {
            combined[i] = function.applyAsDouble(rowMajor[i], other.rowMajor[i]);
        }
        return new MatrixData(rows, columns, combined);
    }

    /** Every entry times a factor; 0 times a negative number is 0 and not -0. */
    public MatrixData times(double factor) {
        return map(entry -> factor == 0 ? 0 : factor * entry);
    }

    /** The sum entry by entry. */
    public MatrixData plus(MatrixData other) {
        return with(other, Double::sum);
    }

    /** The sum of the products of the entries at the same places, in the order of the rows. */
    public double dot(MatrixData other) {
        double sum = 0;
        for (int i = 0; i < rowMajor.length; i++) {
            sum += rowMajor[i] * other.rowMajor[i];
        }
        return sum;
    }

    /** The sum of the entries, in the order of the rows. */
    public double sum() {
        double sum = 0;
        for (double entry : rowMajor) {
            sum += entry;
        }
        return sum;
    }

    /** The largest entry in magnitude; 0 without entries. */
    public double largest() {
        double largest = 0;
        for (double entry : rowMajor) {
            largest = Math.max(largest, Math.abs(entry));
        }
        return largest;
    }

    /** One column. */
    public MatrixData column(int column) {
        double[] entries = new double[rows];
        for (int row = 0; row < rows; row++) {
            entries[row] = get(row, column);
        }
        return new MatrixData(rows, 1, entries);
    }

    /** Some of the rows, from one to before another. */
    public MatrixData rows(int from, int to) {
        return new MatrixData(to - from, columns, Arrays.copyOfRange(rowMajor, from * columns, to * columns));
    }

    /**
     * Matrices beside each other.
     *
     * @param matrices at least one, all of as many rows
     */
    public static MatrixData sideBySide(List<MatrixData> matrices) {
        int rows = matrices.get(0).rows;
        int columns = matrices.stream().mapToInt(MatrixData::columns).sum();
        double[] rowMajor = new double[rows * columns];
        int left = 0;
        for (MatrixData matrix : matrices) {
            for (int row = 0; row < rows; row++) {
                System.arraycopy(matrix.rowMajor, row * matrix.columns, rowMajor, row * columns + left, matrix.columns);
            }
            left += matrix.columns;
        }
        return new MatrixData(rows, columns, rowMajor);
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
