package org.gradus.engine.diagnose.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The shape of a matrix, whatever the numbers of inputs, outputs and samples are. */
public record Shape(Dimension rows, Dimension columns) {

    public static final Shape NUMBER = new Shape(Dimension.ONE, Dimension.ONE);

    static final int COUNT = Dimension.COUNT * Dimension.COUNT;

    /** All there are, by their numbers. */
    static List<Shape> all() {
        return Arrays.stream(Dimension.values())
                .flatMap(rows -> Arrays.stream(Dimension.values()).map(columns -> new Shape(rows, columns)))
                .toList();
    }

    int number() {
        return Dimension.COUNT * rows.ordinal() + columns.ordinal();
    }

    public Shape transposed() {
        return new Shape(columns, rows);
    }

    /** The shape of an entry-by-entry combination, where a single row, column or number stands beside every other. */
    Optional<Shape> beside(Shape other) {
        if (fits(rows, other.rows) && fits(columns, other.columns)) {
            return Optional.of(new Shape(larger(rows, other.rows), larger(columns, other.columns)));
        }
        return Optional.empty();
    }

    /** The shape of a matrix product, if there is one. Numbers are multiplied entry by entry. */
    Optional<Shape> times(Shape other) {
        boolean isProduct = columns == other.rows && !equals(NUMBER) && !other.equals(NUMBER);
        return isProduct ? Optional.of(new Shape(rows, other.columns)) : Optional.empty();
    }

    /** Whether a matrix of this shape can stand, repeated, for one of the other. */
    boolean fillsUp(Shape other) {
        return beside(other).filter(other::equals).isPresent();
    }

    private static boolean fits(Dimension one, Dimension other) {
        return one == other || one == Dimension.ONE || other == Dimension.ONE;
    }

    private static Dimension larger(Dimension one, Dimension other) {
        return one == Dimension.ONE ? other : one;
    }
}
