package org.gradus.engine.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What came of one submission: a row of {@code scores.csv}.
 *
 * @param submission its very name
 * @param person what its name or place says of who handed it in
 * @param points after people's decisions and the late policy; empty where there are none
 * @param maxPoints what the assignment is worth
 * @param adjustments what people decided; empty where nobody did
 * @param late what the late policy took, a negative number; empty where it took nothing
 * @param file how the name of a downloaded file of theirs began, where the service finds people by that
 */
public record Score(
        String submission,
        Identity person,
        String status,
        Optional<BigDecimal> points,
        BigDecimal maxPoints,
        Optional<BigDecimal> adjustments,
        Optional<BigDecimal> late,
        Optional<String> file) {

    private static final String EMPTY = "empty";
    private static final int PLACES = 2;

    /** Whether the late policy's share is taken off what is exported. */
    public enum Lateness {
        /** The points as they stand in the table. */
        DEDUCTED,
        /** The points before, for a gradebook that deducts by itself. */
        LEFT_TO_THE_GRADEBOOK
    }

    /**
     * What a gradebook gets: nothing where the status has no points, nor where nothing was handed in and nobody decided on points all the
     * same. A blank is something to look into; a zero would be taken for a mark.
     *
     * @param outOf what the gradebook's column is worth
     * @return rounded half up to 2 places
     */
    Optional<BigDecimal> exported(BigDecimal outOf, Lateness lateness) {
        if (status.equals(EMPTY) && adjustments.isEmpty()) {
            return Optional.empty();
        }
        return points.map(given -> lateness == Lateness.DEDUCTED ? given : given.subtract(late.orElse(BigDecimal.ZERO)))
                .map(given -> scaled(given, outOf));
    }

    private BigDecimal scaled(BigDecimal given, BigDecimal outOf) {
        // Multiplied first: only the division rounds.
        BigDecimal scaled = maxPoints.signum() == 0 || maxPoints.compareTo(outOf) == 0
                ? given.setScale(PLACES, RoundingMode.HALF_UP)
                : given.multiply(outOf).divide(maxPoints, PLACES, RoundingMode.HALF_UP);
        return scaled.signum() == 0 ? BigDecimal.ZERO : scaled.stripTrailingZeros();
    }
}
