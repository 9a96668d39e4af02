package org.gradus.engine.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.gradus.engine.clean.CommandGuard;
import org.gradus.engine.clean.LogText;
import org.gradus.engine.clean.Screens;
import org.gradus.engine.clean.TerminalText;
import org.gradus.engine.clean.Texts;
import org.gradus.engine.report.Submissions;
import org.gradus.engine.report.markdown.FeedbackMarkdown;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.report.text.Feedback;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Records;
import org.gradus.engine.result.Status;
import org.jsoup.Jsoup;
import org.w3c.dom.Document;

/** Whatever a student writes, in names, exceptions, frames, sources and notes: every service reads what it is to read and no more. */
class HostileTextProperties {

    @Property(seed = "71", tries = 100)
    void anAnnotationIsOneCommandWithOurProperties(@ForAll("any") String text) {
        for (SubmissionReport report : reports(text)) {
            List<Remark> remarks = Remark.of(report);
            List<String> lines = GitHubAnnotations.of(report, Optional::of);

            assertThat(lines).hasSameSizeAs(remarks);
            for (int i = 0; i < lines.size(); i++) {
                assertThat(lines.get(i)).doesNotContain("\n", "\r");
                assertThat(Screens.unseen(lines.get(i))).isEmpty();
                Formats.Annotation annotation = Formats.annotation(lines.get(i));
                assertThat(annotation.command()).isEqualTo("error");
                assertThat(annotation.properties().keySet())
                        .isSubsetOf("file", "line", "title")
                        .contains("title");
                assertThat(annotation.message())
                        .isEqualTo(TerminalText.line(remarks.get(i).message()));
            }
        }
    }

    @Property(seed = "72", tries = 100)
    void theLogHoldsNoCommandAndNoEndOfItsGuard(@ForAll("any") String text) {
        for (SubmissionReport report : reports(text)) {
            String feedback = Feedback.of(report);
            CommandGuard guard = CommandGuard.around(feedback);

            assertThat(Screens.commands(feedback)).isEmpty();
            assertThat(feedback.lines().map(LogText::line)).noneMatch(line -> line.contains(guard.end()));
        }
    }

    @Property(seed = "73", tries = 100)
    void aReportOfTestsIsValidAndHasOurSuites(@ForAll("any") String text) throws Exception {
        for (SubmissionReport report : reports(text)) {
            String xml = JUnitReport.of(report);
            Document document = Formats.junit(xml);

            assertThat(Screens.unseen(xml)).isEmpty();
            assertThat(document.getElementsByTagName("testsuite").getLength())
                    .isEqualTo(report.parts().isEmpty() ? 1 : 2);
            assertThat(document.getElementsByTagName("failure").getLength()
                            + document.getElementsByTagName("error").getLength())
                    .isPositive();
        }
    }

    @Property(seed = "74", tries = 100)
    void codeQualityIsValidAndHoldsNothingUnseen(@ForAll("any") String text) throws Exception {
        for (SubmissionReport report : reports(text)) {
            byte[] json = GitLabQuality.of(report, file -> Optional.of("src/" + file));

            assertThat(Formats.problemsOfQuality(json)).isEmpty();
            assertThat(strings(new ObjectMapper().readTree(json)))
                    .allSatisfy(string -> assertThat(Screens.unseen(string)).isEmpty())
                    .noneMatch(string -> string.contains("\n"));
        }
    }

    @Property(seed = "75", tries = 100)
    void gradescopeShowsTextAlone(@ForAll("any") String text) throws Exception {
        for (SubmissionReport report : graded(text)) {
            byte[] json = GradescopeResults.of(report);

            assertThat(Formats.problemsOfGradescope(json)).isEmpty();
            new ObjectMapper()
                    .readTree(json)
                    .get("tests")
                    .forEach(test ->
                            assertThat(elements(test.get("output").asText())).isEmpty());
        }
    }

    @Property(seed = "76", tries = 100)
    void aSummaryShowsTextAlone(@ForAll("any") String text) {
        for (SubmissionReport report : reports(text)) {
            assertThat(elements(FeedbackMarkdown.of(report))).isEmpty();
        }
    }

    @Property(seed = "77", tries = 100)
    void classroom50TakesTheResult(@ForAll("any") String text) throws Exception {
        for (SubmissionReport report : graded(text)) {
            byte[] json = Classroom50Result.of(report, Classroom50Submission.of(Classroom50ResultTest.ENVIRONMENT));

            assertThat(Formats.problemsOfClassroom50(json)).isEmpty();
            assertThat(strings(new ObjectMapper().readTree(json)))
                    .allSatisfy(string -> assertThat(Screens.unseen(string)).isEmpty());
        }
    }

    /** What could do something, or lead somewhere, in a page made of Markdown. */
    private static List<String> elements(String markdown) {
        String page =
                HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown));
        return Jsoup.parse(page)
                .body()
                .select("*:not(body, p, ul, li, h3, h4, strong, code, pre, details, summary)")
                .stream()
                .map(element -> element.tagName())
                .toList();
    }

    private static List<String> strings(JsonNode tree) {
        List<String> strings = new ArrayList<>();
        if (tree.isTextual()) {
            strings.add(tree.asText());
        }
        tree.forEach(child -> strings.addAll(strings(child)));
        return strings;
    }

    private static List<SubmissionReport> reports(String text) {
        Graded refused = new Graded(text, Records.without(Status.REFUSED, "a name: " + text), Optional.empty());
        return Stream.concat(graded(text).stream(), Stream.of(SubmissionReport.of(Submissions.ASSIGNMENT, refused)))
                .toList();
    }

    /** An exception with a frame, a source that does not compile, a key, a note and the name of the submission. */
    private static List<SubmissionReport> graded(String text) {
        String frame = text + " (at " + text + "(Dense.java:3))";
        Records threw = Submissions.allRight()
                .add("Dense", "forward", "forward", new Outcome.Threw("forward", frame))
                .add("Dense", "gradients.W", "gradients.W", new Outcome.Threw("gradients", text))
                .failed("Loss", "value", text);
        Records broken = new Records()
                .structure("Dense", new Outcome.NotCompiled(text, List.of(text + ".java:3: " + text)))
                .failed("Loss", "value", text);
        return Stream.of(threw, broken)
                .map(records -> SubmissionReport.of(Submissions.ASSIGNMENT, Submissions.graded(text, records, text)))
                .toList();
    }

    @Provide
    Arbitrary<String> any() {
        return Texts.any();
    }
}
