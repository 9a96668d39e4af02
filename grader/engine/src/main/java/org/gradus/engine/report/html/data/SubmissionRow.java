package org.gradus.engine.report.html.data;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

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

    /** The same with its texts at other places: at that of each, the new one. */
    public SubmissionRow withTexts(List<Integer> moved) {
        return new SubmissionRow(
                name,
                page,
                status,
                reason,
                points,
                percent,
                verdicts,
                evidence.stream()
                        .map(one -> one.moved(UnaryOperator.identity(), moved::get))
                        .toList(),
                chains.stream().map(moved::get).toList(),
                notes.stream().map(moved::get).toList());
    }

    /** The same with some columns alone, by their places; there is evidence in no other. */
    public SubmissionRow withColumns(List<Integer> shown) {
        return new SubmissionRow(
                name,
                page,
                status,
                reason,
                points,
                percent,
                verdicts.isEmpty()
                        ? ""
                        : shown.stream()
                                .map(place -> verdicts.substring(place, place + 1))
                                .collect(Collectors.joining()),
                evidence.stream()
                        .map(one -> one.moved(shown::indexOf, UnaryOperator.identity()))
                        .toList(),
                chains,
                notes);
    }
}
