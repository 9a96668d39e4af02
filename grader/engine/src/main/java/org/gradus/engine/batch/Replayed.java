package org.gradus.engine.batch;

import java.util.List;
import org.gradus.engine.check.Judged;

/**
 * What came of a file that was run alone.
 *
 * @param reason why nothing was run, one sentence; empty where something was
 * @param notes about the submission
 * @param judged of every observation, and of every class that is missing
 */
public record Replayed(String reason, List<String> notes, List<Judged> judged) {
    public Replayed {
        notes = List.copyOf(notes);
        judged = List.copyOf(judged);
    }

    /** Whether something was run and nothing is wrong. */
    public boolean isPassed() {
        return reason.isEmpty()
                && judged.stream().allMatch(one -> one.judgement().isPassed());
    }
}
