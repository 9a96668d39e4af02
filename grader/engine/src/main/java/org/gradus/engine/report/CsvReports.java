package org.gradus.engine.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.mark.FacetMark;
import org.gradus.engine.mark.SubmissionMarks;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Diagnosis;
import org.gradus.engine.result.Family;
import org.gradus.engine.result.HiddenResult;

/** The tables of a batch: a row per submission, per facet, per check, per misconception. */
public final class CsvReports {

    private final Assignment assignment;
    private final List<Graded> submissions;

    /**
     * Renders the given submissions.
     *
     * @param submissions in the order of the rows
     */
    public CsvReports(Assignment assignment, List<Graded> submissions) {
        this.assignment = assignment;
        this.submissions = List.copyOf(submissions);
    }

    /** {@code scores.csv}: one row per submission; the numbers are empty where its status has no points. */
    public byte[] scores() {
        List<String> header = new ArrayList<>(List.of("submission", "status", "points", "max_points", "percent"));
        assignment.parts().forEach(part -> header.add(part.className()));
        CsvTable table = new CsvTable(header);
        submissions.forEach(graded -> table.row(score(graded)));
        return table.bytes();
    }

    /** {@code marks.csv}: one row per submission and facet; a single row with the reason where there are no points. */
    public byte[] marks() {
        CsvTable table =
                new CsvTable(List.of("submission", "part", "facet", "points", "max_points", "result", "reason"));
        for (Graded graded : submissions) {
            graded.marks()
                    .ifPresentOrElse(
                            marks -> marks.facets().forEach(mark -> table.row(mark(graded.submission(), mark))),
                            () -> table.row(unmarked(graded)));
        }
        return table.bytes();
    }

    /** {@code checks.csv}: one row per submission and check. */
    public byte[] checks() {
        CsvTable table = new CsvTable(List.of(
                "submission", "part", "facet", "check", "family", "result", "message", "misconception", "evidence"));
        for (Graded graded : submissions) {
            graded.record().results().forEach(result -> table.row(check(graded, result)));
        }
        return table.bytes();
    }

    /** {@code misconceptions.csv}: how many of the submissions with points have which misconception, the most frequent first. */
    public byte[] misconceptions() {
        CsvTable table = new CsvTable(List.of("misconception", "part", "submissions", "share"));
        new MisconceptionCounts(submissions)
                .rows()
                .forEach(row -> table.row(
                        List.of(row.misconception(), row.part(), String.valueOf(row.submissions()), row.share())));
        return table.bytes();
    }

    /**
     * {@code hidden.csv}, for instructors alone: one row per submission and expected value of a hidden case. It says what no student
     * may read.
     */
    public byte[] hidden() {
        CsvTable table = new CsvTable(
                List.of("submission", "part", "facet", "check", "result", "message", "expected", "actual"));
        for (Graded graded : submissions) {
            graded.record().hidden().forEach(result -> table.row(hidden(graded.submission(), result)));
        }
        return table.bytes();
    }

    private static List<String> hidden(String submission, HiddenResult result) {
        CheckId check = result.check();
        return List.of(
                CsvTable.text(submission),
                check.part(),
                check.facet().map(Facet::toString).orElse(""),
                check.name(),
                result.outcome().word(),
                CsvTable.text(result.outcome().message()),
                result.difference()
                        .map(difference -> CsvTable.text(MatrixText.onOneLine(difference.expected())))
                        .orElse(""),
                result.difference()
                        .map(difference -> CsvTable.text(MatrixText.onOneLine(difference.actual())))
                        .orElse(""));
    }

    private List<String> score(Graded graded) {
        Optional<SubmissionMarks> marks = graded.marks();
        List<String> cells = new ArrayList<>();
        cells.add(CsvTable.text(graded.submission()));
        cells.add(graded.record().status().word());
        cells.add(CsvTable.number(marks.map(SubmissionMarks::points)));
        cells.add(CsvTable.number(maxPoints()));
        cells.add(CsvTable.number(marks.map(SubmissionMarks::percent)));
        for (Part part : assignment.parts()) {
            cells.add(CsvTable.number(marks.map(given -> given.points(part.className()))));
        }
        return cells;
    }

    private BigDecimal maxPoints() {
        return assignment.parts().stream().map(Part::maxPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> mark(String submission, FacetMark mark) {
        return List.of(
                CsvTable.text(submission),
                mark.part(),
                mark.facet().toString(),
                CsvTable.number(mark.points()),
                CsvTable.number(mark.maxPoints()),
                mark.verdict().word(),
                CsvTable.text(mark.reason()));
    }

    private static List<String> unmarked(Graded graded) {
        return List.of(
                CsvTable.text(graded.submission()),
                "",
                "",
                "",
                "",
                graded.record().status().word(),
                CsvTable.text(graded.record().reason()));
    }

    private List<String> check(Graded graded, CheckResult result) {
        CheckId check = result.check();
        Optional<Part> part = assignment.part(check.part());
        return List.of(
                CsvTable.text(graded.submission()),
                check.part(),
                check.facet().map(Facet::toString).orElse(""),
                check.name(),
                check.family().word(),
                result.outcome().word(),
                CsvTable.text(result.outcome().message()),
                result.isPassed() || check.family() == Family.HIDDEN
                        ? ""
                        : graded.diagnosis(check).map(Diagnosis::misconception).orElse(""),
                result.counterexample()
                        .flatMap(found -> part.map(known -> new CounterexampleText(known, found).onOneLine()))
                        .map(CsvTable::text)
                        .orElse(""));
    }
}
