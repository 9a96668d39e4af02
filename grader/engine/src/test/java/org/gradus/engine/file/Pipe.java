package org.gradus.engine.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A named pipe of the system, which whoever opens it waits for. */
public final class Pipe {

    private Pipe() {}

    /** Makes one where nothing is. */
    public static Path at(Path path) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor())
                .isZero();
        return path;
    }

    /** Puts one in the place of what is there. */
    public static Path inPlaceOf(Path path) throws IOException, InterruptedException {
        Files.delete(path);
        return at(path);
    }
}
