package org.gradus.engine.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gradus.engine.table.TableException;
import org.junit.jupiter.api.Test;

/** Tables as the services write them go in; what comes out is what they take, and says nothing of who has no points. */
class GradebooksTest {

    private static final String CANVAS = """
            Student,ID,SIS User ID,SIS Login ID,Section,Layers (4711),Essay (4712),Final Score
            ,,,,,Manual Posting,,
            "    Points Possible",,,,,100,10,(read only)
            "Lovelace, Ada",101,0042,ada,Tutorial 1,,7,70
            "Turing, Alan",102,0043,alan,Tutorial 2,55,8,80
            "Hopper, Grace",103,0044,grace,Tutorial 2,EX,,
            "Noether, Emmy",104,0045,emmy,Tutorial 1,,,
            "Student, Test",105,,8f3a,Tutorial 1,,,
            """;

    private static final String MOODLE = """
            Identifier,"Full name","Email address",Status,Group,Grade,"Maximum Grade","Grade can be changed","Last modified (submission)","Last modified (grade)","Feedback comments"
            "Participant 900","Ada Lovelace",ada@uni.example,"Submitted for grading",,,100.00,Yes,"Friday, 20 November 2026, 11:58 PM",-,
            "Participant 901","Alan Turing",alan@uni.example,"Submitted for grading","Team 1",12.00,100.00,Yes,"Friday, 20 November 2026, 3:05 PM","Monday, 23 November 2026, 9:00 AM","<p>Good; see
            = your notes</p>"
            "Participant 902","Grace Hopper",grace@uni.example,"Submitted for grading","Team 1",,100.00,Yes,-,-,
            "Participant 903","Emmy Noether",emmy@uni.example,"No submission",,,100.00,Yes,-,-,
            """;

    private static final String BLACKBOARD =
            "\"Last Name\"\t\"First Name\"\t\"Username\"\t\"Student ID\"\t\"Last Access\"\t\"Availability\"\t"
                    + "\"Layers [Total Pts: 100 Score] |12345\"\t\"Essay [Total Pts: 10 Score] |12346\"\n"
                    + "\"Lovelace\"\t\"Ada\"\t\"ada\"\t\"0042\"\t\"2026-11-20 12:00:00\"\t\"Yes\"\t\"\"\t\"7\"\n"
                    + "\"Turing\"\t\"Alan\"\t\"alan\"\t\"0043\"\t\"\"\t\"Yes\"\t\"Needs Grading\"\t\"\"\n";

    private static final String GRADESCOPE = """
            First Name,Last Name,SID,Email,Sections,Total Score,Max Points,Status,Submission ID,Submission Time,Lateness (H:M:S),View Count,Submission Count
            Ada,Lovelace,0042,ada@uni.example,T1,,100.0,Ungraded,7001,2026-11-20 22:58:00 +0000,00:00:00,0,1
            Alan,Turing,0043,alan@uni.example,T2,,100.0,Missing,,,,,
            """;

    @Test
    void canvasGetsWhoSomebodyIsAndOneColumn() {
        Roster roster = Exported.roster(CANVAS);
        Grades grades = Exported.grades(
                roster,
                Exported.graded("ADA", "96.125"),
                Exported.without("0043", "refused"),
                Exported.graded("104", "0"));

        assertThat(Exported.records(new CanvasGradebook("Layers"), grades))
                .containsExactly(
                        List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Layers (4711)"),
                        List.of("    Points Possible", "", "", "", "", "100"),
                        List.of("Lovelace, Ada", "101", "0042", "ada", "Tutorial 1", "96.13"),
                        List.of("Turing, Alan", "102", "0043", "alan", "Tutorial 2", ""),
                        List.of("Hopper, Grace", "103", "0044", "grace", "Tutorial 2", "EX"),
                        List.of("Noether, Emmy", "104", "0045", "emmy", "Tutorial 1", "0"),
                        List.of("Student, Test", "105", "", "8f3a", "Tutorial 1", ""));
        assertThat(new CanvasGradebook("Layers (4711)").worth(roster)).contains(Exported.HUNDRED);
    }

