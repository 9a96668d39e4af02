package org.gradus.engine.report.csv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gradus.engine.clean.CsvCell;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.result.Diagnosis;

/** {@code misconceptions.csv}: how many of the submissions with points have which misconception, the most frequent first. */
public final class MisconceptionCounts {

    private static final int PLACES = 4;

    private final Map<Key, Integer> counts = new TreeMap<>();
    private int withPoints;

    /** A misconception about a part. */
    private record Key(String misconception, String part) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::misconception)
                    .thenComparing(Key::part)
                    .compare(this, other);
        }
    }

    /** Reads the next submission, and counts nothing before it is told to. */
    public Runnable of(Graded graded) {
        Set<Key> own = new HashSet<>();
        for (Diagnosis diagnosis : graded.diagnoses()) {
            own.add(new Key(diagnosis.cause().label(), diagnosis.part()));
        }
        int points = graded.marks().isPresent() ? 1 : 0;
        return () -> {
            own.forEach(key -> counts.merge(key, 1, Integer::sum));
            withPoints += points;
        };
    }

    /** The table: the most frequent first, then by name. */
    public String text() {
        CsvTable table = new CsvTable(List.of("misconception", "part", "submissions", "share"));
        counts.entrySet().stream()
                .sorted(Map.Entry.<Key, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> table.row(List.of(
                        CsvCell.text(entry.getKey().misconception()),
                        CsvCell.text(entry.getKey().part()),
                        CsvCell.number(entry.getValue()),
                        CsvCell.number(share(entry.getValue())))));
        return table.text();
    }

    private BigDecimal share(int count) {
        return BigDecimal.valueOf(count).divide(BigDecimal.valueOf(withPoints), PLACES, RoundingMode.HALF_UP);
    }
}
