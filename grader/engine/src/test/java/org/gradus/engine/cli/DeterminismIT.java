package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same submissions give the same bytes, however often and in however many lanes they are graded. */
@Tag("batches")
class DeterminismIT {

    @Test
    void oneLaneAndTwoLanesGiveTheSameBytes() throws IOException, InterruptedException {
        Runs.Run twoLanes = Runs.twoLanes();
        Runs.Run oneLane = Runs.batch(Runs.subset(), Places.fresh("one-lane"), "--lanes", 1);
        assertThat(oneLane.finished().exitCode()).isZero();
        assertThat(twoLanes.finished().exitCode()).isZero();
        assertThat(oneLane.tables().texts()).isEqualTo(twoLanes.tables().texts());
        assertThat(oneLane.tables().folder().resolve("run.json"))
                .hasSameBinaryContentAs(twoLanes.tables().folder().resolve("run.json"));
    }

    @Test
    void theSameCommandAgainRunsNothingTwice() throws IOException, InterruptedException {
        Tables tables = Runs.twoLanes().tables();
        Map<String, String> texts = tables.texts();
        Map<String, String> journal = JournalFiles.of(tables.folder());
        byte[] run = Files.readAllBytes(tables.folder().resolve("run.json"));

        Runs.Run again = Runs.batch(Runs.subset(), tables.folder(), "--lanes", 2);

        assertThat(again.finished().exitCode()).isZero();
        assertThat(again.tables().texts()).isEqualTo(texts);
        assertThat(journal).hasSizeGreaterThan(Runs.SUBSET.size() / 2);
        assertThat(JournalFiles.of(tables.folder())).isEqualTo(journal);
        assertThat(tables.folder().resolve("run.json")).hasBinaryContent(run);
    }

    @Test
    void runJsonSaysWhatReproducesTheMarks() throws IOException, InterruptedException {
        String run = Files.readString(Runs.twoLanes().tables().folder().resolve("run.json"));
        assertThat(run)
                .contains("\"seed\" : 20261123", "\"assignmentId\" : \"backprop-basics\"", "\"assignmentHash\"")
                .contains("\"submission\" : \"zipped\"", "\"java\" : \"" + Runtime.version() + "\"");
    }

    @Test
    void nothingIsLeftHalfWritten() throws IOException, InterruptedException {
        Path out = Runs.twoLanes().tables().folder();
        try (Stream<Path> tree = Files.walk(out)) {
            assertThat(tree).noneMatch(path -> path.toString().endsWith(".tmp"));
        }
    }
}
