package org.gradus.engine.report.markdown;

import java.util.LinkedHashSet;
import java.util.List;
import org.gradus.engine.clean.Count;
import org.gradus.engine.clean.MarkdownText;
import org.gradus.engine.mark.Correction;
import org.gradus.engine.report.model.ChainReport;
import org.gradus.engine.report.model.Example;
import org.gradus.engine.report.model.FacetReport;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.Ground;
import org.gradus.engine.report.model.PartReport;
import org.gradus.engine.report.model.Sayings;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.report.text.CounterexampleText;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.RightFormula;

/**
 * What a student reads as GitHub flavoured Markdown. Its headings are small ones, so that it can stand below others; what is folded
 * away takes a click.
 */
public final class FeedbackMarkdown {

    private static final String NO_SOURCE = "none";

    private final StringBuilder text = new StringBuilder();
    private final Sayings sayings = new Sayings();

    private FeedbackMarkdown() {}

    /** The page. */
    public static String of(SubmissionReport report) {
        FeedbackMarkdown page = new FeedbackMarkdown();
        page.header(report.graded());
        report.parts().forEach(page::part);
        report.graded().marks().ifPresent(marks -> page.corrections(marks.corrections()));
        page.chains(report.chainsAlike());
        page.notes(report.graded().record().notes());
        return page.text.toString();
    }

    /** One facet alone, without its points. */
    public static String of(FacetReport report) {
        FeedbackMarkdown page = new FeedbackMarkdown();
        page.explanation(report);
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
        paragraph("#### " + MarkdownText.line(report.part().name() + behind(report.score())));
        report.broken().ifPresent(this::broken);
        if (!report.isEarned()) {
            report.lost().forEach(facet -> {
                paragraph("**" + MarkdownText.line(facet.mark().facet() + behind(facet.score())) + "**");
                explanation(facet);
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
        paragraph(MarkdownText.line(sayings.of(outcome)));
        if (outcome instanceof Outcome.NotCompiled broken && !broken.errors().isEmpty()) {
            text.append(MarkdownText.block(String.join("\n", new LinkedHashSet<>(broken.errors()))))
                    .append('\n');
        }
    }

    private void explanation(FacetReport report) {
        if (!report.introduction().isEmpty()) {
            paragraph(MarkdownText.line(report.introduction()));
        }
        report.diagnosis().ifPresent(diagnosis -> paragraph(MarkdownText.line(diagnosis.sentence())));
        report.formula().ifPresent(this::formula);
        report.example().ifPresent(example -> {
            paragraph("The smallest example found ("
                    + MarkdownText.line(example.found().property()) + "):");
            matrices(example);
            example.right().ifPresent(right -> {
                paragraph("Beside it one that is right:");
                matrices(right);
            });
        });
        grounds(report);
    }

    private void matrices(Example example) {
        text.append(MarkdownText.block(
                        String.join("\n", CounterexampleText.of(example).lines())))
                .append('\n');
    }

    private void formula(RightFormula formula) {
        String source = formula.source().equals(NO_SOURCE) ? "" : " (" + MarkdownText.line(formula.source()) + ")";
        paragraph("Right: " + MarkdownText.code(formula.formula()) + source);
    }

    private void grounds(FacetReport report) {
        List<Ground> first = report.firstGrounds();
        first.forEach(ground -> paragraph(MarkdownText.line(said(ground))));
        List<Ground> others =
                report.grounds().subList(first.size(), report.grounds().size());
        if (others.isEmpty()) {
            return;
        }
        text.append("<details><summary>")
                .append(Count.of(report.against(), "check"))
                .append(" against it</summary>\n\n");
        others.forEach(ground ->
                text.append("- ").append(MarkdownText.line(said(ground))).append('\n'));
        text.append("\n</details>\n\n");
    }

    private String said(Ground ground) {
        String others = ground.others() == 0 ? "" : ", and " + ground.others() + " more";
        return sayings.of(ground.outcome()) + "  [" + ground.check().name() + others + "]";
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

    private void chains(List<ChainReport> chains) {
        if (chains.isEmpty()) {
            return;
        }
        paragraph("#### Your layers one after the other (no marks)");
        for (ChainReport chain : chains) {
            String message = chain.isRight() ? "right" : sayings.of(chain.outcome());
            text.append("- ")
                    .append(MarkdownText.line(chain.name() + ": " + message))
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
