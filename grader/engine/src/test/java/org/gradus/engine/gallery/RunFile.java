package org.gradus.engine.gallery;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/** What {@code run.json} says of a run. */
final class RunFile {

    private RunFile() {}

    /** The name of the sandbox that everything ran in. */
    static String sandbox(Path marks) throws IOException {
        return new ObjectMapper()
                .readTree(marks.resolve("run.json").toFile())
                .at("/run/sandbox")
                .asText();
    }
}
