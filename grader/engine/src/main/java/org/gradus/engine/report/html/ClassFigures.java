package org.gradus.engine.report.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.mark.SubmissionMarks;
import org.gradus.engine.report.html.Page.Fact;
import org.gradus.engine.report.model.Graded;

/** A class in a few numbers. */
record ClassFigures(List<Graded> graded, int attention) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    List<Fact> tiles() {
        List<BigDecimal> percents = percents();
        List<Fact> tiles = new ArrayList<>();
        tiles.add(new Fact("submissions", Integer.toString(graded.size())));
        tiles.add(new Fact("with points", Integer.toString(percents.size())));
        if (!percents.isEmpty()) {
            tiles.add(new Fact("median", median(percents) + " %"));
            tiles.add(new Fact("mean", mean(percents) + " %"));
            tiles.add(new Fact("with full marks", Long.toString(full(percents))));
        }
        tiles.add(new Fact("need a person", Integer.toString(attention)));
        return tiles;
    }

    /** The share of those with points, {@code 12.5 %}. */
    String share(int count) {
        int all = percents().size();
        return all == 0
                ? ""
                : BigDecimal.valueOf(count).multiply(HUNDRED).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP)
                        + " %";
    }

    private List<BigDecimal> percents() {
        return graded.stream()
                .flatMap(one -> one.marks().stream())
                .map(SubmissionMarks::percent)
                .sorted()
                .toList();
    }

    private static long full(List<BigDecimal> percents) {
        return percents.stream()
                .filter(percent -> percent.compareTo(HUNDRED) == 0)
                .count();
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        BigDecimal lower = sorted.get((sorted.size() - 1) / 2);
        BigDecimal upper = sorted.get(sorted.size() / 2);
        return lower.add(upper).divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal mean(List<BigDecimal> percents) {
        return percents.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(percents.size()), 1, RoundingMode.HALF_UP);
    }
}
