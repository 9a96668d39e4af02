package org.gradus.engine.intake.git;

import java.io.IOException;

/** A repository takes more than it may. */
final class TooMuchException extends IOException {

    private static final long serialVersionUID = 1L;

    TooMuchException(String message) {
        super(message);
    }
}
