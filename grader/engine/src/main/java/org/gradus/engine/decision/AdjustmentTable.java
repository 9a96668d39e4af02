package org.gradus.engine.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Worth;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.table.ShownNames;
import org.gradus.engine.table.Table;

/**
 * {@code adjustments.csv}: submission, part, facet, points, reason, by. A row that cannot be applied is an error and never passed over:
 * somebody would not get what was decided.
 */
final class AdjustmentTable {

    private final Table table;
    private final Assignment assignment;
    private final ShownNames submissions;

    private AdjustmentTable(Table table, Assignment assignment, ShownNames submissions) {
        this.table = table;
        this.assignment = assignment;
        this.submissions = submissions;
    }

    /** The adjustments of each submission, in the order of the table. */
    static Map<String, List<Adjustment>> read(Table table, Assignment assignment, ShownNames submissions) {
        return new AdjustmentTable(table, assignment, submissions).all();
    }

    private Map<String, List<Adjustment>> all() {
        List.of("submission", "points", "reason", "by").forEach(table::column);
        Map<String, List<Adjustment>> all = new TreeMap<>();
        for (Table.Row row : table.rows()) {
            List<Adjustment> own = all.computeIfAbsent(submission(row), first -> new ArrayList<>());
            Adjustment adjustment = adjustment(row);
            if (!own.isEmpty() && (adjustment.isTotal() || own.get(0).isTotal())) {
                throw table.wrong(
                        row, "a total stands alone. Put the other rows of this submission into it, or take it out");
            }
            if (own.stream().anyMatch(adjustment::isSameAs)) {
                throw table.wrong(
                        row,
                        "the same row is there already, and points add up. Take one of them out, or say in its reason what"
                                + " else it is for");
            }
            own.add(adjustment);
        }
        return all;
    }

    private String submission(Table.Row row) {
        String cell = row.cell(table.column("submission"));
        return submissions
                .find(cell)
                .or(() -> submissions.find(cell.strip()))
                .orElseThrow(() -> table.wrong(
                        row,
                        "there is no submission \"" + cell.strip()
                                + "\", or more than one is shown so. Write its name as in scores.csv or run.json"));
    }

    private Adjustment adjustment(Table.Row row) {
        String part = table.text(row, "part");
        String facet = table.text(row, "facet");
        requirePart(row, part, facet);
        Adjustment adjustment = new Adjustment(part, facet, points(row), filled(row, "reason"), filled(row, "by"));
        if (adjustment.isTotal() && adjustment.points().signum() < 0) {
            throw table.wrong(row, "a total is not below 0");
        }
        return adjustment;
    }

    private void requirePart(Table.Row row, String part, String facet) {
        if (part.isEmpty() || part.equals(Adjustment.TOTAL)) {
            if (!facet.isEmpty()) {
                throw table.wrong(row, "the facet " + facet + " has no part. Write the class that it is of");
            }
            return;
        }
        Worth found = assignment.worths().stream()
                .filter(worth -> worth.name().equals(part))
                .findFirst()
                .orElseThrow(() -> table.wrong(
                        row,
                        "there is no part " + part + ", only "
                                + String.join(
                                        ", ",
                                        assignment.worths().stream()
                                                .map(Worth::name)
                                                .toList())
                                + ". Leave it blank for the submission as a whole"));
        boolean isThere = facet.isEmpty()
                || found.points().keySet().stream().map(Facet::toString).anyMatch(facet::equals);
        if (!isThere) {
            throw table.wrong(
                    row,
                    part + " has no facet " + facet + ", only "
                            + String.join(
                                    ", ",
                                    found.points().keySet().stream()
                                            .map(Facet::toString)
                                            .toList()));
        }
    }

    private BigDecimal points(Table.Row row) {
        String text = table.text(row, "points");
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw table.wrong(row, "points is \"" + text + "\" and should be a number such as 2, +0.5 or -1.5");
        }
    }

    private String filled(Table.Row row, String column) {
        String text = table.text(row, column);
        if (text.isEmpty()) {
            throw table.wrong(row, column + " is blank. Whoever asks later should find it there");
        }
        return text;
    }
}
