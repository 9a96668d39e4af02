package org.gradus.engine.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gradus.engine.clean.Count;
import org.gradus.engine.clean.TerminalText;
import org.gradus.engine.mark.Correction;
import org.gradus.engine.mark.FacetMark;
import org.gradus.engine.report.model.ChainReport;
import org.gradus.engine.report.model.Example;
import org.gradus.engine.report.model.FacetReport;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.Ground;
import org.gradus.engine.report.model.PartReport;
import org.gradus.engine.report.model.Sayings;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.report.text.FeedbackLine.Tone;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.RightFormula;
import org.gradus.engine.result.SubmissionRecord;

/** What a student reads on a terminal, or in a file that is as plain. */
public final class Feedback {

    private static final int MOST_ERRORS = 10;
    private static final int MOST_NOTES = 10;
    private static final int FACET_WIDTH = 14;
    private static final String NO_SOURCE = "none";

    private final Detail extent;
    private final List<FeedbackLine> lines = new ArrayList<>();
    private final Sayings sayings = new Sayings();

    private Feedback(Detail extent) {
        this.extent = extent;
    }

    /** Everything, as one text without an end after the last line. */
    public static String of(SubmissionReport report) {
        return lines(report, Detail.EVERYTHING).stream().map(FeedbackLine::text).collect(Collectors.joining("\n"));
    }

    /** The lines. */
    public static List<FeedbackLine> lines(SubmissionReport report, Detail extent) {
        Feedback feedback = new Feedback(extent);
        feedback.header(report.graded());
        if (extent == Detail.SCREEN) {
            feedback.screen(report);
        } else {
            report.parts().forEach(feedback::part);
        }
        report.graded().marks().ifPresent(marks -> feedback.corrections(marks.corrections()));
        if (extent == Detail.EVERYTHING) {
            feedback.chains(report.chainsAlike());
        }
        feedback.notes(report.graded().record().notes());
        return List.copyOf(feedback.lines);
    }

    private void header(Graded graded) {
        SubmissionRecord record = graded.record();
        String score = graded.marks()
                .map(given -> given.points().toPlainString() + " of "
                        + given.maxPoints().toPlainString() + " points (" + given.percent() + " %)")
                .orElse("no points, " + record.status().word());
        add(Tone.HEADING, TerminalText.line(graded.submission()) + ": " + score);
        if (!record.reason().isEmpty()) {
            add("  " + TerminalText.line(record.reason()));
        }
    }

    private void screen(SubmissionReport report) {
        if (!report.parts().isEmpty()) {
            add("");
            lines.addAll(PartTable.of(report.parts()));
        }
        report.parts().stream().filter(part -> !part.isEarned()).forEach(this::part);
    }

    private void part(PartReport report) {
        add("");
        add(Tone.HEADING, report.part().name() + (report.score().isEmpty() ? "" : ": " + report.score()));
        report.broken().ifPresent(this::broken);
        if (extent == Detail.EVERYTHING) {
            if (!report.isEarned()) {
                report.facets().forEach(this::facet);
            }
        } else {
            report.lost().forEach(this::facet);
            earned(report.facets());
        }
    }

    /** Those that need no work, in one line. */
    private void earned(List<FacetReport> facets) {
        String names = facets.stream()
                .filter(FacetReport::isEarned)
                .map(facet -> facet.mark().facet().toString())
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            add(Tone.GOOD, "  + " + names);
        }
    }

    private void broken(Outcome outcome) {
        add("  " + said(outcome));
        if (outcome instanceof Outcome.NotCompiled broken) {
            broken.errors().stream()
                    .distinct()
                    .limit(MOST_ERRORS)
                    .forEach(error -> add("      " + TerminalText.line(error)));
        }
    }

    private void facet(FacetReport report) {
        FacetMark mark = report.mark();
        String facet = mark.facet().toString();
        String padding = " ".repeat(Math.max(1, FACET_WIDTH - facet.length()));
        String points = report.score().isEmpty() ? "" : padding + report.score();
        add(report.isEarned() ? Tone.GOOD : Tone.BAD, (report.isEarned() ? "  + " : "  - ") + facet + points);
        if (!report.introduction().isEmpty()) {
            add("      " + TerminalText.line(report.introduction()));
        }
        report.diagnosis().ifPresent(diagnosis -> add("      " + diagnosis.sentence()));
        report.formula().ifPresent(this::formula);
        report.example().ifPresent(this::example);
        grounds(report);
    }

    private void formula(RightFormula formula) {
        String source = formula.source().equals(NO_SOURCE) ? "" : "  (" + formula.source() + ")";
        add(Tone.GOOD, "      Right: " + formula.formula() + source);
    }

    private void example(Example example) {
        add("      The smallest example found  [" + example.found().property() + "]");
        CounterexampleText.of(example).lines().forEach(line -> add("        " + line));
        example.right().ifPresent(right -> {
            add(Tone.GOOD, "      Beside it one that is right");
            CounterexampleText.of(right).lines().forEach(line -> add("        " + line));
        });
    }

    /** What the checks saw. On a screen one of them, and none where the example shows it. */
    private void grounds(FacetReport report) {
        boolean isOnScreen = extent == Detail.SCREEN;
        int told = 0;
        for (Ground ground : isOnScreen ? report.firstGrounds() : report.grounds()) {
            String others = ground.others() == 0 ? "" : ", and " + Count.of(ground.others(), "more check");
            add("      " + said(ground.outcome()) + "  [" + ground.check().name() + others + "]");
            told += ground.others() + 1;
        }
        if (report.against() > told) {
            String left = told == 0
                    ? Count.of(report.against(), "check") + " saw it"
                    : "and " + Count.of(report.against() - told, "more check");
            add("      " + left + (isOnScreen ? ": --verbose" : ""));
        }
    }

    private String said(Outcome outcome) {
        return TerminalText.line(sayings.of(outcome));
    }

    private void corrections(List<Correction> corrections) {
        if (!corrections.isEmpty()) {
            add("");
            add(Tone.HEADING, "What people decided, and lateness");
        }
        corrections.forEach(correction -> add("  " + TerminalText.line(correction.sentence())));
    }

    private void chains(List<ChainReport> chains) {
        if (!chains.isEmpty()) {
            add("");
            add(Tone.HEADING, "Your layers one after the other (no marks)");
        }
        for (ChainReport chain : chains) {
            String message = chain.outcome().message().isEmpty() ? "" : ": " + said(chain.outcome());
            add(chain.isRight() ? Tone.GOOD : Tone.BAD, (chain.isRight() ? "  + " : "  - ") + chain.name() + message);
        }
    }

    private void notes(List<String> notes) {
        if (!notes.isEmpty()) {
            add("");
            add(Tone.HEADING, "Notes (these cost nothing)");
            int shown = extent == Detail.SCREEN ? Math.min(MOST_NOTES, notes.size()) : notes.size();
            notes.subList(0, shown).forEach(note -> add("  * " + TerminalText.line(note)));
            if (shown < notes.size()) {
                add("    and " + Count.of(notes.size() - shown, "more note") + ": --verbose");
            }
        }
    }

    private void add(String line) {
        add(Tone.PLAIN, line);
    }

    private void add(Tone tone, String line) {
        lines.add(new FeedbackLine(tone, line));
    }
}