    @Test
    void canvasIsNotToldOfAColumnThatItDoesNotHave() {
        Roster roster = Exported.roster(CANVAS);

        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> new CanvasGradebook("Layer").worth(roster))
                .withMessage(
                        "roster.csv: there is no column \"Layer\". Name the one that the grades go into, with --column."
                                + " It has Layers (4711), Essay (4712), Final Score.");
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> new CanvasGradebook("").worth(roster))
                .withMessageContaining("name the column that the grades go into");
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> new CanvasGradebook("Layers").worth(Exported.roster("Name,Email\n")))
                .withMessageContaining("has no column Student");
    }

    @Test
    void moodleGetsItsOwnWorksheetBackWithGradesInIt() {
        Roster roster = Exported.roster(MOODLE);
        Grades grades = Exported.grades(
                roster,
                Exported.graded("900", "70.5"),
                Exported.graded("Team 1", "88"),
                Exported.without("emmy@uni.example", "needs_attention"));

        List<List<String>> records = Exported.records(new MoodleWorksheet(""), grades);

        assertThat(records).hasSize(5);
        assertThat(records.get(0))
                .containsExactlyElementsOf(roster.table().header())
                .contains("Identifier", "Grade", "Last modified (grade)");
        assertThat(records.stream().skip(1).map(record -> record.get(5))).containsExactly("70.5", "88", "88", "");
        for (int i = 0; i < roster.table().rows().size(); i++) {
            for (int column = 0; column < roster.table().header().size(); column++) {
                if (column != 5) {
                    assertThat(records.get(i + 1).get(column))
                            .isEqualTo(roster.table().rows().get(i).cell(column));
                }
            }
        }
        assertThat(new MoodleWorksheet("").worth(roster).orElseThrow()).isEqualByComparingTo(Exported.HUNDRED);
    }

    @Test
    void moodleInAnotherLanguageNeedsTheNameOfTheColumn() {
        Roster roster = Exported.roster("ID,E-Mail,Bewertung\nTeilnehmer/in7,ada@uni.example,\n");
        Grades grades = Exported.grades(roster, Exported.graded("ada@uni.example", "5"));

        assertThat(Exported.records(new MoodleWorksheet("Bewertung"), grades).get(1))
                .containsExactly("Teilnehmer/in7", "ada@uni.example", "5");
    }

    @Test
    void blackboardKeepsTheNumberOfItsColumn() {
        Roster roster = Exported.roster(BLACKBOARD);
        Grades grades =
                Exported.grades(roster, Exported.graded("ada", "12.345"), Exported.without("alan", "grader_fault"));

        assertThat(Exported.records(new BlackboardGrades("Layers"), grades))
                .containsExactly(
                        List.of(
                                "Last Name",
                                "First Name",
                                "Username",
                                "Student ID",
                                "Last Access",
                                "Availability",
                                "Layers [Total Pts: 100 Score] |12345"),
                        List.of("Lovelace", "Ada", "ada", "0042", "2026-11-20 12:00:00", "Yes", "12.35"),
                        List.of("Turing", "Alan", "alan", "0043", "", "Yes", ""));
        assertThat(new BlackboardGrades("Layers").worth(roster)).contains(Exported.HUNDRED);
    }

    @Test
    void gradescopeSaysWhoIsMissingAndWhoIsUngraded() {
        Grades grades = Exported.grades(
                Exported.roster(GRADESCOPE),
                Exported.without("ada@uni.example", "refused"),
                Exported.graded("kim", "3"));

        assertThat(Exported.records(new GradescopeGrades(), grades))
                .containsExactly(
                        Exported.records(GRADESCOPE.getBytes(StandardCharsets.UTF_8))
                                .get(0),
                        List.of(
                                "Ada",
                                "Lovelace",
                                "0042",
                                "ada@uni.example",
                                "T1",
                                "",
                                "100",
                                "Ungraded",
                                "7001",
                                "2026-11-20 22:58:00 +0000",
                                "00:00:00",
                                "0",
                                "1"),
                        List.of(
                                "Alan",
                                "Turing",
                                "0043",
                                "alan@uni.example",
                                "T2",
                                "",
                                "100",
                                "Missing",
                                "",
                                "",
                                "",
                                "",
                                ""));
    }

    @Test
    void theGenericTableHasEverythingThatTheRosterHas() {
        Grades grades = Exported.grades(
                Exported.roster("Student ID,Remark,points\n007,=1+1,5\n+49,x,6\n"), Exported.graded("007", "66.6666"));

        assertThat(Exported.records(new GenericTable(), grades))
                .containsExactly(
                        List.of("Student ID", "Remark", "submission", "status", "points", "max_points", "percent"),
                        List.of("007", "'=1+1", "007", "graded", "66.67", "100", "66.67"),
                        List.of("+49", "x", "", "nothing handed in", "", "100", ""));
    }

    @Test
    void aGradeIsConvertedToWhatTheColumnIsWorthAndRoundedOnce() {
        Score score = Exported.graded("ada", "96.125");

        assertThat(score.exported(BigDecimal.TEN, Score.Lateness.DEDUCTED)).contains(new BigDecimal("9.61"));
        assertThat(score.exported(new BigDecimal("30"), Score.Lateness.DEDUCTED))
                .contains(new BigDecimal("28.84"));
    }
}
