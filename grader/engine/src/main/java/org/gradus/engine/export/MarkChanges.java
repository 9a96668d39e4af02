package org.gradus.engine.export;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.engine.clean.CsvCell;
import org.gradus.engine.export.FacetLine.Place;
import org.gradus.engine.report.csv.CsvTable;

/** Whose marks differ between two runs, and by which checks. Told from their tables alone. */
public final class MarkChanges {

    private final RunTables before;
    private final RunTables after;

    private MarkChanges(RunTables before, RunTables after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Holds the tables of two runs against each other.
     *
     * @param explained how many changes are to name the checks behind them, the first ones
     * @return in the order of the tables, what is new last; nothing if all marks are the same
     * @throws org.gradus.engine.table.TableException if a folder holds no run, or tables that cannot be read
     */
    public static List<MarkChange> between(Path old, Path fresh, int explained) {
        return new MarkChanges(new RunTables(old), new RunTables(fresh)).all(explained);
    }

    /** The changes as a table. */
    public static String csv(List<MarkChange> changes) {
        CsvTable table = new CsvTable(List.of("submission", "part", "facet", "old_points", "new_points", "checks"));
        changes.forEach(change -> table.row(List.of(
                // Names and words come from tables of ours, which are clean already.
                CsvCell.asItCame(change.submission()),
                CsvCell.asItCame(change.part()),
                CsvCell.asItCame(change.facet()),
                CsvCell.asItCame(change.oldPoints()),
                CsvCell.asItCame(change.newPoints()),
                CsvCell.text(String.join("; ", change.checks())))));
        return new String(table.bytes(), StandardCharsets.UTF_8);
    }

    private List<MarkChange> all(int explained) {
        Map<Place, FacetLine> old = lines(before);
        Map<Place, FacetLine> fresh = lines(after);
        Set<Place> places = new LinkedHashSet<>(old.keySet());
        places.addAll(fresh.keySet());
        places.removeIf(place -> isTheSame(Optional.ofNullable(old.get(place)), Optional.ofNullable(fresh.get(place))));
        Set<Place> wanted = places.stream()
                .limit(explained)
                .flatMap(place -> Stream.of(place, structure(place)))
                .collect(Collectors.toSet());
        Map<Place, Map<String, String>> oldChecks = before.checks(wanted);
        Map<Place, Map<String, String>> freshChecks = after.checks(wanted);
        return places.stream()
                .map(place -> new MarkChange(
                        place.submission(),
                        place.part(),
                        place.facet(),
                        points(Optional.ofNullable(old.get(place))),
                        points(Optional.ofNullable(fresh.get(place))),
                        checks(place, oldChecks, freshChecks)))
                .toList();
    }

    /** Where it stands whether the class of a part is there and as it should be. */
    private static Place structure(Place place) {
        return new Place(place.submission(), place.part(), "");
    }

    /** By their places; several of people's decisions on one place are one number. */
    private static Map<Place, FacetLine> lines(RunTables tables) {
        Map<Place, FacetLine> lines = new LinkedHashMap<>();
        tables.marks(line -> lines.merge(line.place(), line, MarkChanges::together));
        return lines;
    }

    private static FacetLine together(FacetLine one, FacetLine other) {
        Optional<BigDecimal> sum = Stream.of(one.points(), other.points())
                .flatMap(Optional::stream)
                .reduce(BigDecimal::add);
        String maxPoints = one.maxPoints().isEmpty() ? other.maxPoints() : one.maxPoints();
        return new FacetLine(
                one.submission(), one.part(), one.facet(), sum, maxPoints, one.result() + "+" + other.result());
    }

    /** Points and what they are of are the marks; how they are explained is not. Without points the status is what counts. */
    private static boolean isTheSame(Optional<FacetLine> was, Optional<FacetLine> is) {
        if (was.isEmpty() || is.isEmpty()) {
            return false;
        }
        return points(was).equals(points(is))
                && plain(was.get().maxPoints()).equals(plain(is.get().maxPoints()));
    }

    private static String points(Optional<FacetLine> line) {
        return line.map(found -> found.points()
                        .map(points -> points.stripTrailingZeros().toPlainString() + worth(found))
                        .orElse(found.result()))
                .orElse("");
    }

    private static String worth(FacetLine line) {
        return line.maxPoints().isEmpty() ? "" : " of " + plain(line.maxPoints());
    }

    private static String plain(String number) {
        try {
            return new BigDecimal(number).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return number;
        }
    }

    /** The checks under a facet whose results changed; where none did, whether the class is there and as it should be. */
    private static List<String> checks(
            Place place, Map<Place, Map<String, String>> before, Map<Place, Map<String, String>> after) {
        List<String> own = changed(before.getOrDefault(place, Map.of()), after.getOrDefault(place, Map.of()));
        if (!own.isEmpty() || place.facet().isEmpty()) {
            return own;
        }
        Place structure = structure(place);
        return changed(before.getOrDefault(structure, Map.of()), after.getOrDefault(structure, Map.of()));
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !before.getOrDefault(name, "").equals(after.getOrDefault(name, "")))
                .map(name -> name + ": " + before.getOrDefault(name, "not there") + ", now "
                        + after.getOrDefault(name, "not there"))
                .collect(Collectors.toList());
    }
}
