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

/** One output folder, one run. */
@Tag("commands")
class OutFolderIT {

    private static final int NOTHING_GRADED = 4;

    private static Path submissions;
    private static Path others;
    private static Path out;
    private static Map<String, String> before;

    @BeforeAll
    static void gradeAFolderWithNothingToRun() throws IOException, InterruptedException {
        submissions = Places.empty("out-folder/submissions");
        others = Places.empty("out-folder/others");
        for (Path folder : new Path[] {submissions, others}) {
            Places.copy(Places.SAMPLES.resolve("empty"), folder.resolve("empty"));
        }
        Runs.Run run = batch(submissions, Places.fresh("out-folder/out"));
        assertThat(run.finished().exitCode()).isZero();
        out = run.tables().folder();
        before = run.tables().texts();
    }

    @Test
    void anotherSeedIsRefused() throws IOException, InterruptedException {
        assertRefused(batch(submissions, out, "--seed", 7), "with the seed 20261123");
    }

    @Test
    void anotherFolderOfSubmissionsIsRefused() throws IOException, InterruptedException {
        assertRefused(batch(others, out), "a batch of the submissions in " + submissions);
    }

    @Test
    void anotherAssignmentIsRefused() throws IOException, InterruptedException {
        Path assignment = Places.empty("out-folder/assignment");
        String text = Files.readString(Places.ASSIGNMENT.resolve("assignment.json"));
        Places.write(assignment.resolve("assignment.json"), text.replace("\"tries\": 20", "\"tries\": 21"));
        Places.copy(Places.ASSIGNMENT.resolve("cases"), assignment.resolve("cases"));
        Finished finished = Gradus.inProcess("batch", submissions, "-a", assignment, "-o", out);
        assertRefused(new Runs.Run(finished, new Tables(out)), "with another assignment");
    }

    @Test
    void aFolderWithSomethingElseInItIsRefused() throws IOException, InterruptedException {
        Path documents = Places.empty("out-folder/documents");
        Path thesis = Files.writeString(documents.resolve("thesis.txt"), "years of work");
        Finished batch = Gradus.inProcess(Runs.batchWords(submissions, documents));
        Finished grade =
                Gradus.inProcess("grade", submissions.resolve("empty"), "-a", Places.ASSIGNMENT, "--out", documents);
        for (Finished finished : new Finished[] {batch, grade}) {
            assertThat(finished.exitCode()).isEqualTo(2);
            assertThat(finished.err()).contains("is not empty and does not hold a Gradus run", "--out");
        }
        assertThat(documents).isDirectoryNotContaining(path -> !path.equals(thesis));
    }

    @Test
    void aFolderAmongTheSubmissionsIsRefused() throws IOException, InterruptedException {
        Finished finished = Gradus.inProcess(Runs.batchWords(submissions, submissions.resolve("marks")));
        assertThat(finished.exitCode()).isEqualTo(2);
        assertThat(finished.err()).contains("inside the folder of submissions", "--out");
        assertThat(submissions.resolve("marks")).doesNotExist();
    }

    @Test
    void aLinkIntoTheSubmissionsIsRefused() throws IOException {
        Path inside = Files.createDirectory(submissions.resolve("new"));
        Path link = Files.createSymbolicLink(Places.fresh("out-folder/link"), inside);
        Path above = Files.createSymbolicLink(Places.fresh("out-folder/above"), submissions.resolve("empty"));
        try {
            for (Path named : new Path[] {link, link.resolve("marks"), above.resolve("../marks")}) {
                Finished finished = Gradus.inProcess(Runs.batchWords(submissions, named));
                assertThat(finished.exitCode()).isEqualTo(2);
                assertThat(finished.err())
                        .contains("which is really " + submissions, "lies inside the folder of submissions", "--out");
            }
            assertThat(inside).isEmptyDirectory();
            assertThat(submissions.resolve("marks")).doesNotExist();
        } finally {
            Files.delete(inside);
        }
    }

    @Test
    void aLinkIntoTheAssignmentIsRefused() throws IOException {
        Path assignment = Places.empty("out-folder/published");
        Places.copy(Places.ASSIGNMENT.resolve("assignment.json"), assignment.resolve("assignment.json"));
        Places.copy(Places.ASSIGNMENT.resolve("cases"), assignment.resolve("cases"));
        Path hidden = Places.empty("out-folder/hidden");
        Path inside = Files.createDirectory(assignment.resolve("x"));
        Path link = Files.createSymbolicLink(Places.fresh("out-folder/into"), inside);

        for (Finished finished : new Finished[] {
            Gradus.inProcess("batch", submissions, "-a", assignment, "-o", link),
            Gradus.inProcess("grade", submissions.resolve("empty"), "-a", assignment, "-o", link),
            Gradus.inProcess("batch", submissions, "-a", assignment, "--hidden", hidden, "-o", hidden.resolve("out"))
        }) {
            assertThat(finished.exitCode()).isEqualTo(2);
            assertThat(finished.err()).contains("lies inside the assignment's folder", "--out");
        }
        assertThat(inside).isEmptyDirectory();
    }

    @Test
    void aFolderAroundTheSubmissionsIsRefused() {
        Finished finished = Gradus.inProcess(Runs.batchWords(submissions, submissions.resolve("..")));
        assertThat(finished.exitCode()).isEqualTo(2);
        assertThat(finished.err()).contains("holds the folder of submissions", "--out");
    }

