package org.gradus.engine.intake.git;

import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TooLargeObjectInPackException;
import org.jspecify.annotations.Nullable;

/** Why a repository cannot be had, for people. */
final class CloneFault {

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
            last = String.valueOf(cause.getMessage() == null ? cause : cause.getMessage());
        }
        return last;
    }
}
