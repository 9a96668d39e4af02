package org.gradus.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.table.TableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionsTest {

    private static final Assignment ASSIGNMENT =
            Assignments.of(Assignments.layer("Dense", Map.of("forward", "8", "dX", "2")));
    private static final String HEADER = "submission,part,facet,points,reason,by\n";
    private static final String POLICY = "deadline,grace_hours,percent_per_day,cap_percent\n";
    private static final String DUE = POLICY + "2026-11-20T23:59:00+01:00,2,10,50\n";

    @Test
    void adjustmentsAreReadInTheirOrder() {
        Decisions decisions = adjustments("ada,Dense,dX,+1.5,\"right, on paper\",Dr. B\nada,,,-2,copied,Dr. B\n");

        assertThat(decisions.adjustments("ada"))
                .containsExactly(
                        new Adjustment("Dense", "dX", new BigDecimal("1.5"), "right, on paper", "Dr. B"),
                        new Adjustment("", "", new BigDecimal("-2"), "copied", "Dr. B"));
        assertThat(decisions.adjustments("=kim")).isEmpty();
    }

    @Test
    void aSubmissionIsFoundAsScoresCsvShowsIt() {
        assertThat(adjustments("'=kim,total,,7,by hand,Dr. B\n").adjustments("=kim"))
                .singleElement()
                .matches(Adjustment::isTotal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alice,,,1,r,b|line 2: there is no submission \"alice\"",
                "ada,Dens,,1,r,b|there is no part Dens, only Dense",
                "ada,Dense,dY,1,r,b|Dense has no facet dY, only forward, dX",
                "ada,,dX,1,r,b|the facet dX has no part",
                "ada,,,\"1,5\",r,b|points is \"1,5\" and should be a number",
                "ada,,,,r,b|points is \"\"",
                "ada,,,1,,b|reason is blank",
                "ada,,,1,r,|by is blank",
                "ada,total,,-1,r,b|a total is not below 0"
            })
    void whatCannotBeAppliedIsRefusedAndNeverPassedOver(String row, String message) {
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> adjustments(row + "\n"))
                .withMessageStartingWith("adjustments.csv, line 2: ")
                .withMessageContaining(message);
    }

    @Test
    void aTotalStandsAlone() {
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> adjustments("ada,,,1,r,b\nada,total,,5,r,b\n"))
                .withMessageContaining("line 3: a total stands alone");
    }

    @Test
    void theSameRowTwiceIsRefusedHoweverItsNumberIsWritten() {
        for (String again : List.of("5", "+5", "5.0", " 5 ")) {
            assertThatExceptionOfType(TableException.class)
                    .isThrownBy(() ->
                            adjustments("ada,Dense,dX,5,oral,b\n=kim,,,5,oral,b\nada,Dense,dX," + again + ",oral,b\n"))
                    .withMessage(
                            "adjustments.csv, line 4: the same row is there already, and points add up. Take one of"
                                    + " them out, or say in its reason what else it is for");
        }
    }

    @Test
    void rowsThatDifferInAnythingAddUp() {
        assertThat(adjustments(
                                "ada,Dense,dX,5,r,b\nada,Dense,,5,r,b\nada,,,5,r,b\nada,,,4,r,b\nada,,,4,s,b\nada,,,4,s,c\n")
                        .adjustments("ada"))
                .hasSize(6);
    }

    @Test
    void latenessIsFromTheDeadlineToTheSecondWhateverTheDistanceFromUtc() {
        Decisions decisions =
                late(DUE, "submission,submitted_at\nada,2026-11-21T22:59:01Z\n=kim,2026-11-20T12:00:00+01:00\n");

        assertThat(decisions.lateness("ada").orElseThrow().seconds()).isEqualByComparingTo("86401");
        assertThat(decisions.lateness("=kim").orElseThrow().seconds()).isNegative();
        assertThat(decisions.remarks()).isEmpty();
    }

    @Test
    void daysMayBeCountedElsewhere() {
        Decisions decisions = late(POLICY + ",0,10,50\n", "submission,days_late\nada,1.5\n");

        assertThat(decisions.lateness("ada").orElseThrow().seconds()).isEqualByComparingTo("129600");
    }

    @Test
    void whoIsInOneListAloneIsTold() {
        assertThat(late(DUE, "submission,days_late\nada,1\nlou,3\n").remarks())
                .containsExactly(
                        "late.csv, line 3: there is no submission \"lou\"",
                        "late.csv says nothing of 1 submission: it counts as in time");
        assertThat(of(Map.of("late.csv", "submission,days_late\nada,1\n")).remarks())
                .containsExactly("late.csv costs nobody anything: there is no late-policy.csv");
        assertThat(of(Map.of("late-policy.csv", DUE)).remarks())
                .containsExactly("late-policy.csv costs nobody anything: there is no late.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ada,,|there should be a time in submitted_at or a number in days_late",
                "ada,2026-11-21T22:59:01Z,1|and not both",
                "ada,2026-11-21 22:59,|submitted_at is \"2026-11-21 22:59\" and should be like",
                "ada,,-1|days_late is \"-1\"",
                "ada,,two|days_late is \"two\""
            })
    void aTimeThatCanBeMisreadIsRefused(String row, String message) {
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> late(DUE, "submission,submitted_at,days_late\n" + row + "\n"))
                .withMessageContaining(message);
    }

    @Test
    void twoRowsOrNoDeadlineAreRefused() {
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> late(DUE, "submission,days_late\nada,1\nada,2\n"))
                .withMessageContaining("line 3: there is a second row for ada");
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> late(POLICY + ",0,10,50\n", "submission,submitted_at\nada,2026-11-21T22:59:01Z\n"))
                .withMessageContaining("no deadline in late-policy.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",0,10,101|cap_percent is \"101\" and should be a number from 0 to 100",
                ",0,x,50|percent_per_day is \"x\"",
                ",-1,10,50|grace_hours is \"-1\"",
                "20.11.2026,0,10,50|deadline is \"20.11.2026\""
            })
    void aPolicyThatMakesNoSenseIsRefused(String row, String message) {
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> of(Map.of("late-policy.csv", POLICY + row + "\n")))
                .withMessageContaining(message);
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> of(Map.of("late-policy.csv", POLICY)))
                .withMessageContaining("should have one row below its header and has 0");
    }

    @Test
    void filesThatAreNamedGoBeforeThoseThatWereKept(@TempDir Path folder) throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Path named = Files.createDirectory(folder.resolve("named"));
        Files.writeString(out.resolve("adjustments.csv"), "old");
        Files.writeString(out.resolve("late.csv"), "kept");
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> DecisionFiles.of(out, Optional.of(named)))
                .withMessageStartingWith("There are no decisions in " + named);
        Files.writeString(named.resolve("adjustments.csv"), "new");

        SortedMap<String, byte[]> files = DecisionFiles.of(out, Optional.of(named));

        assertThat(files).containsOnlyKeys("adjustments.csv", "late.csv");
        assertThat(files.get("adjustments.csv")).asString().isEqualTo("new");
        assertThat(DecisionFiles.of(folder.resolve("not-there"), Optional.empty()))
                .isEmpty();
    }

    private static Decisions adjustments(String rows) {
        return of(Map.of("adjustments.csv", HEADER + rows));
    }

    private static Decisions late(String policy, String late) {
        return of(Map.of("late-policy.csv", policy, "late.csv", late));
    }

    private static Decisions of(Map<String, String> texts) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Decisions.of(files, ASSIGNMENT, List.of("ada", "=kim"));
    }
}
