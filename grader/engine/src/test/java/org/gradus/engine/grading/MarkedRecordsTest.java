package org.gradus.engine.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.decision.Decisions;
import org.gradus.engine.journal.FreshFolder;
import org.gradus.engine.journal.MarksIdentity;
import org.gradus.engine.journal.OutputFolder;
import org.gradus.engine.journal.RunFile.SubmissionContent;
import org.gradus.engine.journal.ShardFolders;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.report.Report;
import org.gradus.engine.report.Reports;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.Standing;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.CheckSource;
import org.gradus.engine.result.Flaw;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Status;
import org.gradus.engine.result.SubmissionRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports are made once, and a record that nothing can be told of costs nobody else a row. */
class MarkedRecordsTest {

    private static final MarksIdentity MARKS = new MarksIdentity("m", "am", "", "");

    /** More than any stack can tell. */
    private static final int TOO_DEEP = 200_000;

    private static final Assignment ASSIGNMENT = Assignments.of(
            Assignments.layer("Dense", Map.of("forward", "2", "dX", "1", "stability", "0", "conduct", "0")));

    @TempDir
    private Path temp = Path.of("");

    private final List<String> made = new ArrayList<>();
    private final MarkedRecords marked = new MarkedRecords(ASSIGNMENT, Decisions.none());

    @Test
    void everyReportOfAClassIsMadeOnce() throws IOException {
        List<Standing> standings =
                report(graded("ada", new Outcome.Passed()), graded("kim", new Outcome.TimedOut("forward")));

        assertThat(standings).extracting(Standing::submission).containsExactly("ada", "kim");
        assertThat(made).containsExactly("ada", "kim");
        assertThat(scores()).contains("ada,graded", "kim,graded");
    }

    @Test
    void whoseRecordCannotBeToldHasAFaultAndAllOthersTheirRows() throws IOException {
        List<Standing> standings = report(
                graded("ada", new Outcome.Passed()), graded("kim", endless()), graded("lee", new Outcome.Passed()));

        assertThat(standings)
                .extracting(Standing::status)
                .containsExactly(Status.GRADED, Status.GRADER_FAULT, Status.GRADED);
        assertThat(scores())
                .contains("ada,graded", "kim,grader_fault", "lee,graded")
                .hasLineCount(4);
        assertThat(made).containsExactly("ada", "kim", "lee");
    }

    @Test
    void theFaultIsToldWhereverTheOthersAre() throws IOException {
        report(graded("ada", new Outcome.Passed()), graded("kim", endless()));

        Path report = temp.resolve("out");
        for (String page : List.of("results/kim.json", "feedback/kim.md", "feedback/kim.html", "report.html")) {
            assertThat(report.resolve(page)).content().contains("Gradus failed to make table rows");
        }
        assertThat(report.resolve("class.json"))
                .content()
                .containsOnlyOnce("kim")
                .containsOnlyOnce("grader_fault");
        assertThat(report.resolve("marks.csv")).content().containsOnlyOnce("kim");
    }

    @Test
    void aReportInWhichSomethingCouldNotBeToldIsMadeAgain() throws IOException {
        report(graded("ada", new Outcome.Passed()), graded("kim", endless()));
        assertThat(isThere("ada", "kim")).isFalse();

        report(graded("ada", new Outcome.Passed()), graded("kim", new Outcome.Passed()));
        assertThat(isThere("ada", "kim")).isTrue();
    }

    private List<Standing> report(Graded... graded) {
        made.clear();
        List<SubmissionContent> contents = contents(Arrays.stream(graded).map(Graded::submission));
        Report all = Reports.all(List.of(
                Reports.ofClass(Grading.facts(ShardFolders.RUN), List.of()),
                (assignment, pages, files) -> this::noted));
        try (OutputFolder output = OutputFolder.open(temp.resolve("out"), ShardFolders.RUN);
                FreshFolder fresh = output.fresh()) {
            List<Standing> standings = marked.report(
                    Arrays.stream(graded)
                            .map(one -> new Turn(one.submission(), () -> one))
                            .toList(),
                    all,
                    fresh);
            output.publish(fresh, MARKS, contents);
            return standings;
        }
    }

    private boolean isThere(String... submissions) {
        try (OutputFolder output = OutputFolder.open(temp.resolve("out"), ShardFolders.RUN)) {
            return output.holds(MARKS, contents(Arrays.stream(submissions)));
        }
    }

    private static List<SubmissionContent> contents(Stream<String> submissions) {
        return submissions.map(name -> new SubmissionContent(name, "c")).toList();
    }

    private Runnable noted(Graded graded) {
        return () -> made.add(graded.submission());
    }

    private static Outcome endless() {
        Outcome outcome = new Outcome.Passed();
        for (int i = 0; i < TOO_DEEP; i++) {
            outcome = new Outcome.Failed(new Flaw.Influenced("law", outcome));
        }
        return outcome;
    }

    private static Graded graded(String submission, Outcome outcome) {
        CheckId check = new CheckId(
                "Dense", Optional.of(Facet.FORWARD), Optional.of(Facet.FORWARD), new CheckSource.Law("a law", ""));
        SubmissionRecord record = SubmissionRecord.graded(List.of(), List.of(new CheckResult(check, outcome)));
        return new Graded(submission, record, Optional.empty());
    }

    private String scores() throws IOException {
        return Files.readString(temp.resolve("out/scores.csv"));
    }
}
