package org.gradus.engine.report.html.data;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * One submission.
 *
 * @param page the file of its student's page, without its ending: letters, digits, dots, hyphens and underscores
 * @param status the word for it
 * @param reason why it came no further; empty for what was graded
 * @param points what it has; empty where its status has none
 * @param percent likewise
 * @param verdicts a letter for each facet: {@code E}arned, {@code F}ollowed, {@code L}ost, {@code W}ithheld, or a hyphen; empty where
 *     there are no points
 * @param evidence what speaks against each facet that was not earned
 * @param chains what went wrong with the parts one after the other, which carries no marks
 * @param notes what cost nothing
 */
@JsonPropertyOrder({"name", "page", "status", "reason", "points", "percent", "verdicts", "evidence", "chains", "notes"})
public record SubmissionRow(
        String name,
        String page,
        String status,
        String reason,
        String points,
        String percent,
        String verdicts,
        List<ShownEvidence> evidence,
        List<Integer> chains,
        List<Integer> notes) {

    public SubmissionRow {
        evidence = List.copyOf(evidence);
        chains = List.copyOf(chains);
        notes = List.copyOf(notes);
    }
}
