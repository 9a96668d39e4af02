package org.gradus.engine.export;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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

    /** The rows of {@code marks.csv}, in its order, without their reasons. */
    void marks(Consumer<FacetLine> lines) {
        // A class has few words, in very many cells.
        Map<String, String> words = new HashMap<>();
        TableReader.read(
                folder.resolve("marks.csv"),
                (table, row) -> lines.accept(new FacetLine(
                        once(words, row.cell(table.column("submission"))),
                        once(words, table.text(row, "part")),
                        once(words, table.text(row, "facet")),
                        number(table, row, "points"),
                        once(words, table.text(row, "max_points")),
                        once(words, table.text(row, "result")))));
    }

    private static String once(Map<String, String> words, String word) {
        return words.computeIfAbsent(word, first -> first);
    }

    /** What came of each check in some places, by its name. */
    Map<Place, Map<String, String>> checks(Set<Place> places) {
        Map<Place, Map<String, String>> results = new HashMap<>();
        TableReader.read(folder.resolve("checks.csv"), (table, row) -> {
            Place place =
                    new Place(row.cell(table.column("submission")), table.text(row, "part"), table.text(row, "facet"));
            if (places.contains(place)) {
                results.computeIfAbsent(place, first -> new LinkedHashMap<>())
                        .merge(table.text(row, "check"), table.text(row, "result"), (one, other) -> one + ", " + other);
            }
        });
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
