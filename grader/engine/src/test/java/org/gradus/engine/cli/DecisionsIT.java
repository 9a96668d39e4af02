package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people decided is there in every later run, and what it changed can be seen; a gradebook gets it. */
@Tag("commands")
class DecisionsIT {

    private static Path submissions;
    private static Path decisions;

    @BeforeAll
    static void aFolderWithNothingToRun() throws IOException {
        submissions = Places.empty("decisions/submissions");
        Places.copy(Places.SAMPLES.resolve("empty"), submissions.resolve("ada"));
        Files.createDirectory(submissions.resolve("kim"));
        Files.writeString(submissions.resolve("kim/Dense.java.txt"), "public class Dense {}");
        decisions = Places.empty("decisions/decisions");
        Files.writeString(
                decisions.resolve("adjustments.csv"),
                "submission,part,facet,points,reason,by\nada,,,+20,shown in class,Dr. B\nkim,total,,60,read by hand,Dr. B\n");
        Files.writeString(
                decisions.resolve("late-policy.csv"),
                "deadline,grace_hours,percent_per_day,cap_percent\n2026-11-20T23:59:00+01:00,0,5,50\n");
        Files.writeString(decisions.resolve("late.csv"), "submission,days_late\nada,2\nkim,2\n");
    }

    @Test
    void decisionsSurviveEveryLaterRunAndTheOldMarksStay() throws IOException {
        Path out = Places.fresh("decisions/out");
        assertThat(batch(out).exitCode()).isZero();
        Map<String, String> before = new Tables(out).texts();
        assertThat(new Tables(out).score("kim").get("points")).isEmpty();

        assertThat(batch(out, "--decisions", decisions).exitCode()).isZero();
        Map<String, String> decided = new Tables(out).texts();
        assertThat(new Tables(out).score("ada").toMap())
                .containsEntry("points", "10")
                .containsEntry("adjustments", "20")
                .containsEntry("late", "-10");
        assertThat(new Tables(out).score("kim").toMap())
                .containsEntry("status", "needs_attention")
                .containsEntry("points", "60")
                .containsEntry("late", "");
        assertThat(new Tables(out.resolve("earlier/1")).texts()).isEqualTo(before);

        assertThat(batch(out).exitCode()).isZero();
        assertThat(new Tables(out).texts()).isEqualTo(decided);

        Finished diff = Gradus.inProcess("diff", out.resolve("earlier/1"), out);
        assertThat(diff.exitCode()).isEqualTo(1);
        assertThat(diff.out().lines())
                .containsExactly(
                        "kim: needs_attention, now 60", "ada: not there, now 10", "2 differences, in 2 submissions");
        assertThat(Gradus.inProcess("diff", out, out).exitCode()).isZero();
    }

    @Test
    void aGradebookGetsWhatPeopleDecided() throws IOException {
        Path out = Places.fresh("decisions/exported");
        assertThat(batch(out, "--decisions", decisions).exitCode()).isZero();
        Path roster = Files.writeString(Places.fresh("decisions/roster.csv"), "Login\nada\nkim\nlou\n");

        Path deducted = Places.fresh("decisions/deducted");
        Path left = Places.fresh("decisions/left");
        for (Object[] words : new Object[][] {
            {"export", out, "--format", "generic", "--roster", roster, "--out", deducted},
            {"export", out, "--format", "generic", "--roster", roster, "--out", left, "--before-late"}
        }) {
            assertThat(Gradus.inProcess(words).exitCode()).isZero();
        }

        assertThat(deducted.resolve("generic.csv"))
                .content()
                .contains(
                        "ada,ada,empty,10,100,10\r\n",
                        "kim,kim,needs_attention,60,100,60\r\n",
                        "lou,,nothing handed in,,");
        assertThat(left.resolve("generic.csv"))
                .content()
                .contains("ada,ada,empty,20,100,20\r\n", "kim,kim,needs_attention,60,100,60\r\n");
    }

    @Test
    void whatCannotBeAppliedIsSaidBeforeAnythingIsGraded() throws IOException {
        Path out = Places.fresh("decisions/wrong");
        Path wrong = Places.empty("decisions/typo");
        Files.writeString(
                wrong.resolve("adjustments.csv"), "submission,points,reason,by\nalice,+20,shown in class,Dr. B\n");

        Finished finished = batch(out, "--decisions", wrong);

        assertThat(finished.exitCode()).isEqualTo(2);
        assertThat(finished.err()).contains("adjustments.csv, line 2: there is no submission \"alice\"");
        assertThat(out.resolve("scores.csv")).doesNotExist();
    }

    private static Finished batch(Path out, Object... more) {
        return Gradus.inProcess(Runs.batchWords(submissions, out, more));
    }
}
