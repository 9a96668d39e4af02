package org.gradus.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.file.Pipe;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.CheckSource;
import org.gradus.engine.result.Counterexample;
import org.gradus.engine.result.HiddenResult;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Records;
import org.gradus.engine.result.Status;
import org.gradus.engine.result.StoredMatrix;
import org.gradus.engine.result.SubmissionRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {

    private static final SubmissionRecord RECORD =
            new Records().passed("Dense", "forward").graded("a note");

    @TempDir
    Path folder;

    @Test
    void whatIsKeptIsFoundByAnotherJournalOfTheSameFolder() {
        new Journal(folder).keep("key", RECORD);

        assertThat(new Journal(folder).find("key")).contains(RECORD);
        assertThat(new Journal(folder).find("other")).isEmpty();
    }

    @Test
    void theFolderIsMadeWhenTheFirstRecordIsKept() {
        Path journal = folder.resolve("a").resolve("b");

        assertThat(new Journal(journal).find("key")).isEmpty();
        assertThat(journal).doesNotExist();
        new Journal(journal).keep("key", RECORD);
        assertThat(journal.resolve("key.json")).isRegularFile();
    }

    @Test
    void aJournalOfNothingKeepsNothing() {
        Journal none = Journal.none();
        none.keep("key", RECORD);

        assertThat(none.find("key")).isEmpty();
    }

    @Test
    void whatMetALimitIsNotKept() {
        assertNotKept(records(new Outcome.TimedOut("forward")).graded());
        assertNotKept(records(new Outcome.OutOfMemory("forward")).graded());
        assertNotKept(records(new Outcome.OverBudget("300 s of CPU time")).graded());
    }

    @Test
    void whatMetALimitInAHiddenCaseIsNotKept() {
        SubmissionRecord graded = new Records().passed("Dense", "forward").graded();

        assertNotKept(graded.withHidden(List.of(hidden(new Outcome.TimedOut("forward")))));
        assertNotKept(graded.withHidden(List.of(hidden(new Outcome.OutOfMemory("forward")))));
        SubmissionRecord wrong = graded.withHidden(List.of(hidden(Records.wrong("y is wrong"))));
        new Journal(folder).keep("wrong", wrong);
        assertThat(new Journal(folder).find("wrong")).contains(wrong);
    }

    private static HiddenResult hidden(Outcome outcome) {
        return new HiddenResult(
                new CheckId(
                        "Dense",
                        Optional.of(Facet.FORWARD),
                        Optional.of(Facet.FORWARD),
                        new CheckSource.Case("secret", "dense1")),
                outcome);
    }

    @Test
    void aFaultOfOursIsNotKept() {
        assertNotKept(Records.without(Status.GRADER_FAULT, "Gradus failed"));
        assertNotKept(records(new Outcome.GraderFault("a reply is missing")).graded());
    }

    @Test
    void whatTheStudentsCodeDidIsKept() {
        SubmissionRecord crashed =
                records(new Outcome.Crashed("forward", "exit code 1")).graded();
        new Journal(folder).keep("key", crashed);

        assertThat(new Journal(folder).find("key")).contains(crashed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{\"status\":\"GRADED\"}",
                "{\"status\":\"GRADED\",\"reason\":null,\"notes\":[],\"results\":[]}",
                "{\"status\":\"DONE\",\"reason\":\"\",\"notes\":[],\"results\":[]}",
                "{\"status\":\"GRADED\",\"reason\":\"\",\"notes\":[],\"results\":[],\"more\":1}",
                "{\"status\":\"GRADED\",\"reason\":\"\",\"notes\":[],\"results\":[]} {}",
                "{\"status\":\"GRADED\",\"reason\":\"\",\"notes\":[null],\"results\":[]}",
                "{\"status\":\"GRADED\",\"reason\":\"\",\"notes\":[],\"results\":[{\"check\":null,\"outcome\":null}]}"
            })
    void aDamagedRecordIsMadeAgain(String damaged) throws IOException {
        Files.writeString(folder.resolve("key.json"), damaged);

        assertThat(new Journal(folder).find("key")).isEmpty();
        new Journal(folder).keep("key", RECORD);
        assertThat(new Journal(folder).find("key")).contains(RECORD);
    }

    @Test
    void aRecordThatWasCutOffIsMadeAgain() throws IOException {
        new Journal(folder).keep("key", RECORD);
        Path file = folder.resolve("key.json");
        byte[] whole = Files.readAllBytes(file);

        for (int length = 0; length < whole.length - 1; length += 11) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(new Journal(folder).find("key")).isEmpty();
        }
    }

    @Test
    void bytesThatAreNoTextAreADamagedRecord() throws IOException {
        Files.write(folder.resolve("key.json"), "{\"status\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(new Journal(folder).find("key")).isEmpty();
    }

    @Test
    void aRecordThatCannotBeReadSaysWhichAndWhatToDo() throws IOException {
        Path file = Files.createDirectory(folder.resolve("key.json"));

        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> new Journal(folder).find("key"))
                .withMessageContaining(file.toString())
                .withMessageContaining("Make it readable, or delete it");
    }

    @Test
    void aPipeInThePlaceOfARecordIsNotWaitedFor() throws Exception {
        Pipe.at(folder.resolve("key.json"));

        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> new Journal(folder).find("key"))
                .withMessageContaining("a pipe");
    }

    @Test
    void aFileLargerThanAnyRecordIsNoneAndIsNotRead() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("key.json").toFile(), "rw")) {
            file.setLength(1L << 40);
        }

        assertThat(new Journal(folder).find("key")).isEmpty();
    }

    @Test
    void aRecordWithATableThatNobodyCanWriteDownIsMadeAgain() throws IOException {
        new Journal(folder)
                .keep(
                        "key",
                        SubmissionRecord.graded(
                                List.of(), List.of(failedWith(new StoredMatrix(65_536, 0, List.of())))));
        Path file = folder.resolve("key.json");
        String kept = Files.readString(file);
        assertThat(new Journal(folder).find("key")).isPresent();

        Files.writeString(file, kept.replace("65536", "33554432"));

        assertThat(new Journal(folder).find("key")).isEmpty();
    }

    private static CheckResult failedWith(StoredMatrix table) {
        Counterexample found = new Counterexample(
                "p",
                List.of(),
                new Counterexample.Matrices(table, table),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "wrong",
                Optional.empty(),
                Optional.empty());
        return new CheckResult(
                        new CheckId(
                                "Dense",
                                Optional.of(Facet.FORWARD),
                                Optional.of(Facet.FORWARD),
                                new CheckSource.Law("p", "")),
                        Records.wrong("wrong"))
                .with(found);
    }

    private void assertNotKept(SubmissionRecord record) {
        new Journal(folder).keep("key", record);
        assertThat(folder).isEmptyDirectory();
    }

    private static Records records(Outcome outcome) {
        return new Records().passed("Dense", "forward").add("Dense", "dX", "dX", outcome);
    }
}
