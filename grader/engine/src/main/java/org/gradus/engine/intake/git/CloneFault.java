package org.gradus.engine.intake.git;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TooLargeObjectInPackException;
import org.eclipse.jgit.errors.TransportException;
import org.jspecify.annotations.Nullable;

/** Why a repository cannot be had, for people. */
final class CloneFault {

    /** What systems say of a disk that takes nothing more. */
    private static final List<String> OF_THE_DISK = List.of(
            "No space left on device",
            "Disk quota exceeded",
            "Read-only file system",
            "There is not enough space on the disk");

    private CloneFault() {}

    static String message(@Nullable Throwable thrown) {
        String last = "";
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CloneException || cause instanceof TooMuchException) {
                return String.valueOf(cause.getMessage());
            }
            if (cause instanceof TooLargeObjectInPackException) {
                return "a file in its history is larger than it may be: " + cause.getMessage();
            }
            if (cause instanceof CorruptObjectException) {
                return "it holds what no honest repository does: " + cause.getMessage();
            }
            if (cause instanceof NoRemoteRepositoryException) {
                return "there is no such repository, or it may not be read: a token for its host may be missing";
            }
            if (cause instanceof NotSupportedException) {
                return "the address cannot be used: " + cause.getMessage();
            }
            if (cause instanceof OutOfMemoryError) {
                return "it takes more memory than there is";
            }
            if (isOfThisMachine(cause)) {
                return "it is not the repository's fault, this machine could not write it: " + cause.getMessage()
                        + ". Make room, or make the folder writable, and clone again into a new folder";
            }
            last = String.valueOf(cause.getMessage() == null ? cause : cause.getMessage());
        }
        return last;
    }

    /** What a server says of its own disk comes as a failure of the transport. */
    private static boolean isOfThisMachine(Throwable cause) {
        String said = String.valueOf(cause.getMessage());
        return cause instanceof IOException
                && !(cause instanceof TransportException)
                && OF_THE_DISK.stream().anyMatch(said::contains);
    }
}
