package org.gradus.engine.report.csv;

import java.util.List;
import java.util.function.Function;
import org.gradus.engine.clean.CsvCell;
import org.gradus.engine.report.model.Graded;

/**
 * A table that has rows of its own for each submission.
 *
 * @param columns their names
 * @param rows of a submission
 */
public record CsvRows(List<String> columns, Function<Graded, List<List<CsvCell>>> rows) {

    public CsvRows {
        columns = List.copyOf(columns);
    }

    /** The first line. */
    public String header() {
        return new CsvTable(columns).text();
    }

    /** The lines of a submission. */
    public String of(Graded graded) {
        return CsvTable.lines(rows.apply(graded));
    }
}
