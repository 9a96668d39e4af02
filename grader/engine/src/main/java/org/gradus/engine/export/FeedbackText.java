package org.gradus.engine.export;

import java.util.List;
import org.gradus.engine.clean.LogLines;

/** What a student reads of the marks, from the rows of {@code marks.csv} alone. */
final class FeedbackText {

    private FeedbackText() {}

    /** Renders the rows of one submission, with an end after the last line. */
    static String of(Score score, List<FacetLine> rows) {
        LogLines lines = new LogLines();
        lines.add(score.submission() + ": "
                + score.points().map(points -> points.toPlainString() + " of ").orElse("no points of ")
                + score.maxPoints().toPlainString() + " points");
        String part = "";
        for (FacetLine row : rows) {
            boolean isOfAPart = !row.maxPoints().isEmpty();
            if (isOfAPart && !row.part().equals(part)) {
                lines.add("");
                lines.add(row.part());
            }
            part = row.part();
            lines.add("  " + place(row, isOfAPart) + points(row) + reason(row));
        }
        return lines.text() + "\n";
    }

    private static String place(FacetLine row, boolean isOfAPart) {
        String place = isOfAPart ? row.facet() : (row.part() + " " + row.facet()).strip();
        return place.isEmpty() ? "" : place + ": ";
    }

    private static String points(FacetLine row) {
        String points = row.points().map(number -> number.toPlainString()).orElse("");
        return row.maxPoints().isEmpty()
                ? (row.result() + " " + points).strip()
                : points + " of " + row.maxPoints() + ", " + row.result();
    }

    private static String reason(FacetLine row) {
        return row.reason().isEmpty() ? "" : ". " + row.reason();
    }
}
