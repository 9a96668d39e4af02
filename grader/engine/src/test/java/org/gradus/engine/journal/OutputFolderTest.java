package org.gradus.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.intake.Owner;
import org.gradus.engine.intake.Person;
import org.gradus.engine.journal.RunFile.SubmissionContent;
import org.gradus.engine.result.Records;
import org.gradus.engine.result.SubmissionRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    private static final GraderIdentity GRADER = new GraderIdentity("1.0", "g1");
    private static final RunIdentity RUN = run(GRADER, "a1", 7, "/submissions");
    private static final List<SubmissionContent> ADA = List.of(new SubmissionContent("ada", "c1"));
    private static final MarksIdentity MARKS = new MarksIdentity("m1", "am1", "", "");
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
        open();

        JsonNode run = new ObjectMapper().readTree(out.resolve("run.json").toFile());
        assertThat(run.at("/schemaVersion").asInt()).isEqualTo(2);
        assertThat(run.at("/run/seed").asLong()).isEqualTo(7);
        assertThat(run.at("/run/grader/hash").asText()).isEqualTo("g1");
        assertThat(run.at("/submissions")).isEmpty();
    }

    @Test
    void theRunFileSaysWhatResultsAndWhatMarksDependOn() throws IOException {
        publish(report("scores.csv", "1"));

        JsonNode run = new ObjectMapper().readTree(out.resolve("run.json").toFile());
        assertThat(run.at("/resultsHash").asText()).matches("[0-9a-f]{64}");
        assertThat(run.at("/marks/hash").asText()).isEqualTo("m1");
        try (OutputFolder folder = OutputFolder.reopen(out)) {
            assertThat(folder.marks()).isEqualTo(MARKS);
        }
    }

    @Test
    void otherMarksOfTheSameResultsContinueTheRun() throws IOException {
        publish(report("scores.csv", "1"));

        try (OutputFolder folder = OutputFolder.open(out, RUN)) {
            assertThat(Published.in(folder, report("scores.csv", "2"), new MarksIdentity("m2", "am2", "", ""), ADA))
                    .contains(out.resolve("earlier/1"));
        }
        assertThat(out.resolve("earlier/1/run.json")).content().contains("m1");
    }

    @Test
    void aRunFileOfTheFirstSchemaIsRead() throws IOException {
        publish(report("scores.csv", "1"));
        ObjectNode first =
                (ObjectNode) new ObjectMapper().readTree(out.resolve("run.json").toFile());
        first.put("schemaVersion", 1).remove(List.of("resultsHash", "marks"));
        Files.writeString(out.resolve("run.json"), first.toString());

        try (OutputFolder folder = OutputFolder.reopen(out)) {
            assertThat(folder.submissions()).isEqualTo(ADA);
            assertThat(folder.marks()).isEqualTo(MarksIdentity.UNKNOWN);
        }
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        Files.createDirectory(out);

        assertThatCode(this::open).doesNotThrowAnyException();
    }

    @Test
    void halfAFileOfAKilledJudgeIsNothingElseAndGoes() throws IOException {
        Files.createDirectory(out);
        Files.writeString(out.resolve(".writing-1.tmp"), "{");
        open();
        Path journal = Files.createDirectory(out.resolve("journal"));
        Files.writeString(journal.resolve(".writing-2.tmp"), "what a student wrote");
        Files.writeString(journal.resolve("key.json"), "a record");
        Path earlier = Files.createDirectories(out.resolve("earlier/.writing-report.tmp/counterexamples"));
        Files.writeString(earlier.resolve("Dense-dX.json"), "half a report");
        open();

        assertThat(out.toFile().list()).containsExactlyInAnyOrder(".lock", "earlier", "journal", "run.json");
        assertThat(out.resolve("earlier")).isEmptyDirectory();
        assertThat(journal.toFile().list()).containsExactly("key.json");
    }

    @Test
    void theSameRunGoesOnWithItsJournal() {
        SubmissionRecord record = new Records().passed("Dense", "forward").graded();
        try (OutputFolder folder = OutputFolder.open(out, RUN)) {
            folder.journal().keep("key", record);
        }
        try (OutputFolder folder = OutputFolder.open(out, RUN)) {
            assertThat(folder.journal().find("key")).contains(record);
        }
    }

    @Test
    void afterTheEndTheRunFileNamesWhatWasGraded() throws IOException {
        try (OutputFolder folder = OutputFolder.open(out, RUN)) {
            Published.in(folder, report("scores.csv", "A"), MARKS, ADA);
            folder.writeMachineFile(Map.of("lanes", 2));
        }

        assertThat(new ObjectMapper().readTree(out.resolve("run.json").toFile()).at("/submissions/0/submission"))
                .hasToString("\"ada\"");
        assertThat(out.resolve("scores.csv")).hasContent("A");
        assertThat(out.resolve("machine.json")).content().contains("lanes");
        assertThatCode(this::open).doesNotThrowAnyException();
    }

    @Test
    void whoseASubmissionIsStandsInTheRunFileWhereItIsKnown() throws IOException {
        Owner owner = new Owner(List.of(new Person("4242", "Jane", "")), "2", true);
        SubmissionContent jane = new SubmissionContent("jane", "c2", Optional.of(owner));
        Owner ofFile = new Owner(List.of(new Person("7", "Kim", "")), "", false, Optional.of("kim_7_99"));
        SubmissionContent kim = new SubmissionContent("kim", "c3", Optional.of(ofFile));
        try (OutputFolder folder = OutputFolder.open(out, RUN)) {
            Published.in(folder, report("scores.csv", "A"), MARKS, List.of(ADA.get(0), jane, kim));
        }
        JsonNode submissions =
                new ObjectMapper().readTree(out.resolve("run.json").toFile()).at("/submissions");

        assertThat(submissions.get(0).has("owner")).isFalse();
        assertThat(submissions.at("/1/owner/people/0/id").asText()).isEqualTo("4242");
        assertThat(submissions.at("/1/owner/late").asBoolean()).isTrue();
        assertThat(submissions.at("/1/owner").has("file")).isFalse();
        assertThat(submissions.at("/2/owner/file").asText()).isEqualTo("kim_7_99");
        assertThat(EarlierRun.in(out).submissions()).containsExactly(ADA.get(0), jane, kim);
        assertThatCode(this::open).doesNotThrowAnyException();
    }

    @Test
    void aRunFileWithSomethingElseInASubmissionIsNone() throws IOException {
        for (String other : List.of("\"owner\": {}", "\"owner\": null", "\"more\": 1")) {
            Path folder = temp.resolve("of-" + other.hashCode());
            try (OutputFolder output = OutputFolder.open(folder, RUN)) {
                Published.in(output, report("scores.csv", "A"), MARKS, ADA);
            }
            Path file = folder.resolve("run.json");
            Files.writeString(file, Files.readString(file).replace("\"submission\"", other + ", \"submission\""));

            assertThatExceptionOfType(OutputRefusedException.class)
                    .as(other)
                    .isThrownBy(() -> OutputFolder.open(folder, RUN).close());
        }
    }

    @Test
    void anotherRunIsRefusedAndTheMessageSaysWhatDiffers() {
        open();

        assertRefused(run(GRADER, "a1", 7, "/others"), "a batch of the submissions in /submissions");
        assertRefused(run(GRADER, "a1", 8, "/submissions"), "with the seed 7");
        assertRefused(
                run(GRADER, "a2", 7, "/submissions"),
                "with another assignment, other hidden cases, or the same ones before they were changed");
        assertRefused(
                run(new GraderIdentity("2.0", "g2"), "a1", 7, "/submissions"), "with another build of Gradus (1.0)");
    }

    @Test
    void aFolderWithSomethingElseInItIsRefused() throws IOException {
        Files.createDirectory(out);
        Files.writeString(out.resolve("thesis.txt"), "years of work");

        assertThatExceptionOfType(OutputRefusedException.class)
                .isThrownBy(() -> OutputFolder.open(out, RUN))
                .withMessage("The folder " + out
                        + " is not empty and does not hold a Gradus run (run.json is missing or damaged)" + WHAT_TO_DO);
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
    void aReportThatAnotherOneTakesThePlaceOfIsKeptWhole() {
        publish(report("scores.csv", "1", "counterexamples/a.json", "A", "counterexamples/b.json", "B"));
        publish(report("scores.csv", "2", "counterexamples/b.json", "C"));
        publish(report("scores.csv", "3"));

        assertThat(out.resolve("scores.csv")).hasContent("3");
        assertThat(out.resolve("counterexamples")).isEmptyDirectory();
        assertThat(out.resolve("earlier/1/scores.csv")).hasContent("1");
        assertThat(out.resolve("earlier/1/counterexamples/a.json")).hasContent("A");
        assertThat(out.resolve("earlier/1/counterexamples/b.json")).hasContent("B");
        assertThat(out.resolve("earlier/1/run.json")).content().contains("\"ada\"");
        assertThat(out.resolve("earlier/2/scores.csv")).hasContent("2");
        assertThat(out.resolve("earlier").toFile().list()).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void theSameReportAgainLeavesNothingBehind() {
        publish(report("scores.csv", "1", "counterexamples/a.json", "A"));
        publish(report("scores.csv", "1", "counterexamples/a.json", "A"));

        assertThat(out.toFile().list()).containsExactlyInAnyOrder(".lock", "counterexamples", "run.json", "scores.csv");
    }

    @Test
    void aFileThatIsTheSameIsLeftAlone() throws IOException {
        FileTime before = FileTime.fromMillis(1_000_000_000_000L);
        publish(report("scores.csv", "1", "counterexamples/a.json", "A"));
        Files.setLastModifiedTime(out.resolve("scores.csv"), before);
        Files.setLastModifiedTime(out.resolve("run.json"), before);

        publish(report("scores.csv", "1", "counterexamples/a.json", "A"));
        assertThat(Files.getLastModifiedTime(out.resolve("run.json"))).isEqualTo(before);

        publish(report("scores.csv", "1", "counterexamples/a.json", "B"));
        assertThat(Files.getLastModifiedTime(out.resolve("scores.csv"))).isEqualTo(before);
        assertThat(out.resolve("counterexamples/a.json")).hasContent("B");
    }

    @Test
    void aReportIsThereUntilSomebodyTouchesIt() throws IOException {
        SortedMap<String, String> report = report("scores.csv", "1", "feedback/a.md", "A", "feedback/odd", "O");
        publish(report);
        assertThat(isThere(MARKS, ADA)).isTrue();
        add(report("feedback/a.txt", "made of the same records", "junit/a.xml", "X"));
        Files.writeString(out.resolve("notes.txt"), "for me");
        assertThat(isThere(MARKS, ADA)).isTrue();

        assertThat(isThere(new MarksIdentity("m2", "am2", "", ""), ADA)).isFalse();
        assertThat(isThere(MARKS, List.of(new SubmissionContent("ada", "c2")))).isFalse();
        for (Map.Entry<String, String> file : report.entrySet()) {
            Path touched = out.resolve(file.getKey());
            Files.writeString(touched, "2");
            assertThat(isThere(MARKS, ADA)).as(file.getKey()).isFalse();
            Files.delete(touched);
            assertThat(isThere(MARKS, ADA)).as(file.getKey()).isFalse();
            Files.writeString(touched, file.getValue());
            assertThat(isThere(MARKS, ADA)).as(file.getKey()).isTrue();
        }
        Files.writeString(out.resolve("feedback/b.md"), "of somebody who is not in it");
        assertThat(isThere(MARKS, ADA)).isFalse();
    }

    @Test
    void whatIsNotPublishedLeavesNothingBehind() throws IOException {
        publish(report("scores.csv", "1"));
        try (OutputFolder folder = OutputFolder.open(out, RUN);
                FreshFolder fresh = folder.fresh()) {
            fresh.put("scores.csv", new byte[0]);
            fresh.open("marks.csv").write("half a row");
        }

        assertThat(out.resolve("scores.csv")).hasContent("1");
        assertThat(out.toFile().list()).containsExactlyInAnyOrder(".lock", "run.json", "scores.csv");
    }

    @Test
    void whatIsMadeOfTheSameRecordsLaterStays() {
        publish(report("scores.csv", "1", "feedback/ada.md", "A"));
        add(report("junit/ada.xml", "X", "feedback/ada.txt", "T"));
        publish(report("scores.csv", "1", "feedback/ada.md", "A"));

        assertThat(out.resolve("junit/ada.xml")).hasContent("X");
        assertThat(out.resolve("feedback/ada.txt")).hasContent("T");
        assertThat(out.resolve("earlier")).doesNotExist();
    }

    @Test
    void whatIsMadeLaterGoesAsideWithTheReportThatItBelongsTo() {
        publish(report("scores.csv", "1"));
        add(report("junit/ada.xml", "X"));
        publish(report("scores.csv", "2"));

        assertThat(out.resolve("junit/ada.xml")).doesNotExist();
        assertThat(out.resolve("earlier/1/junit/ada.xml")).hasContent("X");
    }

    @Test
    void aTableThatIsMadeAgainAndDiffersTakesNoOtherAway() {
        publish(report("scores.csv", "1", "marks.csv", "M"));
        add(report("scores.csv", "2"));

        assertThat(out.resolve("scores.csv")).hasContent("2");
        assertThat(out.resolve("earlier/1/scores.csv")).hasContent("1");
        assertThat(out.resolve("earlier/1/marks.csv")).hasContent("M");
    }

    @Test
    void whereTheMachineDiffersTheReportIsTheSame() {
        for (int lanes = 1; lanes <= 2; lanes++) {
            try (OutputFolder folder = OutputFolder.open(out, RUN)) {
                Published.in(folder, report("scores.csv", "1"), MARKS, ADA);
                folder.writeMachineFile(Map.of("lanes", lanes));
            }
        }

        assertThat(out.resolve("earlier")).doesNotExist();
    }

    /** A judge that is killed between two tables leaves a run.json without submissions: such tables are no report. */
    @Test
    void whatWasNotWrittenToItsEndIsNotKept() throws IOException {
        publish(report("scores.csv", "1"));
        byte[] unfinished = Files.readString(out.resolve("run.json"))
                .replaceAll("(?s)\"submissions\" : \\[.*]", "\"submissions\" : [ ]")
                .getBytes(StandardCharsets.UTF_8);
        Files.write(out.resolve("run.json"), unfinished);
        Files.writeString(out.resolve("scores.csv"), "half of each");
        publish(report("scores.csv", "2"));

        assertThat(out.resolve("scores.csv")).hasContent("2");
        assertThat(out.resolve("earlier")).doesNotExist();
    }

    @Test
    void whatSomebodyElsePutThereStays() throws IOException {
        publish(report("scores.csv", "1"));
        Files.writeString(out.resolve("notes.txt"), "for me");
        publish(report("scores.csv", "2"));

        assertThat(out.resolve("notes.txt")).hasContent("for me");
    }

    @Test
    void twoJudgesAtATimeAreOneTooMany() {
        try (OutputFolder first = OutputFolder.open(out, RUN)) {
            assertThat(first.journal()).isNotNull();
            assertThatExceptionOfType(OutputRefusedException.class)
                    .isThrownBy(this::open)
                    .withMessage("Another Gradus is writing to the folder " + out
                            + " right now. Wait until it has finished, or name another folder with --out.");
        }
        assertThatCode(this::open).doesNotThrowAnyException();
    }

    @Test
    void aRefusedFolderIsLeftAsItIs() throws IOException {
        publish(report("scores.csv", "1"));
        Files.delete(out.resolve(".lock"));

        assertRefused(run(GRADER, "a1", 8, "/submissions"), "with the seed 7");
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("run.json", "scores.csv");
    }

    private void open() {
        OutputFolder.open(out, RUN).close();
    }

    private void publish(SortedMap<String, String> report) {
        try (OutputFolder folder = OutputFolder.open(out, RUN)) {
            Published.in(folder, report, MARKS, ADA);
        }
    }

    private boolean isThere(MarksIdentity marks, List<SubmissionContent> submissions) {
        try (OutputFolder folder = OutputFolder.open(out, RUN)) {
            return folder.holds(marks, submissions);
        }
    }

    private void add(SortedMap<String, String> more) {
        try (OutputFolder folder = OutputFolder.reopen(out)) {
            Published.add(folder, more);
        }
    }

    private static SortedMap<String, String> report(String... namesAndTexts) {
        SortedMap<String, String> report = new TreeMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            report.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return report;
    }

    private void assertRefused(RunIdentity other, String difference) {
        assertThatExceptionOfType(OutputRefusedException.class)
                .isThrownBy(() -> OutputFolder.open(out, other))
                .withMessage("The folder " + out + " belongs to another run, " + difference + WHAT_TO_DO);
    }

    private static RunIdentity run(GraderIdentity grader, String assignment, long seed, String submissions) {
        return new RunIdentity(
                RunKind.BATCH,
                grader,
                "17",
                "basics",
                assignment,
                false,
                seed,
                Seed.Origin.ASSIGNMENT,
                "",
                "process",
                submissions);
    }
}
