package org.gradus.engine.report.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.mark.SubmissionMarks;
import org.gradus.engine.report.html.LossRanking.Loss;
import org.gradus.engine.report.html.data.ClassData;
import org.gradus.engine.report.html.data.LossRow;
import org.gradus.engine.report.html.data.SubmissionRow;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.SubmissionReport;

/** What the page says of a class, gathered one submission after the other: rows with numbers in the place of texts, and counts. */
final class ClassTally {

    private final Assignment assignment;
    private final Map<String, String> pages;
    private final List<FacetKey> facets;
    private final FacetTally verdicts;
    private final Texts texts = new Texts();
    private final CheckRates checks = new CheckRates();
    private final LossRanking losses = new LossRanking();
    private final List<PersonNeeded> attention = new ArrayList<>();
    private final List<BigDecimal> percents = new ArrayList<>();
    private final List<SubmissionRow> rows = new ArrayList<>();

    /** @param pages the names of students' pages, by those of their submissions */
    ClassTally(Assignment assignment, Map<String, String> pages) {
        this.assignment = assignment;
        this.pages = pages;
        this.facets = FacetKey.of(assignment);
        this.verdicts = new FacetTally(facets);
    }

    /** Reads all of the next submission, and counts nothing of it before it is told to. */
    Runnable of(Graded graded) {
        Integer place = rows.size();
        SubmissionReport report = SubmissionReport.of(assignment, graded);
        List<Loss> lost = LossRanking.in(report);
        List<PersonNeeded> reasons = PersonNeeded.in(place, graded);
        Texts own = new Texts();
        SubmissionRow row = new SubmissionRows(facets, own).row(report, pages.getOrDefault(graded.submission(), ""));
        return () -> {
            verdicts.count(graded);
            checks.count(place, graded);
            losses.count(place, lost);
            attention.addAll(reasons);
            graded.marks().map(SubmissionMarks::percent).ifPresent(percents::add);
            rows.add(row.withTexts(texts.places(own)));
        };
    }

    List<PersonNeeded> attention() {
        return attention.stream().sorted(PersonNeeded.ORDER).toList();
    }

    ClassFigures figures() {
        long people = attention.stream().map(PersonNeeded::place).distinct().count();
        return new ClassFigures(rows.size(), percents, Math.toIntExact(people));
    }

    List<LossRow> losses() {
        return losses.rows();
    }

    ClassData data() {
        List<Integer> shown = verdicts.shown();
        return new ClassData(
                ClassData.SCHEMA_VERSION,
                assignment.maxPoints().toPlainString(),
                texts.all(),
                verdicts.columns(),
                checks.rows(),
                losses(),
                rows.stream().map(row -> row.withColumns(shown)).toList());
    }
}
