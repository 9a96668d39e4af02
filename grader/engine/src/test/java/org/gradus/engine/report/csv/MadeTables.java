package org.gradus.engine.report.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.report.model.Graded;

/** The tables of a small class. */
public record MadeTables(Assignment assignment, List<Graded> submissions) {

    public byte[] scores() {
        return bytes(new CsvReports(assignment).scores());
    }

    public byte[] marks() {
        return bytes(new CsvReports(assignment).marks());
    }

    public byte[] checks() {
        return bytes(new CsvReports(assignment).checks());
    }

    public byte[] hidden() {
        return bytes(new CsvReports(assignment).hidden());
    }

    public byte[] misconceptions() {
        MisconceptionCounts counts = new MisconceptionCounts();
        submissions.forEach(graded -> counts.of(graded).run());
        return counts.text().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] bytes(CsvRows table) {
        StringBuilder text = new StringBuilder(table.header());
        submissions.forEach(graded -> text.append(table.of(graded)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
