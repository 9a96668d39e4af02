package org.gradus.engine.mark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.gradus.engine.protocol.Facet;

/** The marks of one submission: every facet of every part that anything was asked about, in the order of the assignment. */
public record SubmissionMarks(List<FacetMark> facets) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 2;

    public SubmissionMarks {
        facets = List.copyOf(facets);
    }

    public BigDecimal points() {
        return sum(facets, FacetMark::points);
    }

    public BigDecimal maxPoints() {
        return sum(facets, FacetMark::maxPoints);
    }

    /** Whether a facet of a part was earned; false for one that the part does not have. */
    public boolean isEarned(String part, Facet facet) {
        return has(part, facet, FacetMark.Verdict.EARNED);
    }

    /** Whether a facet of a part was lost by evidence of its own. */
    public boolean isLost(String part, Facet facet) {
        return has(part, facet, FacetMark.Verdict.LOST);
    }

    private boolean has(String part, Facet facet, FacetMark.Verdict verdict) {
        return facets.stream()
                .anyMatch(mark -> mark.part().equals(part) && mark.facet().equals(facet) && mark.verdict() == verdict);
    }

    /** The points of one part. */
    public BigDecimal points(String part) {
        return sum(facets.stream().filter(mark -> mark.part().equals(part)).toList(), FacetMark::points);
    }

    /** The share of the points in percent, rounded half up to two places; 0 where there is nothing to earn. */
    public BigDecimal percent() {
        BigDecimal max = maxPoints();
        return max.signum() == 0
                ? BigDecimal.ZERO.setScale(PLACES)
                : points().multiply(HUNDRED).divide(max, PLACES, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<FacetMark> marks, Function<FacetMark, BigDecimal> term) {
        return marks.stream().map(term).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
