package org.gradus.engine.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.clean.CsvCell;
import org.gradus.engine.export.Roster.Member;
import org.gradus.engine.report.csv.CsvTable;
import org.gradus.engine.table.Table;

/**
 * Moodle: its own offline grading worksheet with the grades filled in. All other cells go back as they came, dates and comments too: by
 * them Moodle sees what was graded by others meanwhile.
 *
 * @param column with the grades, for a Moodle in another language than English
 */
record MoodleWorksheet(String column) implements Gradebook {

    static final String GRADE = "Grade";

    private static final String MAXIMUM = "Maximum Grade";

    @Override
    public CsvTable table(Grades grades) {
        Roster roster = grades.matching().roster();
        int graded = graded(roster.table());
        CsvTable table = CsvTable.withHeaderOf(roster.table().header());
        for (Member member : roster.members()) {
            List<CsvCell> cells = new ArrayList<>();
            member.row().cells().forEach(cell -> cells.add(CsvCell.asItCame(cell)));
            cells.set(graded, grades.cell(member));
            table.row(cells);
        }
        return table;
    }

    @Override
    public Optional<BigDecimal> worth(Roster roster) {
        Table source = roster.table();
        graded(source);
        return source.rows().stream()
                .flatMap(row -> GradeColumn.number(source.text(row, MAXIMUM)).stream())
                .findFirst();
    }

    private int graded(Table source) {
        return source.column(column.isBlank() ? GRADE : column);
    }
}
