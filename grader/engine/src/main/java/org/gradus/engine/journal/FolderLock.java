package org.gradus.engine.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.gradus.engine.file.OwnerOnly;
import org.gradus.engine.file.PlainFile;

/**
 * That no two judges write into one folder at a time. The system takes the lock away with the process, however that ends; the empty
 * file stays, since a file that is deleted and made again would be two locks.
 */
final class FolderLock implements AutoCloseable {

    private static final String NAME = ".lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Locks a folder, which is created if it is not there.
     *
     * @throws OutputRefusedException if another judge has it
     * @throws JournalException if it cannot be written
     */
    static FolderLock take(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            OwnerOnly.folder(folder);
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                OwnerOnly.newFile(file, new byte[0]);
            }
            FileChannel channel = PlainFile.found(file).openToWrite();
            if (isTaken(channel)) {
                channel.close();
                throw inUse(folder);
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot write " + file + ": " + e + ". Make room, or make the folder writable, and run it again.",
                    e);
        }
    }

    /** A file system that knows no locks, a network's for example, is no reason not to grade. */
    private static boolean isTaken(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static OutputRefusedException inUse(Path folder) {
        return new OutputRefusedException("Another Gradus is writing to the folder " + folder
                + " right now. Wait until it has finished, or name another folder with --out.");
    }

    static boolean isOne(Path file) {
        return file.getFileName().toString().equals(NAME);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new JournalException("Cannot unlock the output folder: " + e, e);
        }
    }
}
