package org.gradus.engine.journal;

/** One record cannot be read or kept: a fault of ours in its submission, and in no other. */
public final class RecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecordException(String message) {
        super(message);
    }

    RecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
