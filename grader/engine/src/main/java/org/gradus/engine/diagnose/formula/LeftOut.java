package org.gradus.engine.diagnose.formula;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A matrix with 0 in the place of one row, column or entry: a loop begins at 1, or ends too early. */
record LeftOut(LeftOut.Side side, Expression argument) implements Expression {

    /** What is left out. */
    enum Side {
        FIRST_ROW("withoutFirstRow", "first row"),
        LAST_ROW("withoutLastRow", "last row"),
        FIRST_COLUMN("withoutFirstColumn", "first column"),
        LAST_COLUMN("withoutLastColumn", "last column"),
        FIRST_ENTRY("withoutFirstEntry", "first entry"),
        LAST_ENTRY("withoutLastEntry", "last entry");

        private final String text;
        private final String words;

        Side(String text, String words) {
            this.text = text;
            this.words = words;
        }

        private boolean isOf(FormulaShape shape) {
            boolean hasRows = shape.rows() != Extent.ONE;
            boolean hasColumns = shape.columns() != Extent.ONE;
            return switch (this) {
                case FIRST_ROW, LAST_ROW -> hasRows;
                case FIRST_COLUMN, LAST_COLUMN -> hasColumns;
                case FIRST_ENTRY, LAST_ENTRY -> hasRows && hasColumns;
            };
        }

        private boolean has(int row, int column, int rows, int columns) {
            return switch (this) {
                case FIRST_ROW -> row == 0;
                case LAST_ROW -> row == rows - 1;
                case FIRST_COLUMN -> column == 0;
                case LAST_COLUMN -> column == columns - 1;
                case FIRST_ENTRY -> row == 0 && column == 0;
                case LAST_ENTRY -> row == rows - 1 && column == columns - 1;
            };
        }
    }

    /** All that may be left out of a matrix. */
    static Stream<Expression> of(Expression matrix) {
        return of(matrix, EnumSet.allOf(Side.class));
    }

    /** Its rows and columns that may be. */
    static Stream<Expression> ofSides(Expression matrix) {
        return of(matrix, EnumSet.complementOf(EnumSet.of(Side.FIRST_ENTRY, Side.LAST_ENTRY)));
    }

    private static Stream<Expression> of(Expression matrix, Set<Side> sides) {
        return sides.stream().filter(side -> side.isOf(matrix.shape())).map(side -> new LeftOut(side, matrix));
    }

    /** A sentence about each that a formula has, to be read after it. */
    static String legend(Expression formula) {
        return WayDown.throughAll(formula).stream()
                .map(WayDown::piece)
                .filter(LeftOut.class::isInstance)
                .map(piece -> ((LeftOut) piece).side)
                .distinct()
                .map(side -> " Here " + side.text + " puts 0 in the place of the " + side.words
                        + ": does a loop begin too late, or end too early?")
                .collect(Collectors.joining());
    }

    @Override
    public FormulaShape shape() {
        return argument.shape();
    }

    @Override
    public List<Expression> parts() {
        return List.of(argument);
    }

    @Override
    public Expression withParts(List<Expression> others) {
        return new LeftOut(side, others.get(0));
    }

    @Override
    public double[] computed(Situations situations, List<double[]> parts) {
        double[] entries = parts.get(0).clone();
        for (int question = 0; question < situations.count(); question++) {
            int start = situations.start(shape(), question);
            int rows = situations.rows(shape(), question);
            int columns = situations.columns(shape(), question);
            for (int i = 0; i < rows * columns; i++) {
                entries[start + i] = side.has(i / columns, i % columns, rows, columns) ? 0 : entries[start + i];
            }
        }
        return entries;
    }

    /** As {@link FormulaText} writes it. */
    String text() {
        return side.text + "(" + FormulaText.of(argument) + ")";
    }
}
