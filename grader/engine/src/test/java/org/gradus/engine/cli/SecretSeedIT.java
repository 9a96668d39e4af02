package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who knows the seed knows every question, and can hand in the answers; who does not has to compute. */
@Tag("batches")
class SecretSeedIT {

    private static Path submissions = Path.of("");
    private static Path secret = Path.of("");
    private static Finished batch = new Finished(0, "", "");

    @BeforeAll
    static void gradeATableOfAnswers() throws IOException, InterruptedException {
        Path home = Places.empty("seed/home");
        Path written = home.resolve("answers");
        AnswerTable.handInWhoWritesDown(home.resolve("friend"), written);
        assertThat(Gradus.inProcess("grade", home.resolve("friend"), "-a", Places.ASSIGNMENT, "--sandbox", "process")
                        .out())
                .contains("100.00");
        submissions = Places.empty("seed/submissions");
        AnswerTable.handInWhatWasWritten(submissions.resolve("table"), written);
        Places.copy(Places.SAMPLES.resolve("correct-loops"), submissions.resolve("right"));
        secret = Places.fresh("seed/secret");
        batch = Gradus.inProcess(Runs.batchWords(submissions, secret, "--seed", "secret"));
    }

    @Test
    void aTableOfAnswersToTheAssignmentsOwnSeedEarnsEverythingWithThatSeed() throws IOException {
        Path own = Places.fresh("seed/own");
        Gradus.inProcess(Runs.batchWords(submissions, own));

        assertThat(percent(own, "table")).isEqualByComparingTo("100");
        assertThat(run(own).get("seedFrom").asText()).isEqualTo("assignment");
    }

    @Test
    void itEarnsNothingWithASecretSeedAndRightWorkEverything() throws IOException {
        assertThat(batch.exitCode()).as(batch.err()).isZero();
        assertThat(percent(secret, "table")).isEqualByComparingTo("0");
        assertThat(percent(secret, "right")).isEqualByComparingTo("100");
    }

    @Test
    void theSeedStandsInRunJsonAndNowhereElse() throws IOException {
        assertThat(run(secret).get("seedFrom").asText()).isEqualTo("secret");
        assertThat(seed(secret)).isNotEqualTo(seed(Places.ASSIGNMENT.resolve("assignment.json"), "/seed"));
        String digits = String.valueOf(seed(secret));
        assertThat(batch.out() + batch.err()).doesNotContain(digits);
        for (Map.Entry<String, String> table : new Tables(secret).texts().entrySet()) {
            assertThat(table.getValue()).as(table.getKey()).doesNotContain(digits);
        }
        assertThat(Files.readString(secret.resolve("report.html"))).doesNotContain(digits);
        for (Map.Entry<String, String> record : JournalFiles.of(secret).entrySet()) {
            assertThat(record.getValue()).as(record.getKey()).doesNotContain(digits);
        }
    }

    @Test
    void anotherRunHasAnotherSeed() throws IOException {
        Path another = Places.fresh("seed/another");
        Gradus.inProcess(Runs.batchWords(Runs.pair("seed/pair"), another, "--seed", "secret"));

        assertThat(seed(another)).isNotEqualTo(seed(secret));
    }

    @Test
    void theSameCommandGoesOnWithTheSameSeedAndGradesNothingAgain() throws IOException {
        Path some = Runs.pair("seed/some");
        Path marks = Places.fresh("seed/some-marks");
        Object[] command = Runs.batchWords(some, marks, "--seed", "secret");
        Gradus.inProcess(command);
        long seed = seed(marks);
        Map<String, String> records = JournalFiles.of(marks);
        Places.copy(Places.SAMPLES.resolve("prints-a-million-lines"), some.resolve("later"));

        Finished again = Gradus.inProcess(command);

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(seed(marks)).isEqualTo(seed);
        assertThat(JournalFiles.of(marks)).containsAllEntriesOf(records).hasSize(records.size() + 1);
    }

    @Test
    void theNumberReproducesTheMarksElsewhere() throws IOException {
        Path later = Places.fresh("seed/later");
        Gradus.inProcess(Runs.batchWords(submissions, later, "--seed", seed(secret)));

        assertThat(new Tables(later).texts()).isEqualTo(new Tables(secret).texts());
        assertThat(run(later).get("seedFrom").asText()).isEqualTo("option");
    }

    @Test
    void aSecretRunIsNotGoneOnWithOtherwiseAndNoMessageTellsTheSeed() {
        Finished without = Gradus.inProcess(Runs.batchWords(submissions, secret));

        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.err()).contains("belongs to another run, with a secret seed, which --seed secret continues");
        assertThat(without.err()).doesNotContain("with the seed");
    }

    @Test
    void aSeedThatStudentsKnowIsNeverTakenForASecretOne() throws IOException {
        Path known = Places.fresh("seed/known");
        Path some = Runs.pair("seed/known-pair");
        Gradus.inProcess(Runs.batchWords(some, known));

        Finished refused = Gradus.inProcess(Runs.batchWords(some, known, "--seed", "secret"));

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("with the seed 20261123, which is not secret", "Name another folder");
    }

    /** What one report shows, an example with its numbers, must not help with the next attempt. */
    @Test
    void everyReportOnOneSubmissionHasASeedOfItsOwnThatItDoesNotTell() throws IOException {
        Path report = Places.fresh("seed/report");
        Object[] command = {
            "grade", Places.SAMPLES.resolve("throws"), "-a", Places.ASSIGNMENT, "--out", report, "--seed", "secret"
        };
        Gradus.inProcess(command);
        long first = seed(report);
        Finished again = Gradus.inProcess(command);

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(seed(report)).isNotEqualTo(first);
        assertThat(again.out() + again.err()).doesNotContain(String.valueOf(seed(report)));
        assertThat(Files.readString(report.resolve("feedback.txt"))).doesNotContain(String.valueOf(seed(report)));
    }

    @Test
    void aSeedThatNobodyWouldKeepIsRefused() {
        Finished refused = Gradus.inProcess(
                "grade", Places.SAMPLES.resolve("throws"), "-a", Places.ASSIGNMENT, "--seed", "secret");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("--seed secret needs --out");
    }

    @Test
    void aWordThatIsNoSeedIsRefused() {
        Finished refused = Gradus.inProcess(
                "grade", Places.SAMPLES.resolve("throws"), "-a", Places.ASSIGNMENT, "--seed", "secrets");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("'secrets' is neither a whole number of up to 64 bits nor the word secret");
    }

    private static BigDecimal percent(Path marks, String submission) throws IOException {
        return new BigDecimal(new Tables(marks).score(submission).get("percent"));
    }

    private static JsonNode run(Path marks) throws IOException {
        return new ObjectMapper().readTree(marks.resolve("run.json").toFile()).at("/run");
    }

    private static long seed(Path marks) throws IOException {
        return run(marks).get("seed").longValue();
    }

    private static long seed(Path file, String pointer) throws IOException {
        return new ObjectMapper().readTree(file.toFile()).at(pointer).longValue();
    }
}
