package org.gradus.engine.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class OpenFolderTest {

    private static final Patience LONG = new Patience(Duration.ofMinutes(5));

    /** Where something is waited for that never comes; all else comes sooner, on a machine of any load. */
    private static final Patience SHORT = new Patience(Duration.ofSeconds(1));

    private static final Path NAME = Path.of("Dense.java");
    private static final Path BELOW = Path.of("src");

    @TempDir
    Path place;

    private Path top;
    private Path file;

    @BeforeEach
    void aFolderWithAFile() throws IOException {
        top = Files.createDirectories(place.resolve("student"));
        Files.createDirectory(top.resolve(BELOW));
        file = Files.writeString(top.resolve(NAME), "class Dense {}");
    }

    @Test
    void aFileIsReadAsItWasSeen() throws IOException {
        try (OpenFolder folder = OpenFolder.open(top, LONG)) {
            assertThat(folder).extracting(Path::getFileName).containsExactlyInAnyOrder(NAME, BELOW);
            assertThat(folder.read(NAME, folder.look(NAME), 100)).asString().isEqualTo("class Dense {}");
        }
    }

    @Test
    void aPipeInThePlaceOfAFileIsNotWaitedForLong() throws Exception {
        try (OpenFolder folder = OpenFolder.open(top, SHORT)) {
            BasicFileAttributes seen = folder.look(NAME);
            Pipe.inPlaceOf(file);

            assertThatExceptionOfType(StuckException.class).isThrownBy(() -> folder.read(NAME, seen, 100));
        }
    }

    @Test
    void aPipeInThePlaceOfAFolderIsNotWaitedForLong() throws Exception {
        try (OpenFolder folder = OpenFolder.open(top, SHORT)) {
            Pipe.inPlaceOf(top.resolve(BELOW));

            assertThatExceptionOfType(StuckException.class).isThrownBy(() -> folder.folder(BELOW));
        }
    }

    @Test
    void aLinkInThePlaceOfAFileIsNotFollowed() throws IOException {
        Path secret = Files.writeString(place.resolve("secret.java"), "class Dense {}");
        try (OpenFolder folder = OpenFolder.open(top, LONG)) {
            BasicFileAttributes seen = folder.look(NAME);
            Files.delete(file);
            Files.createSymbolicLink(file, secret);

            assertThatExceptionOfType(ChangedException.class).isThrownBy(() -> folder.read(NAME, seen, 100));
        }
    }

    @Test
    void aLinkInThePlaceOfAFolderIsNotFollowed() throws IOException {
        Path others = Files.createDirectory(place.resolve("others"));
        try (OpenFolder folder = OpenFolder.open(top, LONG)) {
            Files.delete(top.resolve(BELOW));
            Files.createSymbolicLink(top.resolve(BELOW), others);

            assertThatExceptionOfType(ChangedException.class).isThrownBy(() -> folder.folder(BELOW));
        }
    }

    @Test
    void aLinkIsNoFolder() throws IOException {
        Path link = Files.createSymbolicLink(place.resolve("link"), top);

        assertThatExceptionOfType(NotThatKindException.class).isThrownBy(() -> OpenFolder.open(link, LONG));
    }

    @Test
    void anotherFolderOfTheSameNameIsNotReadInItsPlace() throws IOException {
        try (OpenFolder folder = OpenFolder.open(top, LONG)) {
            Files.move(top, place.resolve("moved"));
            Files.createDirectory(top);
            Files.writeString(top.resolve(NAME), "class Other {}");

            assertThat(folder.read(NAME, folder.look(NAME), 100)).asString().isEqualTo("class Dense {}");
        }
    }

    @Test
    void aFileThatGrowsIsAnother() throws IOException {
        try (OpenFolder folder = OpenFolder.open(top, LONG)) {
            BasicFileAttributes seen = folder.look(NAME);
            Files.writeString(file, "// more", StandardOpenOption.APPEND);

            assertThatExceptionOfType(ChangedException.class).isThrownBy(() -> folder.read(NAME, seen, 100));
        }
    }

    @Test
    void aFileOfTheSameSizeThatWasWrittenAgainIsAnother() throws IOException {
        try (OpenFolder folder = OpenFolder.open(top, LONG)) {
            BasicFileAttributes seen = folder.look(NAME);
            Files.writeString(file, "class Sense {}");
            Files.setLastModifiedTime(
                    file, FileTime.fromMillis(seen.lastModifiedTime().toMillis() + 2000));

            assertThatExceptionOfType(ChangedException.class).isThrownBy(() -> folder.read(NAME, seen, 100));
        }
    }

    @Test
    void aFileThatIsGoneHasChanged() throws IOException {
        try (OpenFolder folder = OpenFolder.open(top, LONG)) {
            BasicFileAttributes seen = folder.look(NAME);
            Files.delete(file);

            assertThatExceptionOfType(ChangedException.class).isThrownBy(() -> folder.read(NAME, seen, 100));
        }
    }
}
