package org.gradus.engine.report.html.student;

import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.clean.PageText;
import org.gradus.engine.mark.Correction;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.report.html.Asset;
import org.gradus.engine.report.html.Templates;
import org.gradus.engine.report.html.math.Formula;
import org.gradus.engine.report.html.student.FeedbackPage.Chain;
import org.gradus.engine.report.html.student.FeedbackPage.FacetSection;
import org.gradus.engine.report.html.student.FeedbackPage.PartSection;
import org.gradus.engine.report.html.student.FeedbackPage.RightSection;
import org.gradus.engine.report.model.FacetReport;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.Ground;
import org.gradus.engine.report.model.PartReport;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.report.model.Thrown;
import org.gradus.engine.report.text.CounterexampleText;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Diagnosis;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.RightFormula;

/** What a student reads, as a page that needs nothing beside it. */
public final class FeedbackHtml {

    private static final Asset STYLE = Asset.ours("feedback.css");
    private static final String POLICY =
            "default-src 'none'; style-src " + STYLE.source() + "; base-uri 'none'; form-action 'none'";
    private static final String NO_SOURCE = "none";

    /** The exceptions that have been shown in full. */
    private final Set<String> shown = new HashSet<>();

    private FeedbackHtml() {}

    /** The page. */
    public static byte[] of(SubmissionReport report) {
        StringOutput html = new StringOutput();
        Templates.render("feedback.jte", new FeedbackHtml().page(report), html);
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    private FeedbackPage page(SubmissionReport report) {
        Graded graded = report.graded();
        return new FeedbackPage(
                PageText.line(graded.submission()),
                POLICY,
                STYLE,
                score(graded),
                PageText.line(graded.record().reason()),
                report.parts().stream().map(this::part).toList(),
                graded.marks().stream()
                        .flatMap(marks -> marks.corrections().stream())
                        .map(Correction::sentence)
                        .map(PageText::line)
                        .toList(),
                report.chains().stream().map(this::chain).toList(),
                graded.record().notes().stream().map(PageText::line).toList());
    }

    private static String score(Graded graded) {
        return graded.marks()
                .map(given -> given.points().toPlainString() + " of "
                        + given.maxPoints().toPlainString() + " points (" + given.percent() + " %)")
                .orElse("no points, " + graded.record().status().word());
    }

    private PartSection part(PartReport report) {
        return new PartSection(
                report.part().className(),
                report.score(),
                report.isEarned(),
                report.broken().stream().flatMap(this::broken).toList(),
                report.facets().stream()
                        .filter(facet -> !facet.isEarned())
                        .map(facet -> facet(report.part(), facet))
                        .toList(),
                report.facets().stream()
                        .filter(FacetReport::isEarned)
                        .map(facet -> facet.mark().facet().toString())
                        .collect(Collectors.joining(", ")));
    }

    private Stream<String> broken(Outcome outcome) {
        Stream<String> errors =
                outcome instanceof Outcome.NotCompiled broken ? broken.errors().stream() : Stream.empty();
        return Stream.concat(Stream.of(said(outcome)), errors.map(PageText::line));
    }

    private FacetSection facet(Part part, FacetReport report) {
        Facet facet = report.mark().facet();
        return new FacetSection(
                facet.toString(),
                report.score(),
                Stream.concat(
                                Stream.of(report.remark()).filter(remark -> !remark.isEmpty()),
                                report.diagnosis().stream().map(Diagnosis::sentence))
                        .map(PageText::line)
                        .toList(),
                report.formula().map(FeedbackHtml::right),
                report.example()
                        .map(example ->
                                ExampleSections.of(example.property(), new CounterexampleText(part, facet, example))),
                report.against() == 1 ? "1 check" : report.against() + " checks",
                grounds(report.grounds()));
    }

    private static RightSection right(RightFormula formula) {
        String text = PageText.line(formula.formula());
        return new RightSection(
                text, Formula.of(text), formula.source().equals(NO_SOURCE) ? "" : PageText.line(formula.source()));
    }

    private List<String> grounds(List<Ground> grounds) {
        List<String> told = new ArrayList<>();
        for (Ground ground : grounds) {
            String others = ground.others() == 0 ? "" : ", and " + ground.others() + " more";
            told.add(said(ground.outcome()) + "  ["
                    + PageText.line(ground.check().name()) + others + "]");
        }
        return told;
    }

    private Chain chain(CheckResult chain) {
        return new Chain(
                PageText.line(chain.check().name()),
                chain.isPassed(),
                chain.isPassed() ? "right" : said(chain.outcome()));
    }

    /** A message, shorter where it is about an exception that was shown before. */
    private String said(Outcome outcome) {
        return PageText.line(Thrown.in(outcome)
                .filter(thrown -> !shown.add(thrown.identity()))
                .map(Thrown::brief)
                .orElse(outcome.message()));
    }
}
