package org.gradus.engine.report.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.Worth;
import org.gradus.engine.clean.CsvCell;
import org.gradus.engine.mark.Correction;
import org.gradus.engine.mark.FacetMark;
import org.gradus.engine.mark.SubmissionMarks;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.Objections;
import org.gradus.engine.report.text.CounterexampleText;
import org.gradus.engine.report.text.MatrixText;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Family;
import org.gradus.engine.result.HiddenResult;
import org.gradus.engine.result.PartEvidence;

/** The tables of a batch: a row per submission, per facet, per check. */
public final class CsvReports {

    private final Assignment assignment;

    public CsvReports(Assignment assignment) {
        this.assignment = assignment;
    }

    /** {@code scores.csv}: one row per submission; the numbers are empty where its status has no points. */
    public CsvRows scores() {
        List<String> header = new ArrayList<>(List.of("submission", "status", "points", "max_points", "percent"));
        assignment.worths().forEach(worth -> header.add(worth.name()));
        header.addAll(List.of("adjustments", "late", "notes"));
        return new CsvRows(header, graded -> List.of(score(graded)));
    }

    /**
     * {@code marks.csv}: one row per submission and facet, a single row with the reason where nothing was graded, and one for each
     * correction.
     */
    public CsvRows marks() {
        return new CsvRows(
                List.of("submission", "part", "facet", "points", "max_points", "result", "reason"), this::marks);
    }

    private List<List<CsvCell>> marks(Graded graded) {
        List<List<CsvCell>> rows = new ArrayList<>();
        List<FacetMark> facets = graded.marks().map(SubmissionMarks::facets).orElse(List.of());
        if (facets.isEmpty()) {
            rows.add(unmarked(graded));
        }
        facets.forEach(mark -> rows.add(mark(graded, mark)));
        graded.marks()
                .map(SubmissionMarks::corrections)
                .orElse(List.of())
                .forEach(correction -> rows.add(correction(graded.submission(), correction)));
        return rows;
    }

    /** {@code checks.csv}: one row per submission and check. */
    public CsvRows checks() {
        return new CsvRows(
                List.of(
                        "submission",
                        "part",
                        "facet",
                        "check",
                        "family",
                        "result",
                        "message",
                        "misconception",
                        "evidence"),
                graded -> graded.record().results().stream()
                        .map(result -> check(graded, result))
                        .toList());
    }

    /**
     * {@code hidden.csv}, for instructors alone: one row per submission and expected value of a hidden case. It says what no student
     * may read.
     */
    public CsvRows hidden() {
        return new CsvRows(
                List.of("submission", "part", "facet", "check", "result", "message", "expected", "actual"),
                graded -> graded.record().hidden().stream()
                        .map(result -> hidden(graded.submission(), result))
                        .toList());
    }

    private static List<CsvCell> hidden(String submission, HiddenResult result) {
        CheckId check = result.check();
        return List.of(
                CsvCell.text(submission),
                CsvCell.text(check.part()),
                CsvCell.text(check.facet().map(Facet::toString).orElse("")),
                CsvCell.text(check.name()),
                CsvCell.text(result.outcome().word()),
                CsvCell.text(result.outcome().message()),
                result.difference()
                        .map(difference -> CsvCell.text(MatrixText.onOneLine(difference.expected())))
                        .orElse(CsvCell.empty()),
                result.difference()
                        .map(difference -> CsvCell.text(MatrixText.onOneLine(difference.actual())))
                        .orElse(CsvCell.empty()));
    }

    private List<CsvCell> score(Graded graded) {
        Optional<SubmissionMarks> marks = graded.marks();
        List<CsvCell> cells = new ArrayList<>();
        cells.add(CsvCell.text(graded.submission()));
        cells.add(CsvCell.text(graded.record().status().word()));
        cells.add(CsvCell.number(marks.map(SubmissionMarks::points)));
        cells.add(CsvCell.number(assignment.maxPoints()));
        cells.add(CsvCell.number(marks.map(SubmissionMarks::percent)));
        for (Worth worth : assignment.worths()) {
            // A person's word on the total says nothing of the parts.
            cells.add(CsvCell.number(
                    marks.filter(given -> !given.facets().isEmpty()).map(given -> given.points(worth.name()))));
        }
        cells.add(CsvCell.number(marks.flatMap(SubmissionMarks::adjusted)));
        cells.add(CsvCell.number(marks.flatMap(SubmissionMarks::late)));
        cells.add(CsvCell.text(String.join("; ", graded.record().notes())));
        return cells;
    }

    private List<CsvCell> mark(Graded graded, FacetMark mark) {
        String seen = assignment.part(mark.part()).stream()
                .map(part ->
                        new Objections(PartEvidence.of(part, graded.record().results())))
                .flatMap(objections -> objections.seenByWithheld(mark).stream())
                .findFirst()
                .map(result -> "; what was seen: " + result.outcome().message())
                .orElse("");
        return List.of(
                CsvCell.text(graded.submission()),
                CsvCell.text(mark.part()),
                CsvCell.text(mark.facet().toString()),
                CsvCell.number(mark.points()),
                CsvCell.number(mark.maxPoints()),
                CsvCell.text(mark.verdict().word()),
                CsvCell.text(mark.reason() + seen));
    }

    private static List<CsvCell> correction(String submission, Correction correction) {
        return List.of(
                CsvCell.text(submission),
                CsvCell.text(correction.part()),
                CsvCell.text(correction.facet()),
                CsvCell.number(correction.points()),
                CsvCell.empty(),
                CsvCell.text(correction.kind().word()),
                CsvCell.text(correction.reason()));
    }

    private static List<CsvCell> unmarked(Graded graded) {
        return List.of(
                CsvCell.text(graded.submission()),
                CsvCell.empty(),
                CsvCell.empty(),
                CsvCell.empty(),
                CsvCell.empty(),
                CsvCell.text(graded.record().status().word()),
                CsvCell.text(graded.record().reason()));
    }

    private List<CsvCell> check(Graded graded, CheckResult result) {
        CheckId check = result.check();
        Optional<Part> part = assignment.part(check.part());
        return List.of(
                CsvCell.text(graded.submission()),
                CsvCell.text(check.part()),
                CsvCell.text(check.facet().map(Facet::toString).orElse("")),
                CsvCell.text(check.name()),
                CsvCell.text(check.family().word()),
                CsvCell.text(result.outcome().word()),
                CsvCell.text(result.outcome().message()),
                CsvCell.text(
                        result.isPassed() || check.family() == Family.HIDDEN
                                ? ""
                                : graded.diagnosis(check)
                                        .map(diagnosis -> diagnosis.cause().label())
                                        .orElse("")),
                result.counterexample()
                        .flatMap(found -> part.flatMap(known ->
                                check.facet().map(facet -> new CounterexampleText(known, facet, found).onOneLine())))
                        .map(CsvCell::text)
                        .orElse(CsvCell.empty()));
    }
}
