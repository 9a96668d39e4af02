package org.gradus.engine.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.report.csv.CsvReports;
import org.gradus.engine.report.html.HtmlReport;
import org.gradus.engine.report.html.student.FeedbackHtml;
import org.gradus.engine.report.json.CounterexampleFiles;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.RunFacts;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.report.text.Feedback;

/** The reports that are written, in lists. */
public final class Reports {

    /** Of many submissions: the tables. */
    public static final List<Report> OF_CLASSES = List.of(
            table("scores.csv", CsvReports::scores),
            table("marks.csv", CsvReports::marks),
            table("checks.csv", CsvReports::checks),
            table("misconceptions.csv", CsvReports::misconceptions),
            Reports::hidden);

    /** What a batch writes of records alone. */
    private static final List<Report> OF_RECORDS = List.of(Format.CSV, Format.JSON, Format.MARKDOWN, Format.HTML);

    private static final String PAGE = "report.html";

    /** Of one submission alone: what its student reads, and the files to run again. */
    public static final List<Report> OF_ONE = List.of(Reports::feedback, Reports::counterexamples);

    private Reports() {}

    /** What a batch writes: tables, the page that shows them to their instructor, results as data, and pages for students. */
    public static List<Report> ofClass(RunFacts run) {
        List<Report> reports = new ArrayList<>(OF_RECORDS);
        reports.add((assignment, graded) -> one(PAGE, HtmlReport.of(run, assignment, graded)));
        return reports;
    }

    /**
     * Tries a submission alone: what no row can be made of must not keep the others from theirs.
     *
     * @throws RuntimeException if none can
     */
    public static void requireTellable(Assignment assignment, Graded graded) {
        files(OF_RECORDS, assignment, List.of(graded));
        HtmlReport.requireTellable(assignment, graded);
    }

    /** All files of some reports. */
    public static SortedMap<String, byte[]> files(
            List<? extends Report> reports, Assignment assignment, List<Graded> graded) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        reports.forEach(report -> files.putAll(report.files(assignment, graded)));
        return files;
    }

    private static Report table(String name, Function<CsvReports, byte[]> table) {
        return (assignment, graded) -> one(name, table.apply(new CsvReports(assignment, graded)));
    }

    /** For instructors, with hidden cases alone. */
    private static SortedMap<String, byte[]> hidden(Assignment assignment, List<Graded> graded) {
        return assignment.hiddenCases().isEmpty()
                ? Collections.emptySortedMap()
                : one("hidden.csv", new CsvReports(assignment, graded).hidden());
    }

    private static SortedMap<String, byte[]> feedback(Assignment assignment, List<Graded> graded) {
        String text = Feedback.of(SubmissionReport.toldTo(assignment, graded.get(0))) + "\n";
        SortedMap<String, byte[]> files = one("feedback.txt", text.getBytes(StandardCharsets.UTF_8));
        files.put("feedback.html", FeedbackHtml.of(SubmissionReport.toldTo(assignment, graded.get(0))));
        return files;
    }

    private static SortedMap<String, byte[]> counterexamples(Assignment assignment, List<Graded> graded) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        CounterexampleFiles.of(assignment, graded.get(0).record())
                .forEach((name, bytes) -> files.put("counterexamples/" + name, bytes));
        return files;
    }

    private static SortedMap<String, byte[]> one(String name, byte[] bytes) {
        return new TreeMap<>(Collections.singletonMap(name, bytes));
    }
}
