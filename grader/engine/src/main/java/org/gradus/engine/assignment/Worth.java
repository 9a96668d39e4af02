package org.gradus.engine.assignment;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.protocol.Facet;

/**
 * Something that marks are given for, as reports name it: a part, or the network of a student's own parts.
 *
 * @param points the marks of every facet, 0 included
 */
public record Worth(String name, SortedMap<Facet, BigDecimal> points) {

    public Worth {
        points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
    }

    /** The sum of the marks of all facets. */
    public BigDecimal maxPoints() {
        return points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
