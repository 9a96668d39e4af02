package org.gradus.engine.report.csv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.result.Diagnosis;

/** Counts misconceptions over a class. */
final class MisconceptionCounts {

    private static final int PLACES = 4;

    private final List<Graded> submissions;

    MisconceptionCounts(List<Graded> submissions) {
        this.submissions = submissions;
    }

    /**
     * One misconception about one part.
     *
     * @param submissions in which it explains at least one facet
     * @param share of all submissions that have points, from 0 to 1
     */
    record Row(String misconception, String part, int submissions, BigDecimal share) {}

    /** A misconception about a part. */
    private record Key(String misconception, String part) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::misconception)
                    .thenComparing(Key::part)
                    .compare(this, other);
        }
    }

    /** The most frequent first, then by name. */
    List<Row> rows() {
        Map<Key, Integer> counts = new TreeMap<>();
        for (Graded graded : submissions) {
            Set<Key> own = new HashSet<>();
            for (Diagnosis diagnosis : graded.diagnoses()) {
                own.add(new Key(diagnosis.cause().label(), diagnosis.part()));
            }
            own.forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Key, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Row(
                        entry.getKey().misconception(),
                        entry.getKey().part(),
                        entry.getValue(),
                        share(entry.getValue())))
                .toList();
    }

    private BigDecimal share(int count) {
        long withPoints = submissions.stream()
                .filter(graded -> graded.marks().isPresent())
                .count();
        return BigDecimal.valueOf(count).divide(BigDecimal.valueOf(withPoints), PLACES, RoundingMode.HALF_UP);
    }
}
