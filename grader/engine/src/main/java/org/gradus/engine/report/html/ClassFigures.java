package org.gradus.engine.report.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.report.html.Page.Fact;

/**
 * A class in a few numbers.
 *
 * @param submissions how many there are
 * @param percents of those that have points, the lowest first
 * @param attention how many need a person
 */
record ClassFigures(int submissions, List<BigDecimal> percents, int attention) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    ClassFigures {
        percents = percents.stream().sorted().toList();
    }

    List<Fact> tiles() {
        List<Fact> tiles = new ArrayList<>();
        tiles.add(new Fact("submissions", Integer.toString(submissions)));
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
        int all = percents.size();
        return all == 0
                ? ""
                : BigDecimal.valueOf(count).multiply(HUNDRED).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP)
                        + " %";
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