    @Test
    void aLinkThatAStudentHandedInDoesNotSayWhereTheReportGoes() throws IOException {
        Path submission = Places.empty("out-folder/with-a-link");
        Path elsewhere = Places.empty("out-folder/elsewhere");
        Files.createSymbolicLink(submission.resolve("report"), elsewhere);

        for (Path named : new Path[] {submission.resolve("report"), submission.resolve("report/of-mine")}) {
            Finished finished = Gradus.inProcess("grade", submission, "-a", Places.ASSIGNMENT, "-o", named);
            assertThat(finished.exitCode()).isEqualTo(2);
            assertThat(finished.err()).contains("is a link in the submission", "Delete the link");
        }
        assertThat(elsewhere).isEmptyDirectory();
        Files.delete(submission.resolve("report"));
        assertThat(Gradus.inProcess("grade", submission, "-a", Places.ASSIGNMENT, "-o", submission.resolve("report"))
                        .exitCode())
                .isEqualTo(NOTHING_GRADED);
    }

    @Test
    void aLinkThatLeadsNowhereIsNoFolder() throws IOException {
        Path link = Files.createSymbolicLink(Places.fresh("out-folder/nowhere"), submissions.resolve("not-there"));

        Finished finished = Gradus.inProcess(Runs.batchWords(submissions, link));

        assertThat(finished.exitCode()).isEqualTo(2);
        assertThat(finished.err()).contains("is a link that leads nowhere");
    }

    @Test
    void gradeTakesNoFolderOfABatchAndGradesNothing() throws IOException {
        Finished grade = Gradus.inProcess("grade", submissions.resolve("empty"), "-a", Places.ASSIGNMENT, "-o", out);
        assertThat(grade.out()).isEmpty();
        assertRefused(new Runs.Run(grade, new Tables(out)), "a batch of the submissions in " + submissions);
    }

    @Test
    void aBatchTakesNoFolderOfGradeNorDoesAnotherSubmission() throws IOException {
        Path report = Places.fresh("out-folder/report");
        Path submission = submissions.resolve("empty");
        assertThat(Gradus.inProcess("grade", submission, "-a", Places.ASSIGNMENT, "-o", report)
                        .exitCode())
                .isEqualTo(NOTHING_GRADED);
        Map<String, String> first = new Tables(report).texts();

        Finished[] refused = {
            Gradus.inProcess(Runs.batchWords(submissions, report)),
            Gradus.inProcess("grade", others.resolve("empty"), "-a", Places.ASSIGNMENT, "-o", report)
        };
        for (Finished finished : refused) {
            assertThat(finished.exitCode()).isEqualTo(2);
            assertThat(finished.err()).contains("belongs to another run, reports on the submission " + submission);
        }
        assertThat(new Tables(report).texts()).isEqualTo(first);
    }

    @Test
    void oneSubmissionIsGradedAgainAndAgainAndItsEarlierReportsStay() throws IOException {
        Path submission = Places.empty("out-folder/growing");
        Path report = Places.fresh("out-folder/reports");
        Object[] command = {"grade", submission, "-a", Places.ASSIGNMENT, "-o", report};
        assertThat(Gradus.inProcess(command).exitCode()).isEqualTo(NOTHING_GRADED);
        Map<String, String> first = new Tables(report).texts();
        assertThat(Gradus.inProcess(command).exitCode()).isEqualTo(NOTHING_GRADED);
        assertThat(report.resolve("earlier")).doesNotExist();

        Places.copy(Places.SAMPLES.resolve("throws"), submission);
        assertThat(Gradus.inProcess(command).exitCode()).isZero();

        assertThat(new Tables(report).score("growing").get("points")).isEqualTo("96");
        assertThat(new Tables(report.resolve("earlier/1")).texts()).isEqualTo(first);
        assertThat(report.resolve("earlier/1/feedback.txt")).exists();
    }

    @Test
    void aBatchWithMoreSubmissionsKeepsTheTablesOfFewer() throws IOException {
        Path folder = Places.empty("out-folder/more");
        Path marks = Places.fresh("out-folder/marks");
        Places.copy(Places.SAMPLES.resolve("empty"), folder.resolve("first"));
        assertThat(batch(folder, marks).finished().exitCode()).isZero();
        Map<String, String> first = new Tables(marks).texts();
        Places.copy(Places.SAMPLES.resolve("empty"), folder.resolve("second"));
        assertThat(batch(folder, marks).finished().exitCode()).isZero();

        assertThat(new Tables(marks).submissions()).containsExactly("first", "second");
        assertThat(new Tables(marks.resolve("earlier/1")).texts()).isEqualTo(first);
    }

    private static Runs.Run batch(Path folder, Path into, Object... more) {
        return new Runs.Run(Gradus.inProcess(Runs.batchWords(folder, into, more)), new Tables(into));
    }

    private static void assertRefused(Runs.Run run, String difference) throws IOException {
        assertThat(run.finished().exitCode()).isEqualTo(2);
        assertThat(run.finished().err())
                .contains("belongs to another run", difference, "Name another folder with --out")
                .doesNotContain("\tat ");
        assertThat(new Tables(out).texts()).isEqualTo(before);
    }
}
