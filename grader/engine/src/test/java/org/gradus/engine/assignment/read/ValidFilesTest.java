package org.gradus.engine.assignment.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.file.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidFilesTest {

    private static final Path ASSIGNMENT =
            Path.of(System.getProperty("gradus.root"), "grader/engine/src/test/resources/assignments/own-optimizer");

    @TempDir
    private Path place;

    private Path known() {
        return place.resolve("known");
    }

    private Path copy() throws IOException {
        Path copy = place.resolve("assignment");
        try (Stream<Path> files = Files.walk(ASSIGNMENT)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(ASSIGNMENT.relativize(file).toString()));
            }
        }
        return copy;
    }

    private void load(Path assignment, Optional<Path> hidden) {
        AssignmentLoader.load(assignment, hidden, ValidFiles.keptIn(known()));
    }

    private long kept() throws IOException {
        try (Stream<Path> notes = Files.list(known())) {
            return notes.count();
        }
    }

    @Test
    void whatWasValidOnceIsKnownByItsBytes() throws IOException {
        Path assignment = copy();

        load(assignment, Optional.empty());
        load(assignment, Optional.empty());

        assertThat(kept()).isEqualTo(2);
    }

    /** The schema alone says that: whoever reads the file would not miss it. */
    @Test
    void whatIsKnownIsNotLookedAtAgain() throws IOException {
        Path assignment = copy();
        String wrong = Files.readString(assignment.resolve("assignment.json"))
                .replace("\"seed\"", "\"comment\": \"of no schema\", \"seed\"");
        Files.writeString(assignment.resolve("assignment.json"), wrong);

        assertThatThrownBy(() -> load(assignment, Optional.empty()))
                .isInstanceOf(AssignmentException.class)
                .hasMessageContaining("comment");
        assertThat(kept()).isEqualTo(1);

        ValidFiles.keptIn(known()).add(new Digest().text(schema()).text(wrong).hex());
        load(assignment, Optional.empty());
    }

    private static String schema() throws IOException {
        return Files.readString(Path.of(System.getProperty("gradus.root"), "testcases/schema/assignment.schema.json"));
    }

    @Test
    void ofHiddenCasesNothingIsKept() throws IOException {
        Path assignment = copy();
        Path hidden = Files.createDirectories(place.resolve("hidden"));
        Files.writeString(
                hidden.resolve("hidden-one.json"),
                Files.readString(assignment.resolve("cases/ada-grad-by-hand.json"))
                        .replace("ada-grad-by-hand", "hidden-one"));

        load(assignment, Optional.of(hidden));

        assertThat(kept()).isEqualTo(2);
    }

    /** Others may have to get into it. */
    @Test
    void theFolderAroundIsNotMade() throws IOException {
        Path cache = place.resolve("cache");

        AssignmentLoader.load(copy(), Optional.empty(), ValidFiles.keptIn(cache.resolve("valid")));

        assertThat(cache).doesNotExist();
    }

    @Test
    void whereNothingCanBeKeptEveryFileIsLookedAt() throws IOException {
        Path assignment = copy();
        Files.writeString(known(), "a file in the way");

        load(assignment, Optional.empty());

        assertThat(known()).hasContent("a file in the way");
    }
}
