package org.gradus.engine.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class PlainFileTest {

    private static final Patience LONG = new Patience(Duration.ofMinutes(5));

    /** Where something is waited for that never comes; all else comes sooner, on a machine of any load. */
    private static final Patience SHORT = new Patience(Duration.ofSeconds(1));

    @TempDir
    Path folder;

    @Test
    void aFileIsReadToItsEnd() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "text");

        assertThat(PlainFile.found(file).read(4)).asString().isEqualTo("text");
    }

    @Test
    void aFileWithMoreBytesThanWereAskedForIsNotRead() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "text");

        assertThatExceptionOfType(TooLargeException.class)
                .isThrownBy(() -> PlainFile.found(file).read(3));
    }

    @Test
    void aFileThatSaysItIsEmptyAndNeverEndsIsReadNoFurtherThanAsked() {
        assertThatExceptionOfType(TooLargeException.class)
                .isThrownBy(() -> PlainFile.bytes(Files.newByteChannel(Path.of("/dev/zero")), folder, 1 << 20));
    }

    @Test
    void aPipeIsNotEvenOpened() throws Exception {
        Path pipe = Pipe.at(folder.resolve("pipe"));

        assertThatExceptionOfType(NotThatKindException.class)
                .isThrownBy(() -> PlainFile.found(pipe).read(10))
                .withMessageContaining("a pipe, a socket or a device");
    }

    @Test
    void aLinkToADeviceIsNotEvenOpened() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/dev/zero"));

        assertThatExceptionOfType(NotThatKindException.class)
                .isThrownBy(() -> PlainFile.named(link).read(10))
                .withMessageContaining("device");
        assertThatExceptionOfType(NotThatKindException.class)
                .isThrownBy(() -> PlainFile.found(link).read(10))
                .withMessageContaining("a symbolic link");
    }

    @Test
    void aFolderIsNoFile() {
        assertThatExceptionOfType(NotThatKindException.class)
                .isThrownBy(() -> PlainFile.named(folder).read(10))
                .withMessageContaining("a folder");
    }

    @Test
    void aPipeThatTakesThePlaceOfAFileOnceItWasLookedAtIsNotWaitedForLong() throws Exception {
        PlainFile file = PlainFile.found(Pipe.at(folder.resolve("a")), SHORT);

        assertThatExceptionOfType(StuckException.class).isThrownBy(file::opened);
    }

    @Test
    void aLinkThatTakesThePlaceOfAFileIsNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "text");
        PlainFile file = PlainFile.found(Files.createSymbolicLink(folder.resolve("a"), secret), LONG);

        assertThatExceptionOfType(FileSystemException.class).isThrownBy(file::opened);
    }

    @Test
    void aPipeIsNotOpenedForWritingEither() throws Exception {
        Path pipe = Pipe.at(folder.resolve("pipe"));

        assertThatExceptionOfType(NotThatKindException.class)
                .isThrownBy(() -> PlainFile.found(pipe).openToWrite());
    }

    @Test
    void aFolderThatIsAPipeIsNotListed() throws Exception {
        Path pipe = Pipe.at(folder.resolve("pipe"));

        assertThatExceptionOfType(NotThatKindException.class).isThrownBy(() -> Folder.list(pipe));
        assertThat(Folder.list(folder)).containsExactly(pipe);
    }
}
