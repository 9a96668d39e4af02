package org.gradus.engine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.mark.SubmissionMarks;

/** The marks of a batch as a table for a terminal: names to the left, numbers to the right. */
public final class MarksTable {

    private static final String GAP = "  ";

    private MarksTable() {}

    /** Renders one line per submission under a header, without a line end after the last. */
    public static String of(Assignment assignment, List<Graded> submissions) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(header(assignment));
        submissions.forEach(graded -> rows.add(row(assignment, graded)));
        int[] widths = widths(rows);
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    }

    private static List<String> header(Assignment assignment) {
        List<String> cells = new ArrayList<>(List.of("submission", "status"));
        assignment.parts().forEach(part -> cells.add(part.className()));
        cells.addAll(List.of("points", "percent"));
        return cells;
    }

    private static List<String> row(Assignment assignment, Graded graded) {
        List<String> cells = new ArrayList<>(List.of(
                CleanText.of(graded.submission()), graded.record().status().word()));
        for (Part part : assignment.parts()) {
            cells.add(graded.marks()
                    .map(marks -> CsvTable.number(marks.points(part.className())))
                    .orElse("-"));
        }
        cells.add(graded.marks()
                .map(SubmissionMarks::points)
                .map(CsvTable::number)
                .orElse("-"));
        cells.add(graded.marks()
                .map(SubmissionMarks::percent)
                .map(CsvTable::number)
                .orElse("-"));
        return cells;
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
            }
        }
        return widths;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - DisplayWidth.of(row.get(i)));
            line.append(i == 0 ? "" : GAP).append(i < 2 ? row.get(i) + padding : padding + row.get(i));
        }
        return line.toString().stripTrailing();
    }
}
