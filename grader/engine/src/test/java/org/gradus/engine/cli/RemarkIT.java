package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordingFile;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Other points, or another follow-through share, are other marks for the same results: nothing is run for them. */
@Tag("batches")
class RemarkIT {

    private static final List<String> SUBMISSIONS = List.of("empty", "half-missing", "transposed-dw", "two-denses");

    private static Path submissions;
    private static Path otherPoints;
    private static Path otherShare;
    private static Path first;

    @BeforeAll
    static void gradeOnce() throws IOException, InterruptedException {
        submissions = Places.empty("remark/submissions");
        for (String name : SUBMISSIONS) {
            Places.copy(Places.SAMPLES.resolve(name), submissions.resolve(name));
        }
        otherPoints = changed("remark/other-points", "\"gradients.W\": 6", "\"gradients.W\": 16");
        otherShare = changed("remark/other-share", "\"limits\"", "\"followThrough\": 0.25, \"limits\"");
        first = Places.fresh("remark/first");
        assertThat(batch(Places.ASSIGNMENT, first).exitCode()).isZero();
    }

    @Test
    void theSameCommandMarksByOtherPointsAndStartsNoProcessOfStudents() throws IOException, InterruptedException {
        Path out = copyOf(first, "remark/points");
        Map<String, String> records = JournalFiles.of(out);
        Path recording = Places.fresh("remark/again.jfr");

        Finished again = batch(otherPoints, out, recording);

        assertThat(again.exitCode()).isZero();
        assertThat(again.err())
                .contains(
                        "nothing was run: 4 records were there",
                        "transposed-dw, Dense gradients.W: 0 of 6, now 0 of 16",
                        "gradus diff " + out.resolve("earlier/1") + " " + out + " shows all");
        assertThat(started(recording)).noneMatch(RemarkIT::isOfStudents);
        assertThat(JournalFiles.of(out)).isEqualTo(records);
        assertSameAsFresh(out, otherPoints);
    }

    /** Or the test above would see nothing in any run. */
    @Test
    void aFreshRunIsSeenToStartSome() throws IOException, InterruptedException {
        Path recording = Places.fresh("remark/fresh.jfr");

        batch(Places.ASSIGNMENT, Places.fresh("remark/seen"), recording);

        assertThat(started(recording)).anyMatch(RemarkIT::isOfStudents);
    }

    @Test
    void aReportMarksByAnotherShareFromRecordsAlone() throws IOException, InterruptedException {
        Path out = copyOf(first, "remark/share");

        Finished report = Gradus.inProcess("report", out, "--assignment", otherShare);

        assertThat(report.exitCode()).isZero();
        assertThat(report.out()).contains("half-missing, SquaredError gradient: 2.5 of 5, now 1.25 of 5");
        assertSameAsFresh(out, otherShare);
        assertThat(report(out, Places.ASSIGNMENT, "--format", "json").exitCode())
                .as("whatever is asked for, all of it is made of the points that count now")
                .isZero();
        assertThat(made(out)).isEqualTo(made(first));
    }

    @Test
    void aReportOfTheSamePointsChangesNothing() throws IOException {
        Path out = copyOf(first, "remark/same");

        assertThat(report(out, Places.ASSIGNMENT).exitCode()).isZero();

        assertThat(made(out)).isEqualTo(made(first));
        assertThat(out.resolve("earlier")).doesNotExist();
    }

    @Test
    void whatWasToBeToldStaysSoInALaterReport() throws IOException {
        Path out = copyOf(first, "remark/told");
        assertThat(report(out, Places.ASSIGNMENT, "--feedback", "verdict").exitCode())
                .isZero();
        Map<String, String> told = made(out);

        assertThat(report(out, Places.ASSIGNMENT).exitCode()).isZero();

        assertThat(made(out)).isEqualTo(told).isNotEqualTo(made(first));
    }

    @Test
    void whatChangesResultsIsAnotherRun() throws IOException {
        Path otherTries = changed("remark/other-tries", "\"tries\": 20", "\"tries\": 21");

        Finished report = report(first, otherTries);

        assertThat(report.exitCode()).isEqualTo(2);
        assertThat(report.err()).contains("The batch was graded by another assignment");
    }

    private static Finished report(Path out, Path assignment, Object... more) {
        return Gradus.inProcess(Stream.concat(Stream.of("report", out, "--assignment", assignment), Arrays.stream(more))
                .toArray());
    }

    private static void assertSameAsFresh(Path out, Path assignment) throws IOException, InterruptedException {
        Path fresh = Places.fresh(assignment.getFileName() + "-fresh");
        assertThat(batch(assignment, fresh).exitCode()).isZero();
        assertThat(made(out)).isEqualTo(made(fresh)).isNotEqualTo(made(first));
    }

    private static Finished batch(Path assignment, Path out) throws IOException, InterruptedException {
        return Gradus.run(words(assignment, out));
    }

    private static Finished batch(Path assignment, Path out, Path recording) throws IOException, InterruptedException {
        return new Gradus()
                .withJvmOption("-XX:StartFlightRecording:filename=" + recording + ",jdk.ProcessStart#enabled=true")
                .finish(words(assignment, out));
    }

    private static Object[] words(Path assignment, Path out) {
        return new Object[] {"batch", submissions, "--assignment", assignment, "--out", out, "--sandbox", "process"};
    }

    private static List<String> started(Path recording) throws IOException {
        return RecordingFile.readAllEvents(recording).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.ProcessStart"))
                .map(event -> event.getString("command"))
                .toList();
    }

    private static boolean isOfStudents(String command) {
        return command.contains("worker.jar") || command.contains("compiler.jar");
    }

    private static Path changed(String name, String old, String fresh) throws IOException {
        Path assignment = Places.empty(name);
        Places.copy(Places.ASSIGNMENT.resolve("cases"), assignment.resolve("cases"));
        String text = Files.readString(Places.ASSIGNMENT.resolve("assignment.json"));
        assertThat(text).contains(old);
        Files.writeString(assignment.resolve("assignment.json"), text.replace(old, fresh));
        return assignment;
    }

    private static Path copyOf(Path out, String name) throws IOException {
        Path copy = Places.fresh(name);
        Places.copy(out, copy);
        return copy;
    }

    /** All that a run makes which the same run makes again, by name. */
    private static Map<String, String> made(Path out) throws IOException {
        Map<String, String> made = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(out)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                String name = out.relativize(file).toString();
                if (!name.matches("(journal|earlier)/.*|machine.json|.lock")) {
                    made.put(name, Files.readString(file));
                }
            }
        }
        return made;
    }
}
