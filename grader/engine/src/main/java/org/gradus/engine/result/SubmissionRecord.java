package org.gradus.engine.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.protocol.Facet;

/**
 * All that grading found out about one submission: marks and reports are made from this alone. What students read is made from
 * everything but {@code hidden}.
 *
 * @param status how far it came
 * @param reason why it came no further, one sentence; empty for what was graded
 * @param notes what the student or the instructor should know and what cost nothing
 * @param results of every check, in the order of the assignment; of hidden cases the verdicts alone
 * @param diagnoses what misconceptions explain, at most one for each facet
 * @param formulas what is right under the facets that were lost
 * @param hidden what came of every hidden case, for instructors alone
 */
public record SubmissionRecord(
        Status status,
        String reason,
        List<String> notes,
        List<CheckResult> results,
        List<Diagnosis> diagnoses,
        List<RightFormula> formulas,
        List<HiddenResult> hidden) {

    /** What a note says of a source that draws random numbers, and is found again by: marks of such work are for a person to look at. */
    public static final String DRAWS_RANDOM_NUMBERS = " draws random numbers (";

    /** The same of a part whose answers are seen to depend on chance, or on other objects. */
    public static final String ANSWERS_DIFFER = " answers the same question differently from object to object";

    public SubmissionRecord {
        notes = List.copyOf(notes);
        results = List.copyOf(results);
        diagnoses = List.copyOf(diagnoses);
        formulas = List.copyOf(formulas);
        hidden = List.copyOf(hidden);
    }

    /** A record without diagnoses and hidden cases. */
    public SubmissionRecord(Status status, String reason, List<String> notes, List<CheckResult> results) {
        this(status, reason, notes, results, List.of(), List.of(), List.of());
    }

    /**
     * The record of a submission that was put through its checks: graded, unless one of the outcomes is a fault of ours, for which
     * nobody shall lose marks.
     */
    public static SubmissionRecord graded(
            List<String> notes, List<CheckResult> results, List<Diagnosis> diagnoses, List<RightFormula> formulas) {
        return fault(results)
                .map(fault -> new SubmissionRecord(Status.GRADER_FAULT, fault.message(), notes, results))
                .orElseGet(
                        () -> new SubmissionRecord(Status.GRADED, "", notes, results, diagnoses, formulas, List.of()));
    }

    /** The same without diagnoses. */
    public static SubmissionRecord graded(List<String> notes, List<CheckResult> results) {
        return graded(notes, results, List.of(), List.of());
    }

    /** The same with what came of the hidden cases, and their verdicts among the results; a fault among them is one of ours. */
    public SubmissionRecord withHidden(List<HiddenResult> found) {
        List<CheckResult> all = new ArrayList<>(results);
        all.addAll(HiddenVerdicts.of(found));
        return fault(all)
                .map(fault -> new SubmissionRecord(
                        Status.GRADER_FAULT, fault.message(), notes, all, List.of(), List.of(), found))
                .orElseGet(() -> new SubmissionRecord(status, reason, notes, all, diagnoses, formulas, found));
    }

    /** The diagnosis of a facet of a part, if there is one. */
    public Optional<Diagnosis> diagnosis(String part, Facet facet) {
        return diagnoses.stream()
                .filter(diagnosis ->
                        diagnosis.part().equals(part) && diagnosis.facet().equals(facet))
                .findFirst();
    }

    /** What is right under a facet of a part, where it was lost and the reference is known. */
    public Optional<RightFormula> formula(String part, Facet facet) {
        return formulas.stream()
                .filter(formula ->
                        formula.part().equals(part) && formula.facet().equals(facet))
                .findFirst();
    }

    /** The first note on a source that draws random numbers, or on answers that differ, if there is one. */
    public Optional<String> noteOnChance() {
        return notes.stream()
                .filter(note -> note.contains(DRAWS_RANDOM_NUMBERS) || note.contains(ANSWERS_DIFFER))
                .findFirst();
    }

    /** Whether Gradus failed somewhere in it. */
    public boolean hasFault() {
        return status == Status.GRADER_FAULT || fault(results).isPresent();
    }

    private static Optional<Outcome> fault(List<CheckResult> results) {
        return results.stream()
                .map(CheckResult::outcome)
                .filter(Outcome.GraderFault.class::isInstance)
                .findFirst();
    }
}
