package org.gradus.engine.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.gradus.engine.file.OwnerOnly;

/** Writes files so that a reader, or a crash, sees the old bytes or the new ones and never a half. Only their owner can read them. */
public final class WholeFile {

    private static final String PREFIX = ".writing-";
    private static final String SUFFIX = ".tmp";

    private WholeFile() {}

    /**
     * Writes to a temporary file beside the target, forces it to the disk and renames it.
     *
     * @throws JournalException if the folder cannot be written
     */
    public static void write(Path file, byte[] bytes) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("file: expected one in a folder but was " + file);
        }
        try {
            OwnerOnly.folder(folder);
            Path fresh = OwnerOnly.freshFile(folder, PREFIX, SUFFIX);
            try {
                fill(fresh, bytes);
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot write " + file + ": " + e + ". Make room, or make the folder writable, and run it again.",
                    e);
        }
    }

    /** Puts a file that is written to its end where another one may be: its bytes are on the disk before its name is. */
    static void move(Path fresh, Path file) throws IOException {
        OwnerOnly.folder(file.resolveSibling("."));
        force(fresh);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** The name of a file or folder while it is written; what is left under such a name can go. */
    public static Path unfinished(Path target) {
        return target.resolveSibling(PREFIX + target.getFileName() + SUFFIX);
    }

    /** Whether it is what a judge left of a file or folder that it was writing when it was killed. */
    public static boolean isLeftover(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
    }

    private static void fill(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }
}
