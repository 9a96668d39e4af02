package org.gradus.engine.cli;

import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.journal.OutputFolder;
import org.gradus.engine.report.CsvReports;

/** {@code hidden.csv}: there with hidden cases alone, so that a report without them has nothing that students may not read. */
final class HiddenFile {

    private static final String NAME = "hidden.csv";

    private HiddenFile() {}

    static void write(Assignment assignment, CsvReports reports, OutputFolder output) {
        if (assignment.hiddenCases().isEmpty()) {
            output.remove(NAME);
        } else {
            output.write(NAME, reports.hidden());
        }
    }
}
