package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same command over a class in which nothing has changed. */
@Tag("batches")
class SameCommandAgainIT {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    private Path submissions = Path.of("");
    private Path out = Path.of("");
    private Finished first = new Finished(0, "", "");
    private Map<String, byte[]> made = new TreeMap<>();

    @BeforeEach
    void gradeAClassWithNothingToRun() throws IOException {
        submissions = Places.empty("same-again/submissions");
        Places.copy(Places.SAMPLES.resolve("empty"), submissions.resolve("ada"));
        Places.write(submissions.resolve("kim.rar"), "nothing that can be read");
        out = Places.fresh("same-again/out");
        first = batch();
        assertThat(first.exitCode()).as(first.err()).isZero();
        made = OutFiles.in(out);
        for (String name : made.keySet()) {
            Files.setLastModifiedTime(out.resolve(name), LONG_AGO);
        }
    }

    @Test
    void anUnchangedClassLeavesEveryFileAlone() throws IOException {
        Finished again = batch();

        assertThat(again.out()).isEqualTo(first.out());
        assertThat(again.err()).contains("nothing was run");
        assertThat(changed()).isEmpty();
        assertThat(OutFiles.in(out)).containsOnlyKeys(made.keySet());
    }

    @Test
    void whatSomebodyDeletedIsMadeAgainAndNothingElseIsTouched() throws IOException {
        for (String name : List.of("scores.csv", "feedback/ada.md", "results/kim.json")) {
            Files.delete(out.resolve(name));

            assertThat(batch().out()).isEqualTo(first.out());
            assertThat(changed()).containsExactlyInAnyOrder(name, "run.json");
            assertMadeAgain();
            Files.setLastModifiedTime(out.resolve(name), LONG_AGO);
            Files.setLastModifiedTime(out.resolve("run.json"), LONG_AGO);
        }
    }

    @Test
    void whatSomebodyAlteredIsMadeAgainAndKept() throws IOException {
        Files.writeString(out.resolve("scores.csv"), "everybody has full marks");

        assertThat(batch().out()).isEqualTo(first.out());
        assertMadeAgain();
        assertThat(out.resolve("earlier/1/scores.csv")).hasContent("everybody has full marks");
    }

    @Test
    void otherPointsMakeItAgain() throws IOException {
        Path assignment = Places.empty("same-again/assignment");
        String text = Files.readString(Places.ASSIGNMENT.resolve("assignment.json"));
        Places.write(assignment.resolve("assignment.json"), text.replaceFirst("\"title\": \"", "\"title\": \"New "));
        Places.copy(Places.ASSIGNMENT.resolve("cases"), assignment.resolve("cases"));

        Finished again = Gradus.inProcess("batch", submissions, "-a", assignment, "-o", out);

        assertThat(again.err()).contains("nothing was run");
        assertThat(changed()).containsExactlyInAnyOrder("report.html", "run.json");
    }

    @Test
    void aSubmissionThatIsGradedAgainMakesItAgain() throws IOException {
        Places.write(submissions.resolve("ada/Notes.txt"), "no source either");
        Places.write(submissions.resolve("lee.rar"), "nothing that can be read");

        assertThat(batch().out()).contains("3 submissions");
        assertThat(out.resolve("scores.csv")).content().contains("lee,needs_attention");
    }

    private Finished batch() {
        return Gradus.inProcess(Runs.batchWords(submissions, out));
    }

    private List<String> changed() {
        return made.keySet().stream()
                .filter(name -> !LONG_AGO.equals(time(out.resolve(name))))
                .toList();
    }

    private static FileTime time(Path file) {
        return FileTime.fromMillis(file.toFile().lastModified());
    }

    private void assertMadeAgain() throws IOException {
        Map<String, byte[]> now = OutFiles.in(out);
        assertThat(made)
                .allSatisfy((name, bytes) -> assertThat(now.get(name)).as(name).isEqualTo(bytes));
    }
}
