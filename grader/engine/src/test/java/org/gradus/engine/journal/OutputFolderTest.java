package org.gradus.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gradus.engine.journal.RunFile.SubmissionContent;
import org.gradus.engine.result.Records;
import org.gradus.engine.result.SubmissionRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    private static final GraderIdentity GRADER = new GraderIdentity("1.0", "g1");
    private static final RunIdentity RUN = run(GRADER, "a1", 7, "/submissions");
    private static final String WHAT_TO_DO = ". Name another folder with --out, or empty this one.";

    @TempDir
    Path temp;

    private Path out = Path.of("");

    @BeforeEach
    void nameTheFolder() {
        out = temp.resolve("out");
    }

    @Test
    void aFreshFolderHoldsTheRunFileAtOnce() throws IOException {
        OutputFolder.open(out, RUN);

        JsonNode run = new ObjectMapper().readTree(out.resolve("run.json").toFile());
        assertThat(run.at("/schemaVersion").asInt()).isEqualTo(1);
        assertThat(run.at("/run/seed").asLong()).isEqualTo(7);
        assertThat(run.at("/run/grader/hash").asText()).isEqualTo("g1");
        assertThat(run.at("/submissions")).isEmpty();
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        Files.createDirectory(out);

        assertThatCode(() -> OutputFolder.open(out, RUN)).doesNotThrowAnyException();
    }

    @Test
    void halfAFileOfAKilledJudgeIsNothingElseAndGoes() throws IOException {
        Files.createDirectory(out);
        Files.writeString(out.resolve(".writing-1.tmp"), "{");
        OutputFolder.open(out, RUN);
        Path journal = Files.createDirectory(out.resolve("journal"));
        Files.writeString(journal.resolve(".writing-2.tmp"), "what a student wrote");
        Files.writeString(journal.resolve("key.json"), "a record");
        OutputFolder.open(out, RUN);

        assertThat(out.toFile().list()).containsExactlyInAnyOrder("journal", "run.json");
        assertThat(journal.toFile().list()).containsExactly("key.json");
    }

    @Test
    void theSameRunGoesOnWithItsJournal() {
        SubmissionRecord record = new Records().passed("Dense", "forward").graded();
        OutputFolder.open(out, RUN).journal().keep("key", record);

        assertThat(OutputFolder.open(out, RUN).journal().find("key")).contains(record);
    }

    @Test
    void afterTheEndTheRunFileNamesWhatWasGraded() throws IOException {
        OutputFolder folder = OutputFolder.open(out, RUN);
        folder.writeRunFile(List.of(new SubmissionContent("ada", "c1")));
        folder.write("scores.csv", new byte[] {65});
        folder.writeMachineFile(Map.of("lanes", 2));

        assertThat(new ObjectMapper().readTree(out.resolve("run.json").toFile()).at("/submissions/0/submission"))
                .hasToString("\"ada\"");
        assertThat(out.resolve("scores.csv")).hasContent("A");
        assertThat(out.resolve("machine.json")).content().contains("lanes");
        assertThatCode(() -> OutputFolder.open(out, RUN)).doesNotThrowAnyException();
    }

    @Test
    void anotherRunIsRefusedAndTheMessageSaysWhatDiffers() {
        OutputFolder.open(out, RUN);

        assertRefused(run(GRADER, "a1", 7, "/others"), "the submissions in /submissions");
        assertRefused(run(GRADER, "a1", 8, "/submissions"), "the seed 7");
        assertRefused(
                run(GRADER, "a2", 7, "/submissions"),
                "another assignment, other hidden cases, or the same before they were changed");
        assertRefused(run(new GraderIdentity("2.0", "g2"), "a1", 7, "/submissions"), "another build of Gradus (1.0)");
    }

    @Test
    void aFolderWithSomethingElseInItIsRefused() throws IOException {
        Files.createDirectory(out);
        Files.writeString(out.resolve("thesis.txt"), "years of work");

        assertThatExceptionOfType(OutputRefusedException.class)
                .isThrownBy(() -> OutputFolder.open(out, RUN))
                .withMessage("The folder " + out
                        + " is not empty and holds no run of Gradus (run.json is missing or damaged)" + WHAT_TO_DO);
        assertThatExceptionOfType(OutputRefusedException.class).isThrownBy(() -> OutputFolder.replace(out, RUN));
        assertThat(out.toFile().list()).containsExactly("thesis.txt");
    }

    @Test
    void aDamagedRunFileIsRefused() throws IOException {
        Files.createDirectory(out);
        for (String damaged : List.of("", "{}", "null", "{\"schemaVersion\":1,\"run\":null,\"submissions\":[]}")) {
            Files.writeString(out.resolve("run.json"), damaged);
            assertThatExceptionOfType(OutputRefusedException.class)
                    .as(damaged)
                    .isThrownBy(() -> OutputFolder.open(out, RUN))
                    .withMessageContaining("run.json is missing or damaged");
        }
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Files.writeString(out, "a file");

        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> OutputFolder.open(out, RUN))
                .withMessageContaining("Cannot read the output folder " + out);
    }

    @Test
    void oneSubmissionThatIsGradedAgainReplacesItsEarlierRun() throws IOException {
        OutputFolder.open(out, RUN);
        OutputFolder.replace(out, run(GRADER, "a1", 8, "/submissions"));

        assertThat(new ObjectMapper().readTree(out.resolve("run.json").toFile()).at("/run/seed"))
                .hasToString("8");
    }

    @Test
    void filesOfAnEarlierReportGo() throws IOException {
        OutputFolder folder = OutputFolder.replace(out, RUN);
        folder.replaceFiles("found", Map.of("a.json", new byte[] {65}, "b.json", new byte[] {66}));
        Files.createDirectory(out.resolve("found/folder"));
        folder.replaceFiles("found", Map.of("b.json", new byte[] {67}, "c.json", new byte[] {68}));

        assertThat(out.resolve("found").toFile().list()).containsExactlyInAnyOrder("b.json", "c.json", "folder");
        assertThat(out.resolve("found/b.json")).hasContent("C");
        folder.replaceFiles("found", Map.of());
        assertThat(out.resolve("found").toFile().list()).containsExactly("folder");
    }

    @Test
    void withoutFilesThereIsNoFolder() {
        OutputFolder.replace(out, RUN).replaceFiles("found", Map.of());

        assertThat(out.resolve("found")).doesNotExist();
    }

    private void assertRefused(RunIdentity other, String difference) {
        assertThatExceptionOfType(OutputRefusedException.class)
                .isThrownBy(() -> OutputFolder.open(out, other))
                .withMessage("The folder " + out + " belongs to another run, with " + difference + WHAT_TO_DO);
    }

    private static RunIdentity run(GraderIdentity grader, String assignment, long seed, String submissions) {
        return new RunIdentity(grader, "17", "basics", assignment, seed, "", "process", submissions);
    }
}
