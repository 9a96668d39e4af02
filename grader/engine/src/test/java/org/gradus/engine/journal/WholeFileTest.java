package org.gradus.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    private static final int LARGE = 200_000;

    @TempDir
    Path folder;

    @Test
    void writesTheBytesAndLeavesNothingElse() {
        Path inside = folder.resolve("a");
        WholeFile.write(inside.resolve("scores.csv"), new byte[] {1, 2, 3});
        WholeFile.write(inside.resolve("scores.csv"), new byte[] {4});

        assertThat(inside.resolve("scores.csv")).hasBinaryContent(new byte[] {4});
        assertThat(inside.toFile().list()).containsExactly("scores.csv");
    }

    @Test
    void theFileThatIsSwappedInIsItsOwnersWhateverTheOldOneWas() throws IOException {
        Path file = Files.createFile(folder.resolve("scores.csv"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        WholeFile.write(file, new byte[] {1});

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aReaderSeesTheOldBytesOrTheNewOnes() throws InterruptedException {
        Path file = folder.resolve("scores.csv");
        WholeFile.write(file, filled((byte) 0));
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            for (byte i = 1; i < 40; i++) {
                WholeFile.write(file, filled(i));
            }
            done.set(true);
        });
        writer.start();
        while (!done.get()) {
            byte[] seen = read(file);
            assertThat(seen).hasSize(LARGE);
            assertThat(seen).isEqualTo(filled(seen[0]));
        }
        writer.join();
    }

    @Test
    void afterAFailureTheTemporaryFileIsGoneAndTheMessageSaysWhatToDo() throws IOException {
        Path inTheWay = Files.createDirectories(folder.resolve("scores.csv").resolve("inside"));

        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> WholeFile.write(folder.resolve("scores.csv"), new byte[1]))
                .withMessageStartingWith("Cannot write " + folder.resolve("scores.csv"))
                .withMessageEndingWith("Make room, or make the folder writable, and run it again.");
        assertThat(inTheWay).isDirectory();
        assertThat(folder.toFile().list()).containsExactly("scores.csv");
    }

    @Test
    void aFileWhereTheFolderShouldBeIsNoPlaceToWrite() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("out"), "");

        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> WholeFile.write(notAFolder.resolve("scores.csv"), new byte[1]))
                .withMessageContaining(notAFolder.resolve("scores.csv").toString());
    }

    private static byte[] filled(byte value) {
        byte[] bytes = new byte[LARGE];
        Arrays.fill(bytes, value);
        return bytes;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError("the file was missing for a moment", e);
        }
    }
}
