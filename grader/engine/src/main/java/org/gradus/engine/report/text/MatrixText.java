package org.gradus.engine.report.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntBinaryOperator;
import org.gradus.engine.clean.TerminalText;
import org.gradus.engine.result.NumberText;
import org.gradus.engine.result.StoredMatrix;

/** Matrices as text, side by side under their titles, with columns that line up and six significant digits, or as many as show a difference. */
public final class MatrixText {

    private static final String BETWEEN_MATRICES = "   ";
    private static final String BETWEEN_COLUMNS = "  ";

    private MatrixText() {}

    /** A matrix with what stands above it. */
    public record Named(String title, StoredMatrix table) {}

    /** The matrices in one row, one line of text for each of their rows under a line of titles; no line ends in spaces. */
    public static List<String> sideBySide(List<Named> matrices) {
        return lines(matrices.stream().map(named -> Block.of(named).lines()).toList());
    }

    /**
     * What was expected beside what was there, and an asterisk after every entry that differs. Where the shapes differ they stand
     * in the titles, and nothing is marked.
     */
    public static List<String> difference(StoredMatrix expected, StoredMatrix actual) {
        if (!Differing.isComparable(expected, actual)) {
            boolean isSameShape = expected.shape().equals(actual.shape());
            String shape = isSameShape ? "" : " (" + expected.shape() + ")";
            String actualShape = isSameShape ? "" : " (" + actual.shape() + ")";
            return sideBySide(
                    List.of(new Named("expected" + shape, expected), new Named("actual" + actualShape, actual)));
        }
        IntBinaryOperator digits = Differing.digits(expected, actual);
        return lines(List.of(
                new Block(new Named("expected", expected), (row, column) -> false, digits).lines(),
                new Block(new Named("actual", actual), Differing.between(expected, actual), digits).lines()));
    }

    /** A matrix on one line, as in Matlab: {@code [1 2; 3 4]}. */
    public static String onOneLine(StoredMatrix table) {
        return onOneLine(table, (row, column) -> NumberText.DIGITS);
    }

    static String onOneLine(StoredMatrix table, IntBinaryOperator digits) {
        if (!table.hasEntries()) {
            return "a " + table.shape() + " matrix";
        }
        if (table.entries().isEmpty()) {
            return "an empty " + table.shape() + " matrix";
        }
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            List<String> entries = new ArrayList<>();
            for (int column = 0; column < table.columns(); column++) {
                entries.add(NumberText.show(table.get(row, column), digits.applyAsInt(row, column)));
            }
            rows.add(String.join(" ", entries));
        }
        return "[" + String.join("; ", rows) + "]";
    }

    private static List<String> lines(List<List<String>> blocks) {
        int height = blocks.stream().mapToInt(List::size).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < height; i++) {
            StringBuilder line = new StringBuilder();
            for (List<String> block : blocks) {
                line.append(line.isEmpty() ? "" : BETWEEN_MATRICES)
                        .append(i < block.size() ? block.get(i) : " ".repeat(DisplayWidth.of(block.get(0))));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** One matrix, its title and its rows padded to the same width. */
    private record Block(Named named, BiPredicate<Integer, Integer> isMarked, IntBinaryOperator digits) {

        static Block of(Named named) {
            return new Block(named, (row, column) -> false, (row, column) -> NumberText.DIGITS);
        }

        List<String> lines() {
            StoredMatrix table = named.table();
            List<String> lines = new ArrayList<>(List.of(TerminalText.line(named.title())));
            if (table.rows() == 0 || table.columns() == 0) {
                lines.add("[" + table.shape() + ", empty]");
            } else if (table.hasEntries()) {
                int[] widths = widths(table);
                for (int row = 0; row < table.rows(); row++) {
                    lines.add(line(row, widths));
                }
            } else {
                lines.add("[" + table.shape() + ", too large to show]");
            }
            int width = lines.stream().mapToInt(DisplayWidth::of).max().orElse(0);
            lines.replaceAll(line -> line + " ".repeat(width - DisplayWidth.of(line)));
            return lines;
        }

        private int[] widths(StoredMatrix table) {
            int[] widths = new int[table.columns()];
            for (int row = 0; row < table.rows(); row++) {
                for (int column = 0; column < widths.length; column++) {
                    widths[column] =
                            Math.max(widths[column], number(row, column).length());
                }
            }
            return widths;
        }

        private String line(int row, int[] widths) {
            List<String> cells = new ArrayList<>(Collections.nCopies(widths.length, ""));
            for (int column = 0; column < widths.length; column++) {
                String number = number(row, column);
                cells.set(column, " ".repeat(widths[column] - number.length()) + number + mark(row, column));
            }
            return "[" + String.join(BETWEEN_COLUMNS, cells) + "]";
        }

        private String number(int row, int column) {
            return NumberText.show(named.table().get(row, column), digits.applyAsInt(row, column));
        }

        /** A place for the asterisk in every row of a column that has one, so that numbers stay below numbers. */
        private String mark(int row, int column) {
            if (isMarked.test(row, column)) {
                return "*";
            }
            for (int other = 0; other < named.table().rows(); other++) {
                if (isMarked.test(other, column)) {
                    return " ";
                }
            }
            return "";
        }
    }
}
