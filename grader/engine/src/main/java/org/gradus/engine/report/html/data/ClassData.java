package org.gradus.engine.report.html.data;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * A class of submissions, as the page has it.
 *
 * @param schemaVersion of these data
 * @param maxPoints what everything is worth
 * @param texts all that is said of submissions, each once; numbers elsewhere are places in this list
 * @param facets the columns of the heat map, in the order of the assignment
 * @param checks in the order of the assignment
 * @param losses what went wrong, the most frequent first
 * @param submissions in the order of the tables; numbers elsewhere are places in this list
 */
@JsonPropertyOrder({"schemaVersion", "maxPoints", "texts", "facets", "checks", "losses", "submissions"})
public record ClassData(
        int schemaVersion,
        String maxPoints,
        List<String> texts,
        List<FacetColumn> facets,
        List<CheckRow> checks,
        List<LossRow> losses,
        List<SubmissionRow> submissions) {

    public static final int SCHEMA_VERSION = 1;

    public ClassData {
        texts = List.copyOf(texts);
        facets = List.copyOf(facets);
        checks = List.copyOf(checks);
        losses = List.copyOf(losses);
        submissions = List.copyOf(submissions);
    }
}
