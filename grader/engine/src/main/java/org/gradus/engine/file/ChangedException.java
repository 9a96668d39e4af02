package org.gradus.engine.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/** It is another file than when it was looked at, or has other bytes. */
public final class ChangedException extends UnusableFileException {

    private static final long serialVersionUID = 1L;

    /** @param path of what changed */
    public ChangedException(Path path) {
        super(path, "it changed while it was being read");
    }

    /** What was there a moment ago and cannot be opened as that is something else now, unless something else is said to be wrong. */
    static IOException orAsItWas(Path path, IOException thrown) {
        if (thrown instanceof AccessDeniedException || thrown instanceof UnusableFileException) {
            return thrown;
        }
        ChangedException changed = new ChangedException(path);
        changed.initCause(thrown);
        return changed;
    }
}
