package org.gradus.engine.intake;

/** A path that the user gave, or a disk of this machine, cannot be read. The message says what to do. Never a student's fault. */
public final class IntakeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IntakeException(String message) {
        super(message);
    }

    IntakeException(String message, Throwable cause) {
        super(message, cause);
    }
}
