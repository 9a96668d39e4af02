package org.gradus.engine.file;

import java.nio.file.Path;

/** A file has more bytes than were asked for; no more than those were read. */
public final class TooLargeException extends UnusableFileException {

    private static final long serialVersionUID = 1L;

    TooLargeException(Path path, long most) {
        super(path, "it is larger than " + most + " bytes");
    }
}
