package org.gradus.engine.sandbox.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderRemovalTest {

    private static final int LEVELS = 2100;

    @TempDir
    private Path above;

    private Path folder;

    @BeforeEach
    void folder() throws IOException {
        folder = Files.createDirectory(above.resolve("folder"));
    }

    @Test
    void filesAndFoldersGo() throws IOException {
        Files.createDirectories(folder.resolve("a/b/c"));
        Files.writeString(folder.resolve("a/b/file"), "text");
        Files.writeString(folder.resolve("lifted-0-by-gradus"), "of the student's");

        FolderRemoval.remove(folder);

        assertThat(above).isEmptyDirectory();
    }

    @Test
    void linksGoAndWhatTheyLeadToStays() throws IOException {
        Path victim = Files.createDirectory(above.resolve("victim"));
        Files.writeString(victim.resolve("precious"), "of somebody else's");
        Files.createSymbolicLink(folder.resolve("to-the-folder"), victim);
        Files.createDirectory(folder.resolve("inner"));
        Files.createSymbolicLink(folder.resolve("inner/to-the-file"), victim.resolve("precious"));
        Files.createSymbolicLink(folder.resolve("inner/to-nothing"), Path.of("nothing"));

        FolderRemoval.remove(folder);

        assertThat(folder).doesNotExist();
        assertThat(victim.resolve("precious")).hasContent("of somebody else's");
    }

    @Test
    void aLinkInPlaceOfTheFolderIsNotFollowed() throws IOException {
        Path victim = Files.createDirectory(above.resolve("victim"));
        Files.writeString(victim.resolve("precious"), "of somebody else's");
        Files.delete(folder);
        Files.createSymbolicLink(folder, victim);

        assertThat(catchThrown()).isInstanceOf(IOException.class);
        assertThat(victim.resolve("precious")).exists();
    }

    @Test
    void aPathThatIsLongerThanTheSystemTakesGoes() throws IOException {
        nest(folder, LEVELS);

        FolderRemoval.remove(folder);

        assertThat(above).isEmptyDirectory();
    }

    @Test
    void foldersThatTheirOwnerHasClosedGo() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.createDirectories(closed.resolve("inner/deeper"));
        Files.setPosixFilePermissions(closed.resolve("inner"), PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));

        FolderRemoval.remove(folder);

        assertThat(above).isEmptyDirectory();
    }

    @Test
    void whatIsNotThereIsNoProblem() throws IOException {
        Files.delete(folder);

        FolderRemoval.remove(folder);

        assertThat(above).isEmptyDirectory();
    }

    private Throwable catchThrown() {
        return catchThrowable(() -> FolderRemoval.remove(folder));
    }

    /** Folders one in the other, made from the inside out, as a program would that changes into each. */
    private static void nest(Path top, int levels) throws IOException {
        Path inner = Files.createDirectory(top.resolve("0"));
        for (int i = 1; i < levels; i++) {
            Path outer = Files.createDirectory(top.resolve(String.valueOf(i)));
            Files.move(inner, outer.resolve("d"));
            inner = outer;
        }
        assertThat(Files.isDirectory(inner, LinkOption.NOFOLLOW_LINKS)).isTrue();
    }
}
