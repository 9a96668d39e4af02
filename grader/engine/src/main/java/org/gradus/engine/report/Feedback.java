package org.gradus.engine.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.clean.LogLines;
import org.gradus.engine.clean.TerminalText;
import org.gradus.engine.mark.Correction;
import org.gradus.engine.mark.FacetMark;
import org.gradus.engine.mark.FacetMark.Verdict;
import org.gradus.engine.mark.SubmissionMarks;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Counterexample;
import org.gradus.engine.result.Diagnosis;
import org.gradus.engine.result.Family;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.PartEvidence;
import org.gradus.engine.result.SubmissionRecord;

/** What a student reads: part by part and facet by facet what was earned, and for what was lost the evidence. */
public final class Feedback {

    private static final int MOST_EVIDENCE = 3;
    private static final int MOST_ERRORS = 10;
    private static final int FACET_WIDTH = 14;
    private static final String NO_SOURCE = "none";

    private final Assignment assignment;
    private final LogLines lines = new LogLines();
    /** The exceptions that have been shown in full. */
    private final Set<String> shown = new HashSet<>();

    private Feedback(Assignment assignment) {
        this.assignment = assignment;
    }

    /** Renders the feedback, lines without an end after the last. */
    public static String of(Assignment assignment, Graded graded) {
        Feedback feedback = new Feedback(assignment);
        feedback.header(graded);
        graded.marks()
                .filter(marks -> !marks.facets().isEmpty())
                .ifPresent(marks -> assignment.parts().forEach(part -> feedback.part(part, marks, graded)));
        graded.marks().ifPresent(marks -> feedback.corrections(marks.corrections()));
        feedback.chains(graded.record());
        feedback.notes(graded.record().notes());
        return feedback.lines.text();
    }

    private void header(Graded graded) {
        SubmissionRecord record = graded.record();
        String name = TerminalText.line(graded.submission());
        Optional<SubmissionMarks> marks = graded.marks();
        String score = marks.map(given -> given.points().toPlainString() + " of "
                        + given.maxPoints().toPlainString() + " points (" + given.percent() + " %)")
                .orElse("no points, " + record.status().word());
        lines.add(name + ": " + score);
        if (!record.reason().isEmpty()) {
            lines.add("  " + TerminalText.line(record.reason()));
        }
    }

    private void part(Part part, SubmissionMarks marks, Graded graded) {
        SubmissionRecord record = graded.record();
        lines.add("");
        lines.add(part.className() + ": " + marks.points(part.className()).toPlainString() + " of "
                + part.maxPoints().toPlainString());
        Optional<CheckResult> broken = brokenStructure(part, record);
        broken.ifPresent(structure -> structure(structure.outcome()));
        marks.facets().stream()
                .filter(mark -> mark.part().equals(part.className()))
                .forEach(mark -> facet(graded, mark, broken.isPresent() ? List.of() : evidence(mark, part, record)));
    }

    private void structure(Outcome outcome) {
        lines.add("  " + said(outcome));
        if (outcome instanceof Outcome.NotCompiled broken) {
            broken.errors().stream()
                    .limit(MOST_ERRORS)
                    .forEach(error -> lines.add("      " + TerminalText.line(error)));
        }
    }

    /** What makes that nothing of a part could be run: said once, not under every facet. */
    private static Optional<CheckResult> brokenStructure(Part part, SubmissionRecord record) {
        return record.results().stream()
                .filter(result -> result.check().part().equals(part.className()))
                .filter(result -> result.check().family() == Family.STRUCTURE)
                .filter(result -> !(result.outcome() instanceof Outcome.Passed))
                .findFirst();
    }

    private static List<CheckResult> evidence(FacetMark mark, Part part, SubmissionRecord record) {
        Objections objections = new Objections(PartEvidence.of(part, record.results()));
        return mark.verdict() == Verdict.WITHHELD ? objections.seenByWithheld(mark) : objections.against(mark);
    }

    private void facet(Graded graded, FacetMark mark, List<CheckResult> against) {
        String facet = mark.facet().toString();
        String padding = " ".repeat(Math.max(1, FACET_WIDTH - facet.length()));
        String sign = mark.verdict() == Verdict.EARNED ? "  + " : "  - ";
        lines.add(sign + facet + padding + mark.points().toPlainString() + " of "
                + mark.maxPoints().toPlainString());
        if (mark.verdict() == Verdict.WITHHELD) {
            lines.add(
                    "      " + TerminalText.line(mark.reason()) + (against.isEmpty() ? "" : "; yet it was seen that"));
            evidence(against);
        }
        if (mark.verdict() == Verdict.FOLLOWED) {
            lines.add("      " + followed(mark, against));
        }
        if (mark.verdict() == Verdict.LOST || mark.verdict() == Verdict.FOLLOWED) {
            graded.diagnoses().stream()
                    .filter(diagnosis -> diagnosis.part().equals(mark.part())
                            && diagnosis.facet().equals(mark.facet()))
                    .forEach(this::diagnosis);
            evidence(against);
            against.stream()
                    .filter(result -> result.counterexample().isPresent())
                    .findFirst()
                    .ifPresent(this::counterexample);
        }
    }

