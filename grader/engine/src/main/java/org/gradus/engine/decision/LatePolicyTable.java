package org.gradus.engine.decision;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.gradus.engine.table.Table;
import org.gradus.engine.table.TableException;

/** {@code late-policy.csv}: one row with deadline, grace_hours, percent_per_day, cap_percent. */
final class LatePolicyTable {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SECONDS_OF_AN_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toSeconds());

    private final Table table;
    private final Table.Row row;

    LatePolicyTable(Table table) {
        if (table.rows().size() != 1) {
            throw new TableException(table.name() + " should have one row below its header and has "
                    + table.rows().size() + ". Without a policy, delete the file.");
        }
        this.table = table;
        this.row = table.rows().get(0);
    }

    LatePolicy policy() {
        return new LatePolicy(
                number("grace_hours", BigDecimal.valueOf(Integer.MAX_VALUE)).multiply(SECONDS_OF_AN_HOUR),
                number("percent_per_day", HUNDRED),
                number("cap_percent", HUNDRED));
    }

    /** When it was due; nothing where the table does not say it, since days are counted elsewhere. */
    Optional<OffsetDateTime> deadline() {
        return time(table, row, "deadline");
    }

    private BigDecimal number(String column, BigDecimal most) {
        table.column(column);
        String text = table.text(row, column);
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.signum() >= 0 && number.compareTo(most) <= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notFit(column, text, most);
        }
        throw notFit(column, text, most);
    }

    private TableException notFit(String column, String text, BigDecimal most) {
        return table.wrong(
                row, column + " is \"" + text + "\" and should be a number from 0 to " + most.toPlainString());
    }

    /** A point in time with its distance from UTC: without it an hour, or a mark, would hang on whose computer this is. */
    static Optional<OffsetDateTime> time(Table table, Table.Row row, String column) {
        String text = table.text(row, column);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException e) {
            throw table.wrong(
                    row,
                    column + " is \"" + text
                            + "\" and should be like 2026-11-20T23:59:00+01:00, with the distance from UTC");
        }
    }
}
