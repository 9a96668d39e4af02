package org.gradus.engine.export;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.engine.export.FacetLine.Place;
import org.gradus.engine.table.Table;
import org.gradus.engine.table.TableException;
import org.gradus.engine.table.TableReader;

/** The tables that a run has left in its folder, or in {@code earlier} below it. */
final class RunTables {

    private final Path folder;

    /** @throws TableException if there are none */
    RunTables(Path folder) {
        if (!Files.isRegularFile(folder.resolve("scores.csv")) || !Files.isRegularFile(folder.resolve("run.json"))) {
            throw new TableException("There are no marks in " + folder
                    + ": scores.csv or run.json is missing. Name the --out folder of a batch that is complete.");
        }
        this.folder = folder;
    }

    Table scores() {
        return TableReader.read(folder.resolve("scores.csv"));
    }

    /** The rows of {@code marks.csv}, in its order. */
    List<FacetLine> marks() {
        Table table = TableReader.read(folder.resolve("marks.csv"));
        int submission = table.column("submission");
        List<FacetLine> lines = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            lines.add(new FacetLine(
                    row.cell(submission),
                    table.text(row, "part"),
                    table.text(row, "facet"),
                    number(table, row, "points"),
                    table.text(row, "max_points"),
                    table.text(row, "result"),
                    row.cell(table.column("reason"))));
        }
        return lines;
    }

    /** What came of each check, by where it counts and its name. */
    Map<Place, Map<String, String>> checks() {
        Table table = TableReader.read(folder.resolve("checks.csv"));
        int submission = table.column("submission");
        Map<Place, Map<String, String>> results = new HashMap<>();
        for (Table.Row row : table.rows()) {
            Place place = new Place(row.cell(submission), table.text(row, "part"), table.text(row, "facet"));
            results.computeIfAbsent(place, first -> new LinkedHashMap<>())
                    .merge(table.text(row, "check"), table.text(row, "result"), (one, other) -> one + ", " + other);
        }
        return results;
    }

    /** A number, or nothing where the cell is blank. */
    static Optional<BigDecimal> number(Table table, Table.Row row, String column) {
        String text = table.text(row, column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw table.wrong(row, column + " is \"" + text + "\" and should be a number such as 7.5, or blank");
        }
    }
}
