package org.gradus.engine.table;

import java.util.List;
import java.util.Optional;

/**
 * A table that was read: a header, and rows that have a cell for each of its columns.
 *
 * @param name of the file, for messages
 * @param header the names of the columns, without spaces around them
 */
public record Table(String name, List<String> header, List<Row> rows) {

    /**
     * One row.
     *
     * @param line of the file that it ends on
     * @param cells as they came, one for each column
     */
    public record Row(long line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell of a column, as it came. */
        public String cell(int column) {
            return cells.get(column);
        }
    }

    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Where the column of a name is, whatever its case. */
    public Optional<Integer> find(String column) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equalsIgnoreCase(column)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /**
     * Where the column of a name is.
     *
     * @throws TableException if there is none
     */
    public int column(String column) {
        return find(column)
                .orElseThrow(() -> new TableException(name + " has no column " + column + ", only "
                        + String.join(", ", header) + ". Name the file that has it, or add the column."));
    }

    /** The cell of a column without spaces around it; empty where there is no such column. */
    public String text(Row row, String column) {
        return find(column).map(row::cell).orElse("").strip();
    }

    /** What is wrong with a row, where, and what to do. */
    public TableException wrong(Row row, String problem) {
        return new TableException(name + ", line " + row.line() + ": " + problem);
    }
}
