package org.gradus.engine.report.html.student;

import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.engine.clean.Count;
import org.gradus.engine.clean.PageText;
import org.gradus.engine.mark.Correction;
import org.gradus.engine.report.html.Asset;
import org.gradus.engine.report.html.Templates;
import org.gradus.engine.report.html.math.Equation;
import org.gradus.engine.report.html.student.FeedbackPage.Chain;
import org.gradus.engine.report.html.student.FeedbackPage.FacetSection;
import org.gradus.engine.report.html.student.FeedbackPage.PartSection;
import org.gradus.engine.report.html.student.FeedbackPage.RightSection;
import org.gradus.engine.report.model.ChainReport;
import org.gradus.engine.report.model.FacetReport;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.Ground;
import org.gradus.engine.report.model.PartReport;
import org.gradus.engine.report.model.Sayings;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.result.Diagnosis;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.RightFormula;

/** What a student reads, as a page that needs nothing beside it. */
public final class FeedbackHtml {

    private static final Asset STYLE = Asset.ours("feedback.css");
    private static final String POLICY =
            "default-src 'none'; style-src " + STYLE.source() + "; base-uri 'none'; form-action 'none'";
    private static final String NO_SOURCE = "none";

    private final Sayings sayings = new Sayings();

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
                report.chainsAlike().stream().map(this::chain).toList(),
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
                report.part().name(),
                report.score(),
                report.isEarned(),
                report.broken().stream().flatMap(this::broken).toList(),
                report.lost().stream().map(this::facet).toList(),
                report.facets().stream()
                        .filter(FacetReport::isEarned)
                        .map(facet -> facet.mark().facet().toString())
                        .collect(Collectors.joining(", ")));
    }

    private Stream<String> broken(Outcome outcome) {
        Stream<String> errors = outcome instanceof Outcome.NotCompiled broken
                ? broken.errors().stream().distinct()
                : Stream.empty();
        return Stream.concat(Stream.of(said(outcome)), errors.map(PageText::line));
    }

    private FacetSection facet(FacetReport report) {
        return new FacetSection(
                report.mark().facet().toString(),
                report.score(),
                Stream.concat(
                                Stream.of(report.introduction()).filter(remark -> !remark.isEmpty()),
                                report.diagnosis().stream().map(Diagnosis::sentence))
                        .map(PageText::line)
                        .toList(),
                report.formula().map(FeedbackHtml::right),
                report.example().map(ExampleSections::of).orElse(List.of()),
                report.firstGrounds().stream().map(this::said).toList(),
                Count.of(report.against(), "check"),
                report.grounds().stream()
                        .skip(report.firstGrounds().size())
                        .map(this::said)
                        .toList());
    }

    private static RightSection right(RightFormula formula) {
        String text = PageText.line(formula.formula());
        return new RightSection(
                text, Equation.of(text), formula.source().equals(NO_SOURCE) ? "" : PageText.line(formula.source()));
    }

    private String said(Ground ground) {
        String others = ground.others() == 0 ? "" : ", and " + ground.others() + " more";
        return said(ground.outcome()) + "  [" + PageText.line(ground.check().name()) + others + "]";
    }

    private Chain chain(ChainReport chain) {
        return new Chain(
                PageText.line(chain.name()), chain.isRight(), chain.isRight() ? "right" : said(chain.outcome()));
    }

    private String said(Outcome outcome) {
        return PageText.line(sayings.of(outcome));
    }
}
