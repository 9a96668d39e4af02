package org.gradus.engine.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.report.csv.CsvReports;
import org.gradus.engine.report.csv.CsvRows;
import org.gradus.engine.report.csv.MisconceptionCounts;
import org.gradus.engine.report.html.HtmlReport;
import org.gradus.engine.report.html.student.FeedbackHtml;
import org.gradus.engine.report.json.CounterexampleFiles;
import org.gradus.engine.report.model.FileNames;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.RunFacts;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.report.text.Feedback;

/** The reports that are written. */
public final class Reports {

    /** Of many submissions: the tables. */
    static final Report TABLES = all(List.of(
            table("scores.csv", CsvReports::scores),
            table("marks.csv", CsvReports::marks),
            table("checks.csv", CsvReports::checks),
            Reports::misconceptions,
            Reports::hidden));

    /** Of one submission alone: the tables, what its student reads, and the files to run again. */
    public static final Report OF_ONE = all(List.of(TABLES, Reports::feedback, Reports::counterexamples));

    /** What a batch writes of records alone. */
    private static final List<Format> OF_RECORDS = List.of(Format.CSV, Format.JSON, Format.MARKDOWN, Format.HTML);

    private Reports() {}

    /**
     * What a batch writes: tables, the page that shows them to their instructor, results as data, and pages for students.
     *
     * @param more that is to be there beside it
     */
    public static Report ofClass(RunFacts run, List<Format> more) {
        Report page = (assignment, pages, files) -> page(run, assignment, pages, files);
        return all(List.of(of(Stream.concat(OF_RECORDS.stream(), more.stream()).toList()), page));
    }

    /** All of some formats, each once. */
    public static Report of(List<Format> formats) {
        return all(formats.stream().distinct().toList());
    }

    /**
     * Tries a submission alone: what no row can be made of must not keep the others from theirs.
     *
     * @throws RuntimeException if none can
     */
    public static void requireTellable(Assignment assignment, Graded graded) {
        Map<String, String> pages = FileNames.of(List.of(graded.submission()));
        all(List.of(of(OF_RECORDS), OF_ONE))
                .begin(assignment, pages, NewFiles.forgotten())
                .of(graded);
    }

    /** Several reports as one: a submission is added to all of them or, if one of them cannot tell it, to none. */
    public static Report all(List<? extends Report> reports) {
        return (assignment, pages, files) -> {
            List<Report.Making> parts = reports.stream()
                    .map(report -> report.begin(assignment, pages, files))
                    .toList();
            return ending(
                    graded -> {
                        List<Runnable> added =
                                parts.stream().map(part -> part.of(graded)).toList();
                        return () -> added.forEach(Runnable::run);
                    },
                    () -> parts.forEach(Report.Making::end));
        };
    }

    private static Report table(String name, Function<CsvReports, CsvRows> table) {
        return (assignment, pages, files) -> rows(files.open(name), table.apply(new CsvReports(assignment)));
    }

    private static Report.Making rows(TextFile file, CsvRows table) {
        file.write(table.header());
        return ending(
                graded -> {
                    String lines = table.of(graded);
                    return () -> file.write(lines);
                },
                file::close);
    }

    /** For instructors, with hidden cases alone. */
    private static Report.Making hidden(Assignment assignment, Map<String, String> pages, NewFiles files) {
        return assignment.hiddenCases().isEmpty()
                ? graded -> () -> {}
                : rows(files.open("hidden.csv"), new CsvReports(assignment).hidden());
    }

    private static Report.Making misconceptions(Assignment assignment, Map<String, String> pages, NewFiles files) {
        MisconceptionCounts counts = new MisconceptionCounts();
        TextFile file = files.open("misconceptions.csv");
        return ending(counts::of, () -> {
            file.write(counts.text());
            file.close();
        });
    }

    private static Report.Making page(RunFacts run, Assignment assignment, Map<String, String> pages, NewFiles files) {
        HtmlReport page = new HtmlReport(run, assignment, pages);
        TextFile file = files.open("report.html");
        return ending(page::of, () -> {
            page.writeTo(file);
            file.close();
        });
    }

    private static Report.Making feedback(Assignment assignment, Map<String, String> pages, NewFiles files) {
        return graded -> {
            SubmissionReport report = SubmissionReport.toldTo(assignment, graded);
            byte[] text = (Feedback.of(report) + "\n").getBytes(StandardCharsets.UTF_8);
            byte[] page = FeedbackHtml.of(report);
            return () -> {
                files.put("feedback.txt", text);
                files.put("feedback.html", page);
            };
        };
    }

    private static Report.Making counterexamples(Assignment assignment, Map<String, String> pages, NewFiles files) {
        return graded -> {
            Map<String, byte[]> own = CounterexampleFiles.of(assignment, graded.record());
            return () -> own.forEach((name, bytes) -> files.put("counterexamples/" + name, bytes));
        };
    }

    /** One that has something to do after the last submission. */
    static Report.Making ending(Function<Graded, Runnable> each, Runnable end) {
        return new Report.Making() {
            @Override
            public Runnable of(Graded graded) {
                return each.apply(graded);
            }

            @Override
            public void end() {
                end.run();
            }
        };
    }
}
