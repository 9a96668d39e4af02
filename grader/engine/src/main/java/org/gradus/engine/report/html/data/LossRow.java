package org.gradus.engine.report.html.data;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * One thing that went wrong with one part.
 *
 * @param name of the misconception, or what it is where none is named
 * @param isNamed whether it is a misconception
 * @param sentence what a tutor would say; empty where there is no name
 * @param facets that were lost by it
 * @param lost how many facets of all submissions were
 * @param submissions the places of those concerned
 */
@JsonPropertyOrder({"name", "isNamed", "part", "sentence", "facets", "lost", "submissions"})
public record LossRow(
        String name,
        boolean isNamed,
        String part,
        String sentence,
        List<String> facets,
        int lost,
        List<Integer> submissions) {

    public LossRow {
        facets = List.copyOf(facets);
        submissions = List.copyOf(submissions);
    }
}
