package org.gradus.engine.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.report.ci.GradescopeResults;
import org.gradus.engine.report.ci.JUnitReport;
import org.gradus.engine.report.html.student.FeedbackHtml;
import org.gradus.engine.report.json.ResultFile;
import org.gradus.engine.report.markdown.FeedbackMarkdown;
import org.gradus.engine.report.model.FileNames;
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
    public SortedMap<String, byte[]> files(Assignment assignment, List<Graded> graded) {
        return report().files(assignment, graded);
    }

    private Report report() {
        return switch (this) {
            case CSV -> (assignment, graded) -> Reports.files(Reports.OF_CLASSES, assignment, graded);
            case JSON -> Format::json;
            case TEXT -> each("feedback/", ".txt", report -> utf8(Feedback.of(report) + "\n"));
            case MARKDOWN -> each("feedback/", ".md", report -> utf8(FeedbackMarkdown.of(report)));
            case HTML -> each("feedback/", ".html", FeedbackHtml::of);
            case JUNIT -> each("junit/", ".xml", report -> utf8(JUnitReport.of(report)));
            case GRADESCOPE ->
                each(
                        "gradescope/",
                        ".json",
                        GradescopeResults::of,
                        graded -> graded.marks().isPresent());
        };
    }

    /** As in commands. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static SortedMap<String, byte[]> json(Assignment assignment, List<Graded> graded) {
        SortedMap<String, byte[]> files = files(
                "results/", ".json", names(graded), graded, one -> ResultFile.of(SubmissionReport.of(assignment, one)));
        files.put(
                "class.json",
                ResultFile.of(graded.stream()
                        .map(one -> SubmissionReport.of(assignment, one))
                        .toList()));
        return files;
    }

    private static Report each(String folder, String ending, Function<SubmissionReport, byte[]> file) {
        return each(folder, ending, file, graded -> true);
    }

    /** Of what students are told; none for those who have no such file. */
    private static Report each(
            String folder, String ending, Function<SubmissionReport, byte[]> file, Predicate<Graded> isFor) {
        return (assignment, graded) -> files(
                folder,
                ending,
                names(graded),
                graded.stream().filter(isFor).toList(),
                one -> file.apply(SubmissionReport.toldTo(assignment, one)));
    }

    private static SortedMap<String, byte[]> files(
            String folder,
            String ending,
            Map<String, String> names,
            List<Graded> graded,
            Function<Graded, byte[]> file) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        graded.forEach(one -> files.put(folder + names.get(one.submission()) + ending, file.apply(one)));
        return files;
    }

    private static Map<String, String> names(List<Graded> graded) {
        return FileNames.of(graded.stream().map(Graded::submission).toList());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
