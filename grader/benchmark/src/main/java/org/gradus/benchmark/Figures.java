package org.gradus.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, in the order of the table, and the same as a table. */
final class Figures {

    private final Map<String, Double> values = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();

    void put(String name, double value, String unit) {
        values.put(name, value);
        units.put(name, unit);
    }

    double value(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("name: there is no figure '" + name + "'");
        }
        return value;
    }

    Map<String, Double> values() {
        return values;
    }

    /** In Markdown, beside an earlier one where there is one, as a ratio of now to then. */
    List<String> table(Map<String, Double> earlier) {
        List<String> lines = new ArrayList<>(List.of("| figure | value | now / baseline |", "|---|---:|---:|"));
        values.forEach((name, value) -> {
            Double before = earlier.get(name);
            String ratio = before == null || before == 0 ? "" : String.format(Locale.ROOT, "%.2f", value / before);
            lines.add(String.format(Locale.ROOT, "| %s | %s %s | %s |", name, shown(value), units.get(name), ratio));
        });
        return lines;
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
