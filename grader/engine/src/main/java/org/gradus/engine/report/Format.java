package org.gradus.engine.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.report.ci.GradescopeResults;
import org.gradus.engine.report.ci.JUnitReport;
import org.gradus.engine.report.html.student.FeedbackHtml;
import org.gradus.engine.report.json.ClassFile;
import org.gradus.engine.report.json.ResultFile;
import org.gradus.engine.report.markdown.FeedbackMarkdown;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.report.text.Feedback;

/** What can be made of records: any of it, at any time, without running anything. */
public enum Format implements Report {
    /** The tables. */
    CSV,
    /** Everything as data: {@code results/} and {@code class.json}. */
    JSON,
    /** What students read, for a terminal. */
    TEXT,
    /** What students read, for the pages of services. */
    MARKDOWN,
    /** What students read, as pages that need nothing beside them. */
    HTML,
    /** Test results for the viewers of CI services. */
    JUNIT,
    /** {@code results.json} of Gradescope's autograder; none for what has no points. */
    GRADESCOPE;

    @Override
    public Making begin(Assignment assignment, Map<String, String> pages, NewFiles files) {
        return report().begin(assignment, pages, files);
    }

    private Report report() {
        return switch (this) {
            case CSV -> Reports.TABLES;
            case JSON ->
                Reports.all(List.of(each("results/", ".json", SubmissionReport::of, ResultFile::of), Format::list));
            case TEXT -> told("feedback/", ".txt", report -> utf8(Feedback.of(report) + "\n"));
            case MARKDOWN -> told("feedback/", ".md", report -> utf8(FeedbackMarkdown.of(report)));
            case HTML -> told("feedback/", ".html", FeedbackHtml::of);
            case JUNIT -> told("junit/", ".xml", report -> utf8(JUnitReport.of(report)));
            case GRADESCOPE -> whereThereArePoints(told("gradescope/", ".json", GradescopeResults::of));
        };
    }

    /** As in commands. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Making list(Assignment assignment, Map<String, String> pages, NewFiles files) {
        TextFile file = files.open("class.json");
        ClassFile list = new ClassFile(file::write);
        return Reports.ending(
                graded -> {
                    String element = ClassFile.element(SubmissionReport.of(assignment, graded));
                    return () -> list.add(element);
                },
                () -> {
                    list.end();
                    file.close();
                });
    }

    /** Of what students are told. */
    private static Report told(String folder, String ending, Function<SubmissionReport, byte[]> file) {
        return each(folder, ending, SubmissionReport::toldTo, file);
    }

    private static Report each(
            String folder,
            String ending,
            BiFunction<Assignment, Graded, SubmissionReport> chosen,
            Function<SubmissionReport, byte[]> file) {
        return (assignment, pages, files) -> graded -> {
            String name = folder + pages.get(graded.submission()) + ending;
            byte[] bytes = file.apply(chosen.apply(assignment, graded));
            return () -> files.put(name, bytes);
        };
    }

    /** None for those who have no such file. */
    private static Report whereThereArePoints(Report report) {
        return (assignment, pages, files) -> {
            Making making = report.begin(assignment, pages, files);
            return graded -> graded.marks().isPresent() ? making.of(graded) : () -> {};
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
