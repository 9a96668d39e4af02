package org.gradus.engine.intake.git;

/** One repository cannot be had: says why. */
public final class CloneException extends Exception {

    private static final long serialVersionUID = 1L;

    CloneException(String message) {
        super(message);
    }

    CloneException(String message, Throwable cause) {
        super(message, cause);
    }
}
