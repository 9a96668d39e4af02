package org.gradus.engine.assignment;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradus.engine.protocol.Facet;

/**
 * How much a student is told of each facet.
 *
 * @param usual of those that no exception is made for
 * @param exceptions by the class of the part, then by the facet
 */
public record Tellings(Telling usual, SortedMap<String, SortedMap<Facet, Telling>> exceptions) {

    public Tellings {
        SortedMap<String, SortedMap<Facet, Telling>> copies = new TreeMap<>();
        exceptions.forEach(
                (part, facets) -> copies.put(part, Collections.unmodifiableSortedMap(new TreeMap<>(facets))));
        exceptions = Collections.unmodifiableSortedMap(copies);
    }

    /** The same of every facet. */
    public static Tellings everywhere(Telling telling) {
        return new Tellings(telling, Collections.emptySortedMap());
    }

    /** How much is told of a facet. */
    public Telling of(String part, Facet facet) {
        return Optional.<Map<Facet, Telling>>ofNullable(exceptions.get(part))
                .flatMap(facets -> Optional.ofNullable(facets.get(facet)))
                .orElse(usual);
    }

    /** What may be told of something that is about all facets at once. */
    public Telling least() {
        return Stream.concat(Stream.of(usual), exceptions.values().stream().flatMap(facets -> facets.values().stream()))
                .min(Telling::compareTo)
                .orElse(usual);
    }
}
