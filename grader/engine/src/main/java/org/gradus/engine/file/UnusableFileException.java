package org.gradus.engine.file;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** There is something, and it cannot be read as the file or folder that it should be. */
public abstract sealed class UnusableFileException extends FileSystemException
        permits ChangedException, NotThatKindException, StuckException, TooLargeException {

    private static final long serialVersionUID = 1L;

    private final String why;

    UnusableFileException(Path path, String why) {
        super(path.toString(), null, why);
        this.why = why;
    }

    /** What is wrong, to be read after "it cannot be read: ". */
    public String why() {
        return why;
    }
}
