package org.gradus.engine.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.batch.BatchEntry;
import org.gradus.engine.journal.RunFile.SubmissionContent;
import org.gradus.engine.report.CounterexampleFiles;
import org.gradus.engine.report.CsvReports;
import org.gradus.engine.report.Graded;

/** The files of a report by their names. */
final class ReportFiles {

    private ReportFiles() {}

    /** The tables, of one submission or of many. {@code hidden.csv} is there with hidden cases alone. */
    static SortedMap<String, byte[]> tables(Assignment assignment, List<Graded> graded) {
        CsvReports reports = new CsvReports(assignment, graded);
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("scores.csv", reports.scores());
        files.put("marks.csv", reports.marks());
        files.put("checks.csv", reports.checks());
        files.put("misconceptions.csv", reports.misconceptions());
        if (!assignment.hiddenCases().isEmpty()) {
            files.put("hidden.csv", reports.hidden());
        }
        return files;
    }

    /** The tables of one submission, what was printed about it, and its counterexamples. */
    static SortedMap<String, byte[]> ofOne(Assignment assignment, Graded graded, String feedback) {
        SortedMap<String, byte[]> files = tables(assignment, List.of(graded));
        files.put("feedback.txt", (feedback + "\n").getBytes(StandardCharsets.UTF_8));
        CounterexampleFiles.of(assignment, graded.record())
                .forEach((name, bytes) -> files.put("counterexamples/" + name, bytes));
        return files;
    }

    /** What was graded, for {@code run.json}. */
    static List<SubmissionContent> contents(List<BatchEntry> entries) {
        return entries.stream()
                .map(entry -> new SubmissionContent(entry.submission(), entry.contentHash()))
                .toList();
    }
}
