package org.gradus.engine.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.table.Table;
import org.gradus.engine.table.TableException;

/** The column of a gradebook that the grades go into. */
final class GradeColumn {

    private GradeColumn() {}

    /**
     * Finds it by its name, or by the beginning of it up to what the gradebook adds: {@code Layers} for {@code Layers (4711)}.
     *
     * @param first the first column that can be one
     * @throws TableException if there is none, or more than one; a wrong name would make a new column in some gradebooks
     */
    static int find(Table table, String wanted, int first) {
        List<String> header = table.header();
        List<Integer> found = new ArrayList<>();
        for (int i = first; i < header.size(); i++) {
            String name = header.get(i);
            if (name.equals(wanted.strip())) {
                return i;
            }
            if (name.startsWith(wanted.strip() + " (") || name.startsWith(wanted.strip() + " [")) {
                found.add(i);
            }
        }
        if (wanted.isBlank() || found.size() != 1) {
            throw new TableException(table.name()
                    + (wanted.isBlank()
                            ? ": name the column"
                            : ": there is " + (found.isEmpty() ? "no" : "more than one") + " column \"" + wanted
                                    + "\". Name the one")
                    + " that the grades go into, with --column. It has "
                    + String.join(", ", header.subList(Math.min(first, header.size()), header.size())) + ".");
        }
        return found.get(0);
    }

    /** A number as a gradebook shows it, with a point or a comma; nothing if it is none. */
    static Optional<BigDecimal> number(String cell) {
        String text = cell.strip();
        try {
            return Optional.of(new BigDecimal(text.contains(".") ? text : text.replace(',', '.')));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
