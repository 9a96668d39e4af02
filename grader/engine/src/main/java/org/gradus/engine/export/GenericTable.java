package org.gradus.engine.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.clean.CsvCell;
import org.gradus.engine.export.Roster.Member;
import org.gradus.engine.report.csv.CsvTable;

/** No service in particular: the roster as it came, and beside everybody what there is to say. */
record GenericTable() implements Gradebook {

    static final List<String> OWN = List.of("submission", "status", "points", "max_points", "percent");

    @Override
    public CsvTable table(Grades grades) {
        Roster roster = grades.matching().roster();
        List<Integer> kept = new ArrayList<>();
        List<String> header = new ArrayList<>();
        for (int i = 0; i < roster.table().header().size(); i++) {
            if (!OWN.contains(roster.table().header().get(i))) {
                kept.add(i);
                header.add(roster.table().header().get(i));
            }
        }
        header.addAll(OWN);
        CsvTable table = CsvTable.withHeaderOf(header);
        for (Member member : roster.members()) {
            List<CsvCell> cells = new ArrayList<>();
            kept.forEach(column -> cells.add(CsvCell.asItCame(member.row().cell(column))));
            cells.addAll(own(grades, member));
            table.row(cells);
        }
        return table;
    }

    @Override
    public Optional<BigDecimal> worth(Roster roster) {
        return Optional.empty();
    }

    private static List<CsvCell> own(Grades grades, Member member) {
        List<Score> scores = grades.matching().of(member);
        String submissions =
                String.join("; ", scores.stream().map(Score::submission).toList());
        String status = scores.size() > 1
                ? "more than one submission"
                : grades.score(member).map(Score::status).orElse("nothing handed in");
        return List.of(
                CsvCell.text(submissions),
                CsvCell.text(status),
                grades.cell(member),
                CsvCell.number(grades.outOf()),
                CsvCell.number(grades.percent(member)));
    }
}
