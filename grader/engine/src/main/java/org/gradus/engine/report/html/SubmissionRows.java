package org.gradus.engine.report.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.engine.clean.PageText;
import org.gradus.engine.mark.FacetMark;
import org.gradus.engine.mark.SubmissionMarks;
import org.gradus.engine.report.html.data.ShownEvidence;
import org.gradus.engine.report.html.data.SubmissionRow;
import org.gradus.engine.report.model.FacetReport;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.Ground;
import org.gradus.engine.report.model.PartReport;
import org.gradus.engine.report.model.Sayings;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.report.text.CounterexampleText;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.RightFormula;

/** A row for each submission, with what feedback says under every facet. */
final class SubmissionRows {

    private static final int MOST_GROUNDS = 3;
    private static final int MOST_ERRORS = 10;
    private static final String NO_SOURCE = "none";

    private final List<FacetKey> columns;
    private final Map<FacetKey, Integer> places;
    private final Texts texts;

    SubmissionRows(List<FacetKey> columns, Texts texts) {
        this.columns = columns;
        this.places = FacetKey.places(columns);
        this.texts = texts;
    }

    /** @param page the name of its student's page, as {@link org.gradus.engine.report.model.FileNames} makes it */
    SubmissionRow row(SubmissionReport report, String page) {
        Graded graded = report.graded();
        return new SubmissionRow(
                PageText.line(graded.submission()),
                page,
                graded.record().status().word(),
                PageText.line(graded.record().reason()),
                graded.marks()
                        .map(SubmissionMarks::points)
                        .map(BigDecimal::toPlainString)
                        .orElse(""),
                graded.marks()
                        .map(SubmissionMarks::percent)
                        .map(BigDecimal::toPlainString)
                        .orElse(""),
                verdicts(graded),
                report.parts().stream().flatMap(part -> evidence(part).stream()).toList(),
                report.chains().stream()
                        .filter(chain -> !chain.isPassed())
                        .map(this::chain)
                        .toList(),
                graded.record().notes().stream().map(texts::line).toList());
    }

    private String verdicts(Graded graded) {
        return graded.marks().isEmpty()
                ? ""
                : columns.stream()
                        .map(column ->
                                column.mark(graded).map(SubmissionRows::letter).orElse("-"))
                        .collect(Collectors.joining());
    }

    private static String letter(FacetMark mark) {
        return switch (mark.verdict()) {
            case EARNED -> "E";
            case FOLLOWED -> "F";
            case LOST -> "L";
            case WITHHELD -> "W";
        };
    }

    private Integer chain(CheckResult chain) {
        return texts.line(chain.check().name() + ": " + chain.outcome().message());
    }

    private List<ShownEvidence> evidence(PartReport report) {
        List<ShownEvidence> evidence = new ArrayList<>();
        for (FacetReport facet : report.facets()) {
            Optional.ofNullable(places.get(FacetKey.of(facet.mark())))
                    .filter(place -> !facet.isEarned())
                    .ifPresent(place -> evidence.add(evidence(place, report, facet)));
        }
        return evidence;
    }

    private ShownEvidence evidence(int place, PartReport report, FacetReport facet) {
        return new ShownEvidence(
                place,
                facet.mark().points().toPlainString(),
                said(report, facet).stream().map(texts::line).toList(),
                facet.formula().map(SubmissionRows::formula).map(texts::line).stream()
                        .toList(),
                facet.example().map(found -> CounterexampleText.of(found).lines()).map(texts::lines).stream()
                        .toList());
    }

    private static List<String> said(PartReport report, FacetReport facet) {
        List<String> said = new ArrayList<>();
        report.broken().ifPresent(outcome -> said.addAll(broken(outcome)));
        if (!facet.remark().isEmpty()) {
            said.add(facet.remark());
        }
        facet.diagnosis().ifPresent(diagnosis -> said.add(diagnosis.cause().label() + ": " + diagnosis.sentence()));
        facet.grounds().stream().limit(MOST_GROUNDS).map(SubmissionRows::ground).forEach(said::add);
        if (said.isEmpty()) {
            said.add(facet.mark().reason());
        }
        return said;
    }

    private static List<String> broken(Outcome outcome) {
        if (outcome instanceof Outcome.NotCompiled broken) {
            return Stream.concat(
                            Stream.of(Sayings.above(broken)),
                            broken.errors().stream().limit(MOST_ERRORS))
                    .toList();
        }
        return List.of(outcome.message());
    }

    private static String ground(Ground ground) {
        String others = ground.others() == 0 ? "" : ", and " + ground.others() + " more";
        return ground.outcome().message() + "  [" + ground.check().name() + others + "]";
    }

    private static String formula(RightFormula formula) {
        return formula.formula() + (formula.source().equals(NO_SOURCE) ? "" : "  (" + formula.source() + ")");
    }
}
