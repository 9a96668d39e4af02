package org.gradus.engine.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.mark.Marking;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.report.Submissions;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.result.Counterexample.Difference;
import org.gradus.engine.result.Diagnosis;
import org.gradus.engine.result.HiddenResult;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Records;
import org.gradus.engine.result.StoredMatrix;
import org.gradus.engine.result.SubmissionRecord;
import org.junit.jupiter.api.Test;

class CsvReportsTest {

    private static final MadeTables REPORTS = new MadeTables(
            Submissions.ASSIGNMENT,
            List.of(
                    Submissions.graded("=ada", Submissions.allRight().failed("Dense", "gradients.W", "-1, not 1")),
                    Submissions.refused("kim")));

    @Test
    void scoresHaveARowPerSubmission() {
        assertThat(lines(REPORTS.scores()))
                .containsExactly(
                        "submission,status,points,max_points,percent,Dense,Loss,adjustments,late,notes",
                        "'=ada,graded,13.5,20.0,67.50,8.5,5,,,",
                        "kim,refused,,20.0,,,,,,");
    }

    @Test
    void marksHaveARowPerFacetAndOneForWhatHasNoPoints() {
        assertThat(lines(REPORTS.marks()))
                .containsExactly(
                        "submission,part,facet,points,max_points,result,reason",
                        "'=ada,Dense,forward,8,8,earned,",
                        "'=ada,Dense,gradients.W,0,6.5,lost,\"'-1, not 1 is 3 but should be 4\"",
                        "'=ada,Dense,conduct,0.5,0.5,earned,",
                        "'=ada,Loss,value,3,3,earned,",
                        "'=ada,Loss,gradient,2,2,earned,",
                        "kim,,,,,refused,the zip is damaged");
    }

    @Test
    void whatPeopleDecidedStandsInLinesOfItsOwn() {
        MadeTables reports = new MadeTables(
                Submissions.ASSIGNMENT,
                List.of(
                        Submissions.decided("ada", "ada,Dense,gradients.W,+1.5,=derived on paper,Dr. B"),
                        Submissions.refusedAndDecided("kim", "kim,total,,12,read by hand,Dr. B")));

        assertThat(lines(reports.scores()).subList(1, 3))
                .containsExactly("ada,graded,21.5,20.0,107.50,15.0,5,1.5,,", "kim,refused,12,20.0,60.00,,,12,,");
        assertThat(lines(reports.marks()))
                .contains(
                        "ada,Dense,gradients.W,1.5,,adjustment,'=derived on paper (Dr. B)",
                        "kim,,,,,refused,the zip is damaged",
                        "kim,,,12,,total,12 points in all: read by hand (Dr. B)");
    }

    @Test
    void conductThatIsWithheldHasWhatItSawInItsReason() {
        Records records = Submissions.allRight()
                .failed("Dense", "forward", "wrong")
                .add("Dense", "conduct", "forward", Records.wrong("never the same twice"));

        assertThat(lines(new MadeTables(Submissions.ASSIGNMENT, List.of(Submissions.graded("ada", records))).marks()))
                .contains("ada,Dense,conduct,0,0.5,withheld,"
                        + "awarded only if forward is right; what was seen: never the same twice is 3 but should be 4");
    }

    @Test
    void checksHaveARowPerCheck() {
        assertThat(lines(REPORTS.checks()))
                .hasSize(7)
                .startsWith("submission,part,facet,check,family,result,message,misconception,evidence")
                .contains("'=ada,Dense,gradients.W,check 1,property,passed,,,")
                .endsWith("'=ada,Dense,gradients.W,check 5,property,failed,\"'-1, not 1 is 3 but should be 4\",,");
    }

    private static MadeTables hidden() {
        Difference difference = new Difference(
                "y",
                new StoredMatrix(2, 2, List.of(1.0, 2.0, 3.0, -0.5)),
                new StoredMatrix(1, 2, List.of(Double.NaN, 1e-7)));
        HiddenResult wrong = Records.hidden("Dense", "gradients.W", Records.wrong("=1+1, \u001b[2J"));
        SubmissionRecord graded = Submissions.allRight()
                .graded()
                .withHidden(List.of(
                        Records.hidden("Loss", "value", new Outcome.Passed()),
                        new HiddenResult(wrong.check(), wrong.outcome(), Optional.of(difference))));
        Diagnosis diagnosis =
                new Diagnosis("Dense", Facet.gradients("W"), "transposed", "It is transposed.", "dY x^T", "none");
        SubmissionRecord record = new SubmissionRecord(
                graded.status(), "", List.of(), graded.results(), List.of(diagnosis), List.of(), graded.hidden());
        Graded one = new Graded("=ada", record, Optional.of(new Marking(Submissions.ASSIGNMENT).of(record)));
        return new MadeTables(Submissions.ASSIGNMENT, List.of(one, Submissions.refused("kim")));
    }

    @Test
    void hiddenCasesHaveARowPerCheckForInstructors() {
        assertThat(lines(hidden().hidden()))
                .containsExactly(
                        "submission,part,facet,check,result,message,expected,actual",
                        "'=ada,Loss,value,secret-case loss.value,passed,,,",
                        "'=ada,Dense,gradients.W,secret-case a.gradients.W,failed,\"'=1+1, \\u001B[2J is 3 but should be 4\","
                                + "[1 2; 3 -0.5],[NaN 1e-7]");
    }

    @Test
    void theVerdictOfHiddenCasesStandsAmongTheChecksWithoutAnythingBesideIt() {
        assertThat(lines(hidden().checks()))
                .filteredOn(line -> line.contains(",hidden,"))
                .containsExactly(
                        "'=ada,Loss,value,hidden cases,hidden,passed,,,",
                        "'=ada,Dense,gradients.W,hidden cases,hidden,failed,"
                                + "\"a hidden case does not pass: Dense, gradients.W\",,");
    }

    private static List<String> lines(byte[] csv) {
        return List.of(new String(csv, StandardCharsets.UTF_8).split("\r\n"));
    }
}
