package org.gradus.engine.export;

import java.math.BigDecimal;
import java.util.Optional;
import org.gradus.engine.report.csv.CsvTable;

/** A service that takes grades from a table: what the table looks like. A function of a roster and grades, and of nothing else. */
public interface Gradebook {

    /** The table: one row for every person of the roster, in its order. */
    CsvTable table(Grades grades);

    /** What the roster itself says that the column is worth; nothing if it does not. */
    Optional<BigDecimal> worth(Roster roster);
}
