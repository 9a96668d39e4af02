package org.gradus.engine.report.text;

import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.clean.LogLines;
import org.gradus.engine.clean.LogText;
import org.gradus.engine.report.model.Standing;

/** The marks of a batch as a table for a terminal: names to the left, numbers to the right. */
public final class MarksTable {

    private static final String GAP = "  ";
    /** In columns of the terminal; the tables on the disk have the whole name. */
    private static final int LONGEST_NAME = 60;

    private MarksTable() {}

    /** Renders one line per submission under a header, without a line end after the last. */
    public static String of(Assignment assignment, List<Standing> submissions) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(header(assignment));
        submissions.forEach(standing -> rows.add(row(standing, rows.get(0).size())));
        int[] widths = widths(rows);
        LogLines lines = new LogLines();
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines.text();
    }

    private static List<String> header(Assignment assignment) {
        List<String> cells = new ArrayList<>(List.of("submission", "status"));
        assignment.worths().forEach(worth -> cells.add(worth.name()));
        cells.addAll(List.of("points", "percent"));
        return cells;
    }

    private static List<String> row(Standing standing, int width) {
        List<String> cells = new ArrayList<>(List.of(
                DisplayWidth.shortened(LogText.line(standing.submission()), LONGEST_NAME),
                standing.status().word()));
        cells.addAll(standing.points());
        while (cells.size() < width) {
            cells.add("-");
        }
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
