package org.gradus.engine.report.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.clean.LogLines;
import org.gradus.engine.clean.TerminalText;
import org.gradus.engine.mark.Correction;
import org.gradus.engine.mark.FacetMark;
import org.gradus.engine.report.model.FacetReport;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.Ground;
import org.gradus.engine.report.model.PartReport;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.report.model.Thrown;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Counterexample;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.RightFormula;
import org.gradus.engine.result.SubmissionRecord;

/** What a student reads on a terminal. */
public final class Feedback {

    private static final int MOST_GROUNDS = 3;
    private static final int MOST_ERRORS = 10;
    private static final int FACET_WIDTH = 14;
    private static final String NO_SOURCE = "none";

    private final LogLines lines = new LogLines();
    /** The exceptions that have been shown in full. */
    private final Set<String> shown = new HashSet<>();

    private Feedback() {}

    /** Renders the feedback, lines without an end after the last. */
    public static String of(SubmissionReport report) {
        Feedback feedback = new Feedback();
        feedback.header(report.graded());
        report.parts().forEach(feedback::part);
        report.graded().marks().ifPresent(marks -> feedback.corrections(marks.corrections()));
        feedback.chains(report.chains());
        feedback.notes(report.graded().record().notes());
        return feedback.lines.text();
    }

    private void header(Graded graded) {
        SubmissionRecord record = graded.record();
        String score = graded.marks()
                .map(given -> given.points().toPlainString() + " of "
                        + given.maxPoints().toPlainString() + " points (" + given.percent() + " %)")
                .orElse("no points, " + record.status().word());
        lines.add(TerminalText.line(graded.submission()) + ": " + score);
        if (!record.reason().isEmpty()) {
            lines.add("  " + TerminalText.line(record.reason()));
        }
    }

    private void part(PartReport report) {
        lines.add("");
        lines.add(report.part().className() + ": " + report.points().toPlainString() + " of "
                + report.part().maxPoints().toPlainString());
        report.broken().ifPresent(this::broken);
        if (!report.isEarned()) {
            report.facets().forEach(facet -> facet(report.part(), facet));
        }
    }

    private void broken(Outcome outcome) {
        lines.add("  " + said(outcome));
        if (outcome instanceof Outcome.NotCompiled broken) {
            broken.errors().stream()
                    .limit(MOST_ERRORS)
                    .forEach(error -> lines.add("      " + TerminalText.line(error)));
        }
    }

    private void facet(Part part, FacetReport report) {
        FacetMark mark = report.mark();
        String facet = mark.facet().toString();
        String padding = " ".repeat(Math.max(1, FACET_WIDTH - facet.length()));
        String points = mark.maxPoints().signum() == 0
                ? ""
                : padding + mark.points().toPlainString() + " of "
                        + mark.maxPoints().toPlainString();
        lines.add((report.isEarned() ? "  + " : "  - ") + facet + points);
        if (!report.remark().isEmpty()) {
            boolean isMore = mark.verdict() == FacetMark.Verdict.WITHHELD
                    && !report.grounds().isEmpty();
            lines.add("      " + TerminalText.line(report.remark()) + (isMore ? "; what was seen:" : ""));
        }
        report.diagnosis().ifPresent(diagnosis -> lines.add("      " + diagnosis.sentence()));
        report.formula().ifPresent(this::formula);
        report.example().ifPresent(example -> example(part, example));
        grounds(report);
    }

    private void formula(RightFormula formula) {
        String source = formula.source().equals(NO_SOURCE) ? "" : "  (" + formula.source() + ")";
        lines.add("      Right: " + formula.formula() + source);
    }

    private void example(Part part, Counterexample found) {
        lines.add("      The smallest example found  [" + found.property() + "]");
        new CounterexampleText(part, found).lines().forEach(line -> lines.add("        " + line));
    }

    private void grounds(FacetReport report) {
        int told = 0;
        for (Ground ground : report.grounds().stream().limit(MOST_GROUNDS).toList()) {
            String others = ground.others() == 0 ? "" : ", and " + checks(ground.others());
            lines.add("      " + said(ground.outcome()) + "  [" + ground.check().name() + others + "]");
            told += ground.others() + 1;
        }
        if (report.against() > told) {
            lines.add("      and " + checks(report.against() - told));
        }
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

    private void corrections(List<Correction> corrections) {
        if (!corrections.isEmpty()) {
            lines.add("");
            lines.add("What people decided, and lateness");
        }
        corrections.forEach(correction -> lines.add("  " + TerminalText.line(correction.sentence())));
    }

    private void chains(List<CheckResult> chains) {
        if (!chains.isEmpty()) {
            lines.add("");
            lines.add("Your layers one after the other (no marks)");
        }
        for (CheckResult chain : chains) {
            String message = chain.outcome().message().isEmpty() ? "" : ": " + said(chain.outcome());
            lines.add((chain.isPassed() ? "  + " : "  - ") + chain.check().name() + message);
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
