package org.gradus.engine.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.clean.Screens;
import org.gradus.engine.mark.Marking;
import org.gradus.engine.report.Format;
import org.gradus.engine.report.Made;
import org.gradus.engine.report.Submissions;
import org.gradus.engine.report.csv.MadeTables;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.CheckSource;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Records;
import org.gradus.engine.result.Status;
import org.gradus.engine.result.SubmissionRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedbackTest {

    @Test
    void saysPartByPartWhatWasEarnedAndWhyTheRestWasNot() {
        Records records = Submissions.allRight()
                .failed("Dense", "gradients.W", "dL/dW")
                .failed("Dense", "gradients.W", "dL/dW")
                .failed("Loss", "value", "the loss")
                .chain("000-network", new Outcome.Passed())
                .chain("001-network", Records.wrong("y of dense1"));

        assertThat(feedback(Submissions.graded("ada", records, "Dense-1.java holds class Dense")))
                .isEqualTo("""
                ada: 10.5 of 20.0 points (52.50 %)

                Dense: 8.5 of 15.0
                  - gradients.W   0 of 6.5
                      dL/dW is 3 but should be 4  [check 5]
                      and 1 more check
                  + forward       8 of 8
                  + conduct       0.5 of 0.5

                Loss: 2 of 5
                  - value         0 of 3
                      the loss is 3 but should be 4  [check 7]
                  + gradient      2 of 2

                Your layers one after the other (no marks)
                  + 000-network
                  - 001-network: y of dense1 is 3 but should be 4

                Notes (these cost nothing)
                  * Dense-1.java holds class Dense""");
    }

    @Test
    void underConductNothingIsShownThatHasCostItsOwnFacet() {
        Records records = Submissions.allRight()
                .failed("Dense", "gradients.W", "dL/dW")
                .add("Dense", "conduct", "gradients.W", Records.wrong("dL/dW, asked again,"))
                .add("Dense", "conduct", "forward", Records.wrong("x, read again,"));

        assertThat(feedback(Submissions.graded("ada", records)))
                .contains("  - conduct       0 of 0.5\n      x, read again, is 3 but should be 4  [check 7]\n")
                .doesNotContain("asked again");
    }

    @Test
    void whatIsWithheldSaysUnderWhichConditionItIsPaid() {
        assertThat(feedback(Submissions.graded("ada", Submissions.allRight().failed("Dense", "forward", "wrong"))))
                .contains("  - conduct       0 of 0.5\n      awarded only if forward is right\n");
    }

    @Test
    void aFacetThatIsWorthNothingAndHasNoCheckIsNotShown() {
        Assignment assignment =
                Assignments.of(Assignments.layer("Free", Map.of("forward", "1", "stability", "0", "conduct", "0")));
        SubmissionRecord record = new Records()
                .passed("Free", "forward")
                .failed("Free", "conduct", "x, read again,")
                .graded();
        Graded graded = new Graded("ada", record, Optional.of(new Marking(assignment).of(record)));

        assertThat(Feedback.of(SubmissionReport.of(assignment, graded))).isEqualTo("""
                ada: 1 of 1 points (100.00 %)

                Free: 1 of 1
                  - conduct
                      x, read again, is 3 but should be 4  [check 1]
                  + forward       1 of 1""");
        assertThat(new String(new MadeTables(assignment, List.of(graded)).marks(), StandardCharsets.UTF_8))
                .contains("Free,conduct")
                .doesNotContain("stability");
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"TEXT", "MARKDOWN", "HTML"})
    void whatIsWorthNothingHasNoPoints(Format format) {
        Assignment assignment = Assignments.of(
                Assignments.layer("Free", Map.of("forward", "0", "conduct", "0")),
                Assignments.layer("Paid", Map.of("forward", "1")));
        SubmissionRecord record = new Records()
                .failed("Free", "forward", "y")
                .failed("Free", "conduct", "x, read again,")
                .passed("Paid", "forward")
                .graded();
        Graded graded = new Graded("ada", record, Optional.of(new Marking(assignment).of(record)));

        String text = new String(
                Made.of(format, assignment, List.of(graded)).values().iterator().next(), StandardCharsets.UTF_8);

        assertThat(text).contains("Free", "1 of 1").doesNotContain("0 of 0");
    }

    @Test
    void conductThatIsWithheldTellsWhatItSawAndWhatNothingElseTells() {
        Records records = Submissions.allRight()
                .failed("Dense", "forward", "wrong")
                .add("Dense", "conduct", "forward", Records.wrong("wrong"))
                .add("Dense", "conduct", "gradients.W", new Outcome.NotRun("not run, because of that"))
                .add("Dense", "conduct", "forward", Records.wrong("y of another call"));

        assertThat(feedback(Submissions.graded("ada", records))).contains("""
                          - conduct       0 of 0.5
                              awarded only if forward is right; what was seen:
                              y of another call is 3 but should be 4  [check 8]
                        """);
    }

    @Test
    void aClassThatDoesNotCompileIsExplainedOnceWithItsErrors() {
        List<CheckResult> results =
                new ArrayList<>(Submissions.allRight().graded().results());
        Outcome broken = new Outcome.NotCompiled("Dense.java does not compile", List.of("Dense.java:3: ';' expected"));
        results.add(new CheckResult(
                new CheckId("Dense", Optional.empty(), Optional.empty(), new CheckSource.Structure()), broken));
        results.removeIf(result ->
                result.check().facet().isPresent() && result.check().part().equals("Dense"));
        SubmissionRecord record = new SubmissionRecord(new Records().graded().status(), "", List.of(), results);
        Graded graded = new Graded("ada", record, Optional.of(new Marking(Submissions.ASSIGNMENT).of(record)));

        assertThat(feedback(graded)).contains("""
                Dense: 0 of 15.0
                  Dense.java does not compile
                      Dense.java:3: ';' expected
                  - forward       0 of 8
                """);
    }

    @Test
    void aScreenHasTenNotesAndTheFileAllOfThem() {
        List<String> notes =
                IntStream.rangeClosed(1, 12).mapToObj(i -> "note " + i).toList();
        Graded graded = new Graded("ada", new SubmissionRecord(Status.EMPTY, "", notes, List.of()), Optional.empty());
        SubmissionReport report = SubmissionReport.of(Submissions.ASSIGNMENT, graded);

        assertThat(Feedback.lines(report, Detail.SCREEN))
                .extracting(FeedbackLine::text)
                .contains("  * note 10")
                .doesNotContain("  * note 11")
                .endsWith("    and 2 more notes: --verbose");
        assertThat(Feedback.of(report)).endsWith("  * note 11\n  * note 12");
    }

    @Test
    void whatHasNoPointsSaysWhy() {
        assertThat(feedback(Submissions.refused("ada"))).isEqualTo("ada: no points, refused\n  the zip is damaged");
    }

    @Test
    void anExceptionIsToldOnceWithTheNumberOfChecksThatMetIt() {
        String first = "java.lang.ArithmeticException: 3 by 0 (at Dense.forward(Dense.java:7))";
        String second = "java.lang.ArithmeticException: 4 by 0 (at Dense.forward(Dense.java:7))";
        String elsewhere = "java.lang.ArithmeticException: 3 by 0 (at Dense.forward(Dense.java:9))";
        Records records = Submissions.allRight()
                .add("Dense", "forward", "forward", new Outcome.Threw("forward", first))
                .add("Dense", "forward", "forward", new Outcome.Threw("forward", second))
                .add("Dense", "forward", "forward", new Outcome.Threw("forward", elsewhere))
                .add(
                        "Dense",
                        "gradients.W",
                        "gradients.W",
                        new Outcome.NotRun("not run, because forward threw " + second))
                .chain("000-network", new Outcome.Threw("forward", second))
                .chain("001-network", new Outcome.NotRun("not run, because forward threw " + first));

        assertThat(feedback(Submissions.graded("ada", records)))
                .contains("  - forward       0 of 8\n"
                        + "      forward threw " + first + "  [check 5, and 1 more check]\n"
                        + "      forward threw " + elsewhere + "  [check 7]\n"
                        + "  - gradients.W   0 of 6.5\n"
                        + "      not run, because forward threw java.lang.ArithmeticException, as above  [check 8]\n")
                .contains("  - 000-network: forward threw java.lang.ArithmeticException, as above\n")
                .endsWith("  - 001-network: not run, because forward threw java.lang.ArithmeticException, as above");
    }

    @Test
    void nothingOfAStudentsReachesTheTerminalUncleaned() {
        Records records = Submissions.allRight()
                .failed("Dense", "forward", "\u001b[2Jforward threw \u202e")
                .chain("000-network", new Outcome.Threw("forward", "a\u001b]0;b\u0007"));

        assertThat(feedback(Submissions.graded("\u001b[1mada", records, "note \u009b")))
                .doesNotContain("\u001b", "\u202e", "\u0007", "\u009b");
    }

    @Test
    void noLineIsACommandToACiSystemNorAddedByAStudent() {
        Records records = Submissions.allRight()
                .failed("Dense", "forward", "a\n::error::b\nada: 20 of 20")
                .chain("000-network", new Outcome.Threw("##vso[task.complete result=Succeeded;]", ""));
        String feedback = feedback(Submissions.graded("::set-output name=points::100", records, "\r\n##[group]x"));

        assertThat(Screens.commands(feedback)).isEmpty();
        assertThat(feedback)
                .startsWith("\\::set-output name=points::100: 11.5 of 20.0 points")
                .contains("      a ::error::b ada: 20 of 20 is 3 but should be 4  [")
                .contains("#\\#[group]x");
    }

    private static String feedback(Graded graded) {
        return Feedback.of(SubmissionReport.of(Submissions.ASSIGNMENT, graded));
    }

    @Test
    void whatPeopleDecidedIsSaidWithTheirReason() {
        String feedback = feedback(Submissions.decided("ada", "ada,Dense,,-0.5,no comments,Dr. B"));

        assertThat(feedback).startsWith("ada: 19.5 of 20.0 points (97.50 %)\n");
        assertThat(feedback.lines())
                .contains("What people decided, and lateness", "  -0.5  Dense, adjustment: no comments (Dr. B)");
    }

    @Test
    void whatAPersonMarkedHasPointsWithoutParts() {
        String feedback = feedback(Submissions.refusedAndDecided("kim", "kim,total,,12,read by hand,Dr. B"));

        assertThat(feedback.lines())
                .containsExactly(
                        "kim: 12 of 20.0 points (60.00 %)",
                        "  the zip is damaged",
                        "",
                        "What people decided, and lateness",
                        "  +12  total: 12 points in all: read by hand (Dr. B)");
    }
}
