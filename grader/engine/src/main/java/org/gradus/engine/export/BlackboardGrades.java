package org.gradus.engine.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.engine.clean.CsvCell;
import org.gradus.engine.export.Roster.Member;
import org.gradus.engine.report.csv.CsvTable;
import org.gradus.engine.table.Table;

/**
 * Blackboard: its own download of a column, with commas or tabs, cut down to who somebody is and the column. The name of the column
 * keeps its number: without it Blackboard makes a new column that is worth nothing.
 *
 * @param column {@code Layers [Total Pts: 100 Score] |12345} or {@code Layers}
 */
record BlackboardGrades(String column) implements Gradebook {

    private static final String USERNAME = "Username";
    private static final Pattern NUMBERED = Pattern.compile(".*\\|\\s*\\d+\\s*");
    private static final Pattern TOTAL = Pattern.compile("\\[Total Pts: (?:up to )?([0-9.,]+)");

    @Override
    public CsvTable table(Grades grades) {
        Roster roster = grades.matching().roster();
        Table source = roster.table();
        source.column(USERNAME);
        int identities = identities(source);
        int graded = GradeColumn.find(source, column, identities);
        List<String> header = new ArrayList<>(source.header().subList(0, identities));
        header.add(source.header().get(graded));
        CsvTable table = CsvTable.withHeaderOf(header);
        for (Member member : roster.members()) {
            List<CsvCell> cells = new ArrayList<>();
            member.row().cells().subList(0, identities).forEach(cell -> cells.add(CsvCell.asItCame(cell)));
            cells.add(grades.cell(member));
            table.row(cells);
        }
        return table;
    }

    @Override
    public Optional<BigDecimal> worth(Roster roster) {
        Table source = roster.table();
        String title = source.header().get(GradeColumn.find(source, column, identities(source)));
        Matcher total = TOTAL.matcher(title);
        return total.find() ? GradeColumn.number(total.group(1)) : Optional.empty();
    }

    /** How many columns come before the first that has a number. */
    private static int identities(Table source) {
        for (int i = 0; i < source.header().size(); i++) {
            if (NUMBERED.matcher(source.header().get(i)).matches()) {
                return i;
            }
        }
        return source.header().size();
    }
}
