package org.gradus.engine.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.clean.CsvCell;
import org.gradus.engine.export.Roster.Member;
import org.gradus.engine.report.csv.CsvTable;
import org.gradus.engine.table.Table;

/** Gradescope: the table of grades that it exports itself, from such a table or from its roster, for whatever reads those. */
record GradescopeGrades() implements Gradebook {

    private static final String TOTAL = "Total Score";
    private static final String MAXIMUM = "Max Points";
    private static final String STATUS = "Status";

    private static final List<String> HEADER = List.of(
            "First Name",
            "Last Name",
            "SID",
            "Email",
            "Sections",
            TOTAL,
            MAXIMUM,
            STATUS,
            "Submission ID",
            "Submission Time",
            "Lateness (H:M:S)",
            "View Count",
            "Submission Count");

    @Override
    public CsvTable table(Grades grades) {
        Roster roster = grades.matching().roster();
        CsvTable table = CsvTable.withHeaderOf(HEADER);
        for (Member member : roster.members()) {
            List<CsvCell> cells = new ArrayList<>();
            for (String column : HEADER) {
                cells.add(
                        switch (column) {
                            case TOTAL -> grades.cell(member);
                            case MAXIMUM -> CsvCell.number(grades.outOf());
                            case STATUS -> CsvCell.text(status(grades, member));
                            default -> CsvCell.asItCame(cell(roster.table(), member.row(), column));
                        });
            }
            table.row(cells);
        }
        return table;
    }

    @Override
    public Optional<BigDecimal> worth(Roster roster) {
        return roster.members().stream()
                .flatMap(member -> GradeColumn.number(roster.table().text(member.row(), MAXIMUM)).stream())
                .findFirst();
    }

    private static String cell(Table table, Table.Row row, String column) {
        return table.find(column).map(row::cell).orElse("");
    }

    private static String status(Grades grades, Member member) {
        if (grades.grade(member).isPresent()) {
            return "Graded";
        }
        return grades.matching().of(member).isEmpty() ? "Missing" : "Ungraded";
    }
}
