package org.gradus.engine.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.table.TableException;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final Roster ROSTER = Exported.roster("""
            Student ID,Username,Email,Name,Team
            007,ada,ada@uni.example,Ada Lovelace,blue
            7,alan,alan@uni.example,Alan Turing,blue
            0044,grace,grace@uni.example,Sam Smith,
            0045,emmy,emmy@uni.example,Sam Smith,
            """);

    @Test
    void anIdIsAnotherOneWithoutItsZeros() {
        assertThat(submissionsOf(Exported.graded("007", "1"))).containsExactly("007", "", "", "");
        assertThat(submissionsOf(Exported.graded("7", "1"))).containsExactly("", "7", "", "");
        assertThat(submissionsOf(Exported.graded("0007", "1"))).containsExactly("", "", "", "");
    }

    @Test
    void loginsAddressesAndNamesMatchWhateverTheirCase() {
        assertThat(submissionsOf(
                        Exported.graded("ADA", "1"),
                        Exported.graded("Alan@Uni.example", "1"),
                        Exported.graded("emmy", "1")))
                .containsExactly("ADA", "Alan@Uni.example", "", "emmy");
        assertThat(submissionsOf(Exported.graded("ada lovelace", "1"))).containsExactly("ada lovelace", "", "", "");
    }

    @Test
    void aTeamIsEverybodyInIt() {
        assertThat(submissionsOf(Exported.graded("blue", "1"))).containsExactly("blue", "blue", "", "");
    }

    @Test
    void whatCouldBeTwoPeoplesIsNobodys() {
        Grades grades = Exported.grades(ROSTER, Exported.graded("Sam Smith", "1"));

        assertThat(submissions(grades)).containsExactly("", "", "", "");
        assertThat(new MatchReport(grades).lines())
                .startsWith("submission Sam Smith: in no row, by name it is 2 people in the roster:"
                        + " Sam Smith (0044), Sam Smith (0045)");
    }

    @Test
    void whoWouldGetTwoGetsABlankAndAWord() {
        Grades grades = Exported.grades(ROSTER, Exported.graded("ada", "90"), Exported.graded("blue", "80"));

        assertThat(submissions(grades)).containsExactly("", "blue", "", "");
        assertThat(new MatchReport(grades).lines())
                .contains("Ada Lovelace (007): blank, more than one submission: ada, blue. Say in a mapping which one"
                        + " counts, or take the others away");
    }

    @Test
    void aMappingGoesBeforeTheName() {
        Mapping mapping = Exported.mapping("submission,person\nada,emmy\nanon-7,ada\nanon-7,0044\nghost,alan\n");
        Grades grades = Exported.grades(
                ROSTER, mapping, List.of(Exported.graded("ada", "90"), Exported.graded("anon-7", "80")));

        assertThat(submissions(grades)).containsExactly("anon-7", "", "anon-7", "ada");
        assertThat(new MatchReport(grades).lines())
                .containsExactly(
                        "mapping.csv, line 5: there is no submission \"ghost\"",
                        "Alan Turing (7): blank, nothing handed in");
    }

    @Test
    void aMappingToNobodyIsTold() {
        Grades grades = Exported.grades(
                ROSTER, Exported.mapping("submission,id\nada,9\n"), List.of(Exported.graded("ada", "90")));

        assertThat(submissions(grades)).containsExactly("", "", "", "");
        assertThat(new MatchReport(grades).lines())
                .startsWith("submission ada: in no row, \"9\" of the mapping is nobody in the roster");
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> Exported.mapping("submission,id\nada,\n"))
                .withMessageContaining("mapping.csv, line 2: nobody is named");
    }

    @Test
    void whatIsKnownOfASubmissionMatchesToo() {
        Score score = new Score(
                "adalovelace_101_5_layers",
                new Identity(List.of("007"), "", "", ""),
                "graded",
                Optional.of(BigDecimal.ONE),
                Exported.HUNDRED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(submissionsOf(score)).containsExactly("adalovelace_101_5_layers", "", "", "");
    }

    @Test
    void theReportHasEverybodyAndEverything() {
        Grades grades = Exported.grades(
                ROSTER,
                Exported.graded("ada", "90"),
                Exported.without("grace", "refused"),
                Exported.graded("=stranger", "5"));

        assertThat(Exported.records(new MatchReport(grades).table().bytes()))
                .containsExactly(
                        MatchReport.HEADER,
                        List.of("Ada Lovelace (007)", "ada", "graded", "90", "90", "id, login or e-mail", ""),
                        List.of("Alan Turing (7)", "", "", "", "", "", "nothing handed in"),
                        List.of(
                                "Sam Smith (0044)",
                                "grace",
                                "refused",
                                "",
                                "",
                                "id, login or e-mail",
                                "grace is refused"),
                        List.of("Sam Smith (0045)", "", "", "", "", "", "nothing handed in"),
                        List.of(
                                "",
                                "'=stranger",
                                "graded",
                                "5",
                                "",
                                "",
                                "nobody in the roster has this id, login, e-mail, name or team"));
    }

    @Test
    void aRosterThatSaysNothingOfPeopleIsRefused() {
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> Exported.roster("Vorname,Nachname\nAda,Lovelace\n"))
                .withMessageStartingWith("roster.csv: no column says who anybody is. It has Vorname, Nachname;");
    }

    @Test
    void aRowWithoutAnybodyIsKept() {
        Roster roster = Exported.roster("ID,Remark\n,who is this\n");

        assertThat(Exported.records(new GenericTable(), Exported.grades(roster)))
                .hasSize(2);
        assertThat(new MatchReport(Exported.grades(roster)).lines())
                .containsExactly("line 2 of the roster: blank, nothing handed in");
    }

    private static List<String> submissionsOf(Score... scores) {
        return submissions(Exported.grades(ROSTER, scores));
    }

    private static List<String> submissions(Grades grades) {
        return ROSTER.members().stream()
                .map(member -> grades.score(member).map(Score::submission).orElse(""))
                .toList();
    }
}
