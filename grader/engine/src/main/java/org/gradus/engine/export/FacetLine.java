package org.gradus.engine.export;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A row of {@code marks.csv}.
 *
 * @param submission as the table shows it
 * @param points empty where the submission has none
 */
record FacetLine(
        String submission, String part, String facet, Optional<BigDecimal> points, String maxPoints, String result) {

    /** What it is about. */
    Place place() {
        return new Place(submission, part, facet);
    }

    /** Where marks are: a facet of a part of a submission; part and facet may be empty. */
    record Place(String submission, String part, String facet) {}
}
