package org.gradus.engine.journal;

/** The output folder that was named belongs to something else. */
public final class OutputRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutputRefusedException(String message) {
        super(message);
    }
}
