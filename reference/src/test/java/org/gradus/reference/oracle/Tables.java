package org.gradus.reference.oracle;

import java.util.List;
import java.util.stream.IntStream;

/** Immutable lists of rows. */
final class Tables {

    private Tables() {}

    interface Entry<T> {
        T at(int row, int column);
    }

    static <T> List<List<T>> of(int rows, int columns, Entry<T> entry) {
        return IntStream.range(0, rows)
                .mapToObj(i -> IntStream.range(0, columns)
                        .mapToObj(j -> entry.at(i, j))
                        .toList())
                .toList();
    }
}
