package org.gradus.engine.mark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gradus.engine.protocol.Facet;

/**
 * The marks of one submission.
 *
 * @param facets every facet of every part that anything was asked about, in the order of the assignment; none where a person decided
 *     on the points of what could not be graded
 * @param corrections what people decided and what lateness costs, lines of their own
 * @param maxPoints what the assignment is worth
 */
public record SubmissionMarks(List<FacetMark> facets, List<Correction> corrections, BigDecimal maxPoints) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 2;

    public SubmissionMarks {
        facets = List.copyOf(facets);
        corrections = List.copyOf(corrections);
    }

    /** Marks that nobody corrected. */
    public SubmissionMarks(List<FacetMark> facets) {
        this(facets, List.of(), sum(facets, FacetMark::maxPoints));
    }

    /** What counts: what the facets earned, with all corrections. */
    public BigDecimal points() {
        return earned().add(sum(corrections, Correction::points));
    }

    /** What the facets earned. */
    public BigDecimal earned() {
        return sum(facets, FacetMark::points);
    }

    /** What people decided, all together; nothing if nobody did. */
    public Optional<BigDecimal> adjusted() {
        return sum(correction -> correction.kind() != Correction.Kind.LATE);
    }

    /** What lateness took, a negative number; nothing if it took nothing. */
    public Optional<BigDecimal> late() {
        return sum(correction -> correction.kind() == Correction.Kind.LATE);
    }

    private Optional<BigDecimal> sum(Predicate<Correction> which) {
        return corrections.stream().filter(which).map(Correction::points).reduce(BigDecimal::add);
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

    /** What the facets of one part earned. */
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

    private static <T> BigDecimal sum(List<T> lines, Function<T, BigDecimal> term) {
        return lines.stream().map(term).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
