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
 * Canvas: its own export of the gradebook, cut down to the columns that say who somebody is and the one that is filled in. The row of
 * points possible goes along; who is excused stays so unless there is a grade.
 *
 * @param column of the assignment, {@code Layers (4711)} or {@code Layers}
 */
record CanvasGradebook(String column) implements Gradebook {

    private static final String STUDENT = "Student";
    private static final String LAST_IDENTITY = "Section";
    private static final String POINTS_POSSIBLE = "Points Possible";
    private static final String EXCUSED = "EX";

    @Override
    public CsvTable table(Grades grades) {
        Roster roster = grades.matching().roster();
        Table source = roster.table();
        int identities = identities(source);
        int graded = GradeColumn.find(source, column, identities);
        List<String> header = new ArrayList<>(source.header().subList(0, identities));
        header.add(source.header().get(graded));
        CsvTable table = CsvTable.withHeaderOf(header);
        pointsPossible(source).ifPresent(row -> table.row(row(row, identities, CsvCell.asItCame(row.cell(graded)))));
        for (Member member : roster.members()) {
            boolean isExcused = member.row().cell(graded).strip().equals(EXCUSED)
                    && grades.grade(member).isEmpty();
            CsvCell cell = isExcused ? CsvCell.text(EXCUSED) : grades.cell(member);
            table.row(row(member.row(), identities, cell));
        }
        return table;
    }

    @Override
    public Optional<BigDecimal> worth(Roster roster) {
        int graded = GradeColumn.find(roster.table(), column, identities(roster.table()));
        return pointsPossible(roster.table()).flatMap(row -> GradeColumn.number(row.cell(graded)));
    }

    private static int identities(Table source) {
        source.column(STUDENT);
        source.column("ID");
        return source.column(LAST_IDENTITY) + 1;
    }

    private static Optional<Table.Row> pointsPossible(Table source) {
        int student = source.column(STUDENT);
        return source.rows().stream()
                .filter(row -> row.cell(student).contains(POINTS_POSSIBLE))
                .findFirst();
    }

    private static List<CsvCell> row(Table.Row row, int identities, CsvCell grade) {
        List<CsvCell> cells = new ArrayList<>();
        row.cells().subList(0, identities).forEach(cell -> cells.add(CsvCell.asItCame(cell)));
        cells.add(grade);
        return cells;
    }
}
