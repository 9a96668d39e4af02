package org.gradus.engine.result;

import java.util.Arrays;
import java.util.List;
import org.gradus.wire.MatrixData;

/**
 * A matrix as records keep it.
 *
 * @param entries row after row; without any where there are too many to be worth keeping
 */
public record StoredMatrix(int rows, int columns, List<Double> entries) {

    private static final int MOST_ENTRIES = 400;

    /** @throws IllegalArgumentException if a side is beyond what may cross the wall, or the entries are another number */
    public StoredMatrix {
        entries = List.copyOf(entries);
        if (!MatrixData.isBounded(rows, columns) || (!entries.isEmpty() && entries.size() != (long) rows * columns)) {
            throw new IllegalArgumentException("table: " + entries.size() + " entries of " + rows + "x" + columns);
        }
    }

    /** The shape, and the numbers unless there are more than a person would look at. */
    public static StoredMatrix of(MatrixData matrix) {
        boolean isReadable = (long) matrix.rows() * matrix.columns() <= MOST_ENTRIES;
        // Nobody reads -0 as anything but a mistake.
        List<Double> entries = isReadable
                ? Arrays.stream(matrix.rowMajor())
                        .map(entry -> entry + 0.0)
                        .boxed()
                        .toList()
                : List.of();
        return new StoredMatrix(matrix.rows(), matrix.columns(), entries);
    }

    /** Whether the numbers were kept. */
    public boolean hasEntries() {
        return entries.size() == (long) rows * columns;
    }

    public double get(int row, int column) {
        return entries.get(row * columns + column);
    }

    /** The shape as people write it, {@code 3x2}. */
    public String shape() {
        return rows + "x" + columns;
    }
}
