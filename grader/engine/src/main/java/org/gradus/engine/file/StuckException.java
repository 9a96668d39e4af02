package org.gradus.engine.file;

import java.nio.file.Path;
import java.time.Duration;

/** Nothing came from a file for so long that nothing will: a pipe took its place, or its disk is gone. */
public final class StuckException extends UnusableFileException {

    private static final long serialVersionUID = 1L;

    StuckException(Path path, Duration waited) {
        super(
                path,
                "nothing came from it in " + waited.toSeconds() + " s, as if it were a pipe, or a disk that is gone");
    }
}
