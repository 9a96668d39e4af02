package org.gradus.engine.assignment;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.protocol.Facet;

/**
 * The student's own parts one after the other, where an assignment gives marks for that too.
 *
 * @param points of {@link Facet#CHAIN} and {@link Facet#TRAINS}
 * @param training what the second facet is earned by, where it is worth something
 */
public record Network(SortedMap<Facet, BigDecimal> points, Optional<Training> training) {

    /** Its name where parts have that of their class. */
    public static final String NAME = "network";

    public Network {
        points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
    }

    /** What it is worth, as reports name it. */
    public Worth worth() {
        return new Worth(NAME, points);
    }
}
