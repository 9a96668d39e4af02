package org.gradus.engine.report.html;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.engine.mark.FacetMark.Verdict;
import org.gradus.engine.report.html.data.FacetColumn;
import org.gradus.engine.report.model.Graded;

/** How many of a class earned each facet. */
final class FacetTally {

    private final Map<FacetKey, Map<Verdict, Integer>> counts = new LinkedHashMap<>();

    FacetTally(List<FacetKey> facets) {
        facets.forEach(facet -> counts.put(facet, new EnumMap<>(Verdict.class)));
    }

    void count(Graded graded) {
        counts.forEach(
                (facet, count) -> facet.mark(graded).ifPresent(mark -> count.merge(mark.verdict(), 1, Integer::sum)));
    }

    /** The places of the columns of the heat map: of what is worth something, and what somebody lost all the same. */
    List<Integer> shown() {
        List<Integer> shown = new ArrayList<>();
        int place = 0;
        for (FacetKey facet : counts.keySet()) {
            if (isShown(facet)) {
                shown.add(place);
            }
            place++;
        }
        return shown;
    }

    /** The columns. */
    List<FacetColumn> columns() {
        return counts.keySet().stream().filter(this::isShown).map(this::column).toList();
    }

    private boolean isShown(FacetKey facet) {
        return facet.worth().signum() > 0
                || count(facet, Verdict.FOLLOWED) + count(facet, Verdict.LOST) + count(facet, Verdict.WITHHELD) > 0;
    }

    private FacetColumn column(FacetKey key) {
        return new FacetColumn(
                key.part(),
                key.facet().toString(),
                key.worth().toPlainString(),
                count(key, Verdict.EARNED),
                count(key, Verdict.FOLLOWED),
                count(key, Verdict.LOST),
                count(key, Verdict.WITHHELD));
    }

    private int count(FacetKey facet, Verdict verdict) {
        return counts.getOrDefault(facet, Map.of()).getOrDefault(verdict, 0);
    }
}
