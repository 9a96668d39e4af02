package org.gradus.engine.assignment.read;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.protocol.Facet;

/** Reads what facets are worth. */
final class Marks {

    private static final int DECIMAL_PLACES = 2;

    private Marks() {}

    /** @throws AssignmentException if marks have more than two decimal places */
    static SortedMap<Facet, BigDecimal> byFacet(JsonPlace place) {
        SortedMap<Facet, BigDecimal> points = new TreeMap<>();
        place.keys().forEach(key -> points.put(Facet.parse(key), marks(place.at(key))));
        return points;
    }

    private static BigDecimal marks(JsonPlace place) {
        BigDecimal marks = place.decimal().stripTrailingZeros();
        if (marks.scale() > DECIMAL_PLACES) {
            throw place.problem(
                    "the marks " + marks + " have more than 2 decimal places", "Round them to 2 decimal places.");
        }
        return marks.setScale(Math.max(0, marks.scale()));
    }
}