    private static String followed(FacetMark mark, List<CheckResult> against) {
        boolean isRightWhereAsked = against.stream().allMatch(result -> result.outcome() instanceof Outcome.NoForward);
        return isRightWhereAsked
                ? "it is right where your forward answers, which it does not for every input"
                : "it is right for your own " + (mark.facet().equals(Facet.GRADIENT) ? "value" : "forward")
                        + ", which is not";
    }

    private void diagnosis(Diagnosis diagnosis) {
        lines.add("      " + diagnosis.sentence());
        String source = diagnosis.source().equals(NO_SOURCE) ? "" : "  (" + diagnosis.source() + ")";
        lines.add("      Right: " + diagnosis.formula() + source);
    }

    private void evidence(List<CheckResult> against) {
        List<List<CheckResult>> grounds = grounds(against);
        int told = 0;
        for (List<CheckResult> ground : grounds.subList(0, Math.min(MOST_EVIDENCE, grounds.size()))) {
            int others = ground.size() - 1;
            lines.add("      " + said(ground.get(0).outcome()) + "  ["
                    + ground.get(0).check().name() + (others == 0 ? "" : ", and " + checks(others)) + "]");
            told += ground.size();
        }
        if (against.size() > told) {
            lines.add("      and " + checks(against.size() - told));
        }
    }

    /** What went against a facet, without repetitions: all results of one exception together, of one message the first. */
    private static List<List<CheckResult>> grounds(List<CheckResult> against) {
        Map<String, List<CheckResult>> grounds = new LinkedHashMap<>();
        for (CheckResult result : against) {
            Optional<Thrown> thrown = Thrown.in(result.outcome());
            String key = thrown.map(Thrown::identity).orElse(result.outcome().message());
            List<CheckResult> ground = grounds.computeIfAbsent(key, first -> new ArrayList<>());
            if (ground.isEmpty() || thrown.isPresent()) {
                ground.add(result);
            }
        }
        return List.copyOf(grounds.values());
    }

    private static String checks(int more) {
        return more + (more == 1 ? " more check" : " more checks");
    }

    /** A message, shorter where it is about an exception that was shown before. */
    private String said(Outcome outcome) {
        String message = Thrown.in(outcome)
                .filter(thrown -> !shown.add(thrown.identity()))
                .map(Thrown::brief)
                .orElse(outcome.message());
        return TerminalText.line(message);
    }

    private void counterexample(CheckResult result) {
        Counterexample found = result.counterexample().orElseThrow();
        lines.add("      The smallest example found  [" + found.property() + "]");
        assignment
                .part(result.check().part())
                .ifPresent(part ->
                        new CounterexampleText(part, found).lines().forEach(line -> lines.add("        " + line)));
    }

    private void corrections(List<Correction> corrections) {
        if (!corrections.isEmpty()) {
            lines.add("");
            lines.add("What people decided, and lateness");
        }
        for (Correction correction : corrections) {
            String place = (correction.part() + " " + correction.facet()).strip();
            String sign = correction.points().signum() < 0 ? "" : "+";
            lines.add("  " + sign + correction.points().toPlainString() + "  "
                    + (place.isEmpty() ? "" : place + ", ")
                    + correction.kind().word() + ": " + TerminalText.line(correction.reason()));
        }
    }

    private void chains(SubmissionRecord record) {
        List<CheckResult> chains = record.results().stream()
                .filter(result -> assignment.part(result.check().part()).isEmpty())
                .toList();
        if (!chains.isEmpty()) {
            lines.add("");
            lines.add("Your layers one after the other (no marks)");
        }
        for (CheckResult chain : chains) {
            Outcome outcome = chain.outcome();
            String message = outcome.message().isEmpty() ? "" : ": " + said(outcome);
            lines.add((outcome instanceof Outcome.Passed ? "  + " : "  - ")
                    + chain.check().name()
                    + message);
        }
    }

    private void notes(List<String> notes) {
        if (!notes.isEmpty()) {
            lines.add("");
            lines.add("Notes (these cost nothing)");
            notes.forEach(note -> lines.add("  * " + TerminalText.line(note)));
        }
    }
}
