package org.gradus.engine.report.html.data;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * A check, over all submissions of which it was asked.
 *
 * @param of how many these are
 * @param failed the places of those that do not pass
 */
@JsonPropertyOrder({"part", "facet", "name", "family", "of", "failed"})
public record CheckRow(String part, String facet, String name, String family, int of, List<Integer> failed) {

    public CheckRow {
        failed = List.copyOf(failed);
    }
}
