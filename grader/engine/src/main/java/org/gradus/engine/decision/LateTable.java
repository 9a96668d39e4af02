package org.gradus.engine.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gradus.engine.table.ShownNames;
import org.gradus.engine.table.Table;
import org.gradus.engine.table.TableException;

/**
 * {@code late.csv}: submission, and submitted_at or days_late. Rows of submissions that are not there are told and cost nobody
 * anything: lists of a gradebook have everybody.
 */
final class LateTable {

    private final Table table;
    private final Optional<OffsetDateTime> deadline;
    private final Map<String, Lateness> late = new TreeMap<>();
    private final List<String> unknown = new ArrayList<>();

    LateTable(Table table, ShownNames submissions, Optional<OffsetDateTime> deadline) {
        this.table = table;
        this.deadline = deadline;
        int column = table.column("submission");
        for (Table.Row row : table.rows()) {
            submissions
                    .find(row.cell(column))
                    .ifPresentOrElse(
                            name -> add(row, name),
                            () -> unknown.add(table.name() + ", line " + row.line() + ": there is no submission \""
                                    + row.cell(column) + "\""));
        }
    }

    Map<String, Lateness> late() {
        return late;
    }

    List<String> unknown() {
        return unknown;
    }

    private void add(Table.Row row, String submission) {
        if (late.put(submission, lateness(row)) != null) {
            throw table.wrong(row, "there is a second row for " + submission + ". Leave the one that counts");
        }
    }

    private Lateness lateness(Table.Row row) {
        Optional<OffsetDateTime> submitted = LatePolicyTable.time(table, row, "submitted_at");
        String days = table.text(row, "days_late");
        if (submitted.isPresent() == !days.isEmpty()) {
            throw table.wrong(row, "there should be a time in submitted_at or a number in days_late, and not both");
        }
        return submitted
                .map(time -> Lateness.of(Duration.between(deadline(row), time)))
                .orElseGet(() -> Lateness.ofDays(days(row, days)));
    }

    private OffsetDateTime deadline(Table.Row row) {
        return deadline.orElseThrow(
                () -> table.wrong(row, "there is a time in submitted_at and no deadline in " + Decisions.LATE_POLICY));
    }

    private BigDecimal days(Table.Row row, String text) {
        try {
            BigDecimal days = new BigDecimal(text);
            if (days.signum() >= 0) {
                return days;
            }
        } catch (NumberFormatException e) {
            throw notDays(row, text);
        }
        throw notDays(row, text);
    }

    private TableException notDays(Table.Row row, String text) {
        return table.wrong(row, "days_late is \"" + text + "\" and should be a number such as 0, 1 or 1.5");
    }
}
