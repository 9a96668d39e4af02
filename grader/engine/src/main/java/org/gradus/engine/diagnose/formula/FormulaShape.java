package org.gradus.engine.diagnose.formula;

import java.util.Optional;

/** The shape of a matrix, whatever the numbers of inputs, outputs and samples are. */
public record FormulaShape(Extent rows, Extent columns) {

    public static final FormulaShape NUMBER = new FormulaShape(Extent.ONE, Extent.ONE);

    static final int COUNT = Extent.COUNT * Extent.COUNT;

    int number() {
        return Extent.COUNT * rows.place() + columns.place();
    }

    public FormulaShape transposed() {
        return new FormulaShape(columns, rows);
    }

    /** The shape of an entry-by-entry combination, where a single row, column or number stands beside every other. */
    Optional<FormulaShape> beside(FormulaShape other) {
        if (fits(rows, other.rows) && fits(columns, other.columns)) {
            return Optional.of(new FormulaShape(larger(rows, other.rows), larger(columns, other.columns)));
        }
        return Optional.empty();
    }

    /** The shape of a matrix product, if there is one. Numbers are multiplied entry by entry. */
    Optional<FormulaShape> times(FormulaShape other) {
        boolean isProduct = columns == other.rows && !equals(NUMBER) && !other.equals(NUMBER);
        return isProduct ? Optional.of(new FormulaShape(rows, other.columns)) : Optional.empty();
    }

    /** Whether a matrix of this shape can stand, repeated, for one of the other. */
    boolean fillsUp(FormulaShape other) {
        return beside(other).filter(other::equals).isPresent();
    }

    private static boolean fits(Extent one, Extent other) {
        return one == other || one == Extent.ONE || other == Extent.ONE;
    }

    private static Extent larger(Extent one, Extent other) {
        return one == Extent.ONE ? other : one;
    }
}
