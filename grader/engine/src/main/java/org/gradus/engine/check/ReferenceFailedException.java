package org.gradus.engine.check;

import java.io.Serial;

/** A course's own reference has no answer: it threw, ended its process, or returned something else than finite numbers. */
public final class ReferenceFailedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message which reference, and what it did instead, without a full stop */
    public ReferenceFailedException(String message) {
        super(message);
    }
}
