package org.gradus.engine.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {

    @TempDir
    Path temp;

    @Test
    void everyFolderOnTheWayIsTheOwnersAlone() throws IOException {
        OwnerOnly.folder(temp.resolve("a/b"));

        assertThat(permissions(temp.resolve("a"))).isEqualTo("rwx------");
        assertThat(permissions(temp.resolve("a/b"))).isEqualTo("rwx------");
        assertThat(permissions(OwnerOnly.freshFolder(temp, "c"))).isEqualTo("rwx------");
    }

    @Test
    void aFolderThatIsThereAlreadyIsLeftAsItIs() throws IOException {
        Path shared = Files.createDirectory(temp.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-x---"));
        OwnerOnly.folder(shared);

        assertThat(permissions(shared)).isEqualTo("rwxr-x---");
    }

    @Test
    void filesAreTheOwnersAlone() throws IOException {
        OwnerOnly.newFile(temp.resolve("a"), new byte[] {65});

        assertThat(temp.resolve("a")).hasContent("A");
        assertThat(permissions(temp.resolve("a"))).isEqualTo("rw-------");
        assertThat(permissions(OwnerOnly.freshFile(temp, "b", ".tmp"))).isEqualTo("rw-------");
    }

    /** Its permissions, and who has it open, are somebody else's. */
    @Test
    void aFileThatIsThereAlreadyIsNotWrittenInto() throws IOException {
        Path there = Files.writeString(temp.resolve("there"), "old");

        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> OwnerOnly.newFile(there, new byte[1]));
        assertThat(there).hasContent("old");
    }

    @Test
    void aFileSystemWithoutPermissionsIsNoError() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(temp.resolve("a.zip"), Map.of("create", "true"))) {
            Path folder = OwnerOnly.folder(zip.getPath("a/b"));
            OwnerOnly.newFile(folder.resolve("c"), new byte[] {65});
            Path fresh = OwnerOnly.freshFile(OwnerOnly.freshFolder(folder, "d"), "e", ".tmp");

            assertThat(folder.resolve("c")).hasContent("A");
            assertThat(fresh).isEmptyFile();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
