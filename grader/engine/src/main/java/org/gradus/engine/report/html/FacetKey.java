package org.gradus.engine.report.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Worth;
import org.gradus.engine.mark.FacetMark;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.report.model.Graded;

/** A facet of a part: a column of the heat map. */
record FacetKey(String part, Facet facet, BigDecimal worth) {

    /** All that an assignment asks for. */
    static List<FacetKey> of(Assignment assignment) {
        List<FacetKey> columns = new ArrayList<>();
        for (Worth worth : assignment.worths()) {
            worth.points().forEach((facet, points) -> columns.add(new FacetKey(worth.name(), facet, points)));
        }
        return columns;
    }

    /** The place of each column. */
    static Map<FacetKey, Integer> places(List<FacetKey> columns) {
        Map<FacetKey, Integer> places = new LinkedHashMap<>();
        columns.forEach(column -> places.put(column, places.size()));
        return places;
    }

    static FacetKey of(FacetMark mark) {
        return new FacetKey(mark.part(), mark.facet(), mark.maxPoints());
    }

    /** Its mark in a submission, if that has one. */
    Optional<FacetMark> mark(Graded graded) {
        return graded.marks().stream()
                .flatMap(marks -> marks.facets().stream())
                .filter(mark -> mark.part().equals(part) && mark.facet().equals(facet))
                .findFirst();
    }
}
