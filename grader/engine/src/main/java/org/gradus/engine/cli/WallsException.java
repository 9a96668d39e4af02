package org.gradus.engine.cli;

/** The walls that were asked for do not stand here; the message says what to do. */
final class WallsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WallsException(String message) {
        super(message);
    }
}
