package org.gradus.engine.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedDigestTest {

    /** Of "abc" and of the empty message, from FIPS 180-4 and its examples. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @TempDir
    Path folder;

    private Path file;
    private Path memory;

    @BeforeEach
    void writeAFile() throws IOException {
        file = Files.writeString(folder.resolve("file"), "abc");
        memory = Files.createDirectory(folder.resolve("memory"));
    }

    @Test
    void theFirstAndTheSecondAnswerAreThePublishedOnes() throws IOException {
        assertThat(RememberedDigest.of(file, memory)).isEqualTo(OF_ABC);
        assertThat(notes()).hasSize(1);
        assertThat(RememberedDigest.of(file, memory)).isEqualTo(OF_ABC);
        assertThat(notes()).hasSize(1);
    }

    @Test
    void whatIsRememberedIsNotComputedAgain() throws IOException {
        RememberedDigest.of(file, memory);
        Files.writeString(notes().get(0), OF_NOTHING);

        assertThat(RememberedDigest.of(file, memory)).isEqualTo(OF_NOTHING);
    }

    @Test
    void otherBytesOfTheSameLengthAndTimeAreSeen() throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        RememberedDigest.of(file, memory);
        Path other = Files.writeString(folder.resolve("other"), "cba");
        Files.setLastModifiedTime(other, time);
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

        assertThat(RememberedDigest.of(file, memory))
                .isEqualTo(Digest.ofFile(file))
                .isNotEqualTo(OF_ABC);
    }

    @Test
    void aDamagedNoteIsReplaced() throws IOException {
        RememberedDigest.of(file, memory);
        Files.writeString(notes().get(0), "half of a dig");

        assertThat(RememberedDigest.of(file, memory)).isEqualTo(OF_ABC);
        assertThat(notes()).singleElement().satisfies(note -> assertThat(note).hasContent(OF_ABC));
    }

    @Test
    void withoutAPlaceToKeepItTheAnswerIsTheSame() throws IOException {
        assertThat(RememberedDigest.of(file, folder.resolve("missing"))).isEqualTo(OF_ABC);
        assertThat(RememberedDigest.of(file, file)).isEqualTo(OF_ABC);
        assertThat(folder.resolve("missing")).doesNotExist();
    }

    private List<Path> notes() throws IOException {
        try (Stream<Path> notes = Files.list(memory)) {
            return notes.toList();
        }
    }
}
