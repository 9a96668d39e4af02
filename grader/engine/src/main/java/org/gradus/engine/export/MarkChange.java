package org.gradus.engine.export;

import java.util.List;

/**
 * What differs between two runs in one place.
 *
 * @param submission as the tables show it
 * @param part empty for a submission as a whole
 * @param oldPoints a number, or a word for why there is none; empty where there was no such line
 * @param checks whose result changed, {@code name: passed, now failed}; without any where marks changed for another reason
 */
public record MarkChange(
        String submission, String part, String facet, String oldPoints, String newPoints, List<String> checks) {
    public MarkChange {
        checks = List.copyOf(checks);
    }
}
