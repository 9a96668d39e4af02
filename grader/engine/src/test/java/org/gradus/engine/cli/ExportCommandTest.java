package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradus.engine.cli.Gradus.Finished;
import org.gradus.engine.journal.GraderIdentity;
import org.gradus.engine.journal.MarksIdentity;
import org.gradus.engine.journal.OutputFolder;
import org.gradus.engine.journal.Published;
import org.gradus.engine.journal.RunFile.SubmissionContent;
import org.gradus.engine.journal.RunIdentity;
import org.gradus.engine.journal.RunKind;
import org.gradus.engine.journal.Seed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    private static final String SCORES = """
            submission,status,points,max_points,percent,Dense,notes
            '=ada,graded,7.5,10,75.00,7.5,
            kim,refused,,10,,,
            stranger,graded,3,10,30.00,3,
            """;

    @TempDir
    private Path folder;

    private Path marks;
    private Path roster;
    private Path out;

    @BeforeEach
    void aFinishedRun() throws IOException {
        marks = folder.resolve("marks");
        out = folder.resolve("for-us");
        roster = Files.writeString(folder.resolve("roster.csv"), "ID,Login\n001,=ada\n002,kim\n003,lou\n");
        publish("=ada", "kim", "stranger");
    }

    private void publish(String... submissions) {
        RunIdentity run = new RunIdentity(
                RunKind.BATCH,
                new GraderIdentity("1.0", "g1"),
                "17",
                "layers",
                "a1",
                false,
                1,
                Seed.Origin.ASSIGNMENT,
                "",
                "process",
                "/submissions");
        try (OutputFolder output = OutputFolder.open(marks, run)) {
            Published.in(
                    output,
                    Map.of("scores.csv", SCORES),
                    new MarksIdentity("", "", "", ""),
                    List.of(submissions).stream()
                            .map(name -> new SubmissionContent(name, "c"))
                            .toList());
        }
    }

    private Finished export(Object... more) {
        return exportAs("generic", more);
    }

    private Finished exportAs(String format, Object... more) {
        Object[] words = {"export", marks, "--format", format, "--roster", roster, "--out", out};
        return Gradus.inProcess(Stream.of(words, more).flatMap(Arrays::stream).toArray());
    }

    @Test
    void everybodyHasARowAndWhoHasNoPointsABlank() throws IOException {
        Finished finished = export();

        assertThat(finished.err()).isEmpty();
        assertThat(finished.exitCode()).isZero();
        assertThat(Files.readAllLines(out.resolve("generic.csv")))
                .containsExactly(
                        "ID,Login,submission,status,points,max_points,percent",
                        "001,'=ada,'=ada,graded,7.5,10,75",
                        "002,kim,kim,refused,,10,",
                        "003,lou,,nothing handed in,,10,");
        assertThat(finished.out().lines())
                .containsExactly(
                        "submission stranger: in no row, nobody in the roster has this id, login, e-mail, name or team",
                        "001: =ada is written as '=ada, since a spreadsheet would take it for a formula: enter the grade"
                                + " by hand if the gradebook does not find it",
                        "002: blank, kim is refused",
                        "003: blank, nothing handed in",
                        "3 people, 1 with a grade and 2 blank; of 3 submissions 1 in no row; generic.csv is in " + out);
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("generic.csv", "matching.csv");
    }

    @Test
    void theSameExportIsWrittenOnceAndAnotherOneGoesAside() {
        assertThat(export().exitCode()).isZero();
        assertThat(export().out()).doesNotContain("earlier");
        assertThat(folder.resolve("for-us.1")).doesNotExist();

        Finished other = export("--scale-to", "100");

        assertThat(other.out()).contains("The earlier export is now in " + folder.resolve("for-us.1"));
        assertThat(out.resolve("generic.csv")).content().contains(",75,100,75");
    }

    /** Somebody may have meant to: it is said, and done. */
    @Test
    void aTableThatSomebodyEditedIsExportedAndSaidToBeEdited() throws IOException {
        Path scores = marks.resolve("scores.csv");
        Files.writeString(scores, Files.readString(scores).replace(",7.5,10,75.00,", ",10,10,100.00,"));

        Finished finished = export();

        assertThat(finished.exitCode()).isZero();
        assertThat(finished.err())
                .startsWith("gradus export: a table or a page in " + marks + " is not as the run wrote it");
        assertThat(out.resolve("generic.csv")).content().contains("001,'=ada,'=ada,graded,10,10,100");
    }

    @Test
    void aFolderWithSomethingElseIsRefused() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("thesis.txt"), "years of work");

        Finished finished = export();

        assertThat(finished.exitCode()).isEqualTo(2);
        assertThat(finished.err()).contains("holds thesis.txt, which no export does");
        out = marks.resolve("export");
        assertThat(export().err()).contains("lies inside the folder of marks");
    }

    @Test
    void aRunThatIsNotCompleteIsRefused() {
        publish();

        Finished finished = export();

        assertThat(finished.exitCode()).isEqualTo(2);
        assertThat(finished.err()).contains("is not complete", "Run the batch again");
        assertThat(out).doesNotExist();
    }

    @Test
    void tablesThatDoNotBelongTogetherAreRefused() {
        publish("=ada", "kim");
        assertThat(export().err()).contains("run.json knows no submission \"stranger\"");

        publish("=ada", "kim", "stranger", "lou");
        assertThat(export().err()).contains("has not exactly one row for each submission of run.json");
    }

    @Test
    void aColumnThatIsWorthSomethingElseIsRefused() throws IOException {
        Files.writeString(
                roster, "Student,ID,SIS Login ID,Section,Layers (1)\n    Points Possible,,,,5\nAda,1,=ada,A,\n");
        Finished refused = exportAs("canvas", "--column", "Layers");
        Finished converted = exportAs("canvas", "--column", "Layers", "--scale-to", "5");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains("the column is worth 5 points, and the grades are out of 10", "--scale-to 5");
        assertThat(converted.exitCode()).isZero();
        assertThat(out.resolve("canvas.csv")).content().contains(",A,3.75\r\n");
    }

    @Test
    void wrongWordsAreAnsweredWithWhatIsThere() {
        assertThat(exportAs("ilias").err())
                .contains("'ilias' is none of canvas, moodle, blackboard, gradescope and generic");
        assertThat(export("--scale-to", "-1").err()).contains("'-1' is not a number of points such as 10");
        assertThat(export("--scale-to", "x").err()).contains("'x' is not a number of points such as 10");
        roster = folder.resolve("missing.csv");
        assertThat(export().err()).contains("Cannot read the table " + roster);
    }
}
