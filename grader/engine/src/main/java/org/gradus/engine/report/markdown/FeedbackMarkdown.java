package org.gradus.engine.report.markdown;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.clean.MarkdownText;
import org.gradus.engine.mark.Correction;
import org.gradus.engine.report.model.FacetReport;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.Ground;
import org.gradus.engine.report.model.PartReport;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.report.model.Thrown;
import org.gradus.engine.report.text.CounterexampleText;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.RightFormula;

/**
 * What a student reads as GitHub flavoured Markdown. Its headings are small ones, so that it can stand below others; what is folded
 * away takes a click.
 */
public final class FeedbackMarkdown {

    private static final String NO_SOURCE = "none";

    private final StringBuilder text = new StringBuilder();
    /** The exceptions that have been shown in full. */
    private final Set<String> shown = new HashSet<>();

    private FeedbackMarkdown() {}

    /** The page. */
    public static String of(SubmissionReport report) {
        FeedbackMarkdown page = new FeedbackMarkdown();
        page.header(report.graded());
        report.parts().forEach(page::part);
        report.graded().marks().ifPresent(marks -> page.corrections(marks.corrections()));
        page.chains(report.chains());
        page.notes(report.graded().record().notes());
        return page.text.toString();
    }

    /** One facet alone, without its points. */
    public static String of(Part part, FacetReport report) {
        FeedbackMarkdown page = new FeedbackMarkdown();
        page.explanation(part, report);
        return page.text.toString();
    }

    private void header(Graded graded) {
        String score = graded.marks()
                .map(given -> given.points().toPlainString() + " of "
                        + given.maxPoints().toPlainString() + " points (" + given.percent() + " %)")
                .orElse("no points, " + graded.record().status().word());
        paragraph("### " + MarkdownText.line(graded.submission() + ": " + score));
        if (!graded.record().reason().isEmpty()) {
            paragraph(MarkdownText.line(graded.record().reason()));
        }
    }

    private void part(PartReport report) {
        paragraph("#### " + MarkdownText.line(report.part().className() + behind(report.score())));
        report.broken().ifPresent(this::broken);
        if (!report.isEarned()) {
            report.facets().stream().filter(facet -> !facet.isEarned()).forEach(facet -> {
                paragraph("**" + MarkdownText.line(facet.mark().facet() + behind(facet.score())) + "**");
                explanation(report.part(), facet);
            });
            earned(report.facets().stream().filter(FacetReport::isEarned).toList());
        }
    }

    private static String behind(String score) {
        return score.isEmpty() ? "" : ": " + score;
    }

    private void earned(List<FacetReport> facets) {
        if (!facets.isEmpty()) {
            paragraph(MarkdownText.line("Earned in full: "
                    + String.join(
                            ", ",
                            facets.stream()
                                    .map(facet -> facet.mark().facet().toString())
                                    .toList())));
        }
    }

    private void broken(Outcome outcome) {
        paragraph(MarkdownText.line(said(outcome)));
        if (outcome instanceof Outcome.NotCompiled broken && !broken.errors().isEmpty()) {
            text.append(MarkdownText.block(String.join("\n", broken.errors()))).append('\n');
        }
    }

    private void explanation(Part part, FacetReport report) {
        if (!report.remark().isEmpty()) {
            paragraph(MarkdownText.line(report.remark()));
        }
        report.diagnosis().ifPresent(diagnosis -> paragraph(MarkdownText.line(diagnosis.sentence())));
        report.formula().ifPresent(this::formula);
        report.example().ifPresent(example -> {
            paragraph("The smallest example found (" + MarkdownText.line(example.property()) + "):");
            text.append(MarkdownText.block(String.join(
                            "\n", new CounterexampleText(part, report.mark().facet(), example).lines())))
                    .append('\n');
        });
        grounds(report);
    }

    private void formula(RightFormula formula) {
        String source = formula.source().equals(NO_SOURCE) ? "" : " (" + MarkdownText.line(formula.source()) + ")";
        paragraph("Right: " + MarkdownText.code(formula.formula()) + source);
    }

    private void grounds(FacetReport report) {
        if (report.grounds().isEmpty()) {
            return;
        }
        text.append("<details><summary>")
                .append(report.against() == 1 ? "1 check" : report.against() + " checks")
                .append(" against it</summary>\n\n");
        for (Ground ground : report.grounds()) {
            String others = ground.others() == 0 ? "" : ", and " + ground.others() + " more";
            text.append("- ")
                    .append(MarkdownText.line(
                            said(ground.outcome()) + "  [" + ground.check().name() + others + "]"))
                    .append('\n');
        }
        text.append("\n</details>\n\n");
    }

    /** A message, shorter where it is about an exception that was shown before. */
    private String said(Outcome outcome) {
        return Thrown.in(outcome)
                .filter(thrown -> !shown.add(thrown.identity()))
                .map(Thrown::brief)
                .orElse(outcome.message());
    }

    private void corrections(List<Correction> corrections) {
        if (corrections.isEmpty()) {
            return;
        }
        paragraph("#### What people decided, and lateness");
        corrections.forEach(correction -> text.append("- ")
                .append(MarkdownText.line(correction.sentence()))
                .append('\n'));
        text.append('\n');
    }

    private void chains(List<CheckResult> chains) {
        if (chains.isEmpty()) {
            return;
        }
        paragraph("#### Your layers one after the other (no marks)");
        for (CheckResult chain : chains) {
            String message = chain.isPassed() ? "right" : said(chain.outcome());
            text.append("- ")
                    .append(MarkdownText.line(chain.check().name() + ": " + message))
                    .append('\n');
        }
        text.append('\n');
    }

    private void notes(List<String> notes) {
        if (notes.isEmpty()) {
            return;
        }
        paragraph("#### Notes (these cost nothing)");
        notes.forEach(note -> text.append("- ").append(MarkdownText.line(note)).append('\n'));
        text.append('\n');
    }

    private void paragraph(String line) {
        text.append(line).append("\n\n");
    }
}
